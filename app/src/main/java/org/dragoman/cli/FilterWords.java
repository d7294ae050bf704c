package org.dragoman.cli;

import java.util.List;
import org.dragoman.query.Filter;
import org.dragoman.query.FilterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The words of a call that make a filter. Immutable. */
record FilterWords(CommandSpec spec, List<String> words) {
  /** A mistyped option is no term. */
  void check() {
    for (String word : words) {
      if (word.startsWith("--")) {
        throw new UnmatchedArgumentException(spec.commandLine(), List.of(word));
      }
    }
  }

  /** The filter; says so if a word seems to have lost its quotation marks. */
  Filter filter(Console console) {
    words.stream()
        .filter(FilterWords::hasLostItsQuotes)
        .forEach(word -> console.err().println("dragoman: " + Printable.line(lostQuotes(word))));
    try {
      return Filter.parse(String.join(" ", words));
    } catch (FilterException e) {
      throw usage(e);
    }
  }

  /** A shell takes quotation marks away: {@code actor:"Turkish army"}. */
  private static boolean hasLostItsQuotes(String word) {
    return word.matches("-?\\p{L}+:[^\\s\",:]+(\\s+[^\\s\":-][^\\s\":]*)+");
  }

  private static String lostQuotes(String word) {
    int blank = word.indexOf(' ');
    int colon = word.indexOf(':');
    return "read as %s and the text %s; one name of several words is written '%s\"%s\"'"
        .formatted(
            word.substring(0, blank),
            word.substring(blank).strip(),
            word.substring(0, colon + 1),
            word.substring(colon + 1));
  }

  /** What is wrong with a filter, for the user. */
  ParameterException usage(FilterException e) {
    String place = e.column() > 0 ? "filter, column " + e.column() + ": " : "filter: ";
    return new ParameterException(spec.commandLine(), place + e.getMessage());
  }
}
