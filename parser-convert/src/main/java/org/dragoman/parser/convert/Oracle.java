package org.dragoman.parser.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.parser.EnglishParser;
import org.dragoman.parser.ModelCache;
import org.dragoman.parser.ParsedSentence;

/**
 * A maintainer's command: parses all texts of a folder with the library and with the compact parser
 * and tells how many words differ in what. Reads {@code *.txt}, and the members {@code title},
 * {@code text} and {@code description} of {@code *.json} and {@code *.jsonl}, paragraph by
 * paragraph; every second paragraph with curly quotation marks made straight, as Dragoman does.
 */
public final class Oracle {
  private static final int SHOWN = 20;

  private final Library library = new Library();
  private final EnglishParser parser = new EnglishParser(ModelCache.ofUser().open(percent -> {}));
  private final Comparison comparison = new Comparison();

  private Oracle() {}

  /** Compares on the folders and files named by the arguments. */
  public static void main(String[] args) throws IOException {
    Oracle oracle = new Oracle();
    List<String> paragraphs = new ArrayList<>();
    for (String arg : args) {
      try (Stream<Path> files = Files.walk(Path.of(arg))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          paragraphs.addAll(Texts.of(file));
        }
      }
    }
    for (int i = 0; i < paragraphs.size(); i++) {
      oracle.compare(i % 2 == 0 ? plain(paragraphs.get(i)) : paragraphs.get(i));
    }
    System.out.print(oracle.comparison.report());
  }

  private void compare(String paragraph) {
    List<ParsedSentence> expected;
    try {
      expected = library.parse(paragraph);
    } catch (RuntimeException e) {
      comparison.failed();
      return;
    }
    List<String> differences = comparison.add(expected, parser.parse(paragraph).sentences());
    if (comparison.differences() <= SHOWN) {
      differences.forEach(System.out::println);
    }
  }

  private static String plain(String text) {
    return text.replace('’', '\'')
        .replace('‘', '\'')
        .replace('“', '"')
        .replace('”', '"')
        .replace('\u00a0', ' ');
  }
}
