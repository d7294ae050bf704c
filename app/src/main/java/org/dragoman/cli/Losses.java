package org.dragoman.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.record.ReportRecord;
import org.dragoman.text.Span;

/** Says in words what a figure says: how many, what became of whom, who counts. Immutable. */
final class Losses {
  private static final Pattern ABOUT =
      Pattern.compile(
          "(about|around|some|approximately|roughly|an estimated) ", Pattern.CASE_INSENSITIVE);

  /** Kinds that hurt a side; whom it arrests is no loss of its own. */
  private static final Set<String> LOSSES =
      Set.of("dead", "injured", "captured", "missing", "targets", "equipment");

  private final String text;
  private final Wording wording;
  private final Sourcing sourcing;

  Losses(String text, Wording wording, Sourcing sourcing) {
    this.text = text;
    this.wording = wording;
    this.sourcing = sourcing;
  }

  /** "at least 9 killed". */
  Phrase count(ReportRecord.Figure figure) {
    return Phrase.of(number(figure) + " " + verb(figure), Style.LOSS);
  }

  /**
   * "civilians — Syrian Observatory for Human Rights says".
   *
   * @param sourced whether to tell the source
   */
  Phrase details(ReportRecord.Figure figure, boolean sourced) {
    String of = wording.actorNames(figure.of());
    Phrase details = new Phrase().add(of.equals("targets") ? "" : of);
    if (figure.cumulative()) {
      details.join(", ", Phrase.of("in all", Style.PLAIN));
    }
    String interest = "interest." + figure.interest();
    if (Labels.knows(interest) && LOSSES.contains(figure.kind())) {
      details.join(", ", Phrase.of(Labels.of(interest), Style.ASIDE));
    }
    return sourced ? details.join(" — ", sourcing.of(figure.attribution())) : details;
  }

  private static String number(ReportRecord.Figure figure) {
    Integer low = figure.low();
    Integer best = figure.best();
    Integer high = figure.high();
    String raw = figure.raw() == null ? "" : figure.raw().strip();
    if (low != null && low.equals(best) && low.equals(high)) {
      return (ABOUT.matcher(raw).lookingAt() ? "about " : "") + digits(best);
    }
    if (low == null && high == null) {
      return raw.isEmpty() ? "some" : "“" + raw + "”";
    }
    String lower = raw.toLowerCase(Locale.ROOT);
    if (low != null && high == null && (lower.startsWith("at least") || raw.isEmpty())) {
      return "at least " + digits(low);
    }
    if (!raw.isEmpty()) {
      return raw;
    }
    return low == null || low == 0 ? "up to " + digits(high) : digits(low) + "–" + digits(high);
  }

  private static String digits(int number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** "Neutralized" is a word of one side: whoever reads must see it. */
  private String verb(ReportRecord.Figure figure) {
    String word = Labels.of("loss." + figure.kind());
    if (!figure.kind().equals("dead")) {
      return word;
    }
    for (Span sentence : figure.evidence()) {
      String words = sentence.of(text).toLowerCase(Locale.ROOT);
      boolean euphemism = words.contains("neutralized") || words.contains("neutralised");
      if (euphemism && !words.matches("(?s).*\\b(kill(ed|ing)?|dead|died|deaths?)\\b.*")) {
        return "“neutralized”";
      }
    }
    return word;
  }

  /** Columns of the widest count. */
  int widest(List<ReportRecord.Figure> figures) {
    return figures.stream().mapToInt(f -> DisplayWidth.of(count(f).text())).max().orElse(0);
  }
}
