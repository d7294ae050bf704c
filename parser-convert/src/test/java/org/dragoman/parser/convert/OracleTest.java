package org.dragoman.parser.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.parser.EnglishParser;
import org.dragoman.parser.ModelCache;
import org.dragoman.parser.ParsedSentence;
import org.dragoman.parser.ParsedToken;
import org.dragoman.parser.Word;
import org.junit.jupiter.api.Test;

/**
 * The compact parser gives what the library gave on our own samples, word for word. Run with {@code
 * -Ddragoman.rewrite=true} to ask the library again.
 */
class OracleTest {
  private static final Path ROOT = Path.of(System.getProperty("dragoman.root", ".."));
  private static final Path GOLDEN = ROOT.resolve("parser-convert/src/test/resources/library.tsv");
  private static final EnglishParser PARSER =
      new EnglishParser(ModelCache.ofUser().open(percent -> {}));

  @Test
  void givesWhatTheLibraryGave() throws IOException {
    List<String> paragraphs = paragraphs();
    if (Boolean.getBoolean("dragoman.rewrite")) {
      Library library = new Library();
      List<String> lines = new ArrayList<>();
      paragraphs.forEach(paragraph -> write(library.parse(paragraph), lines));
      Files.write(GOLDEN, lines);
    }
    List<String> lines = new ArrayList<>();
    paragraphs.forEach(paragraph -> write(PARSER.parse(paragraph).sentences(), lines));
    assertTrue(lines.size() > 1000, "too few words");
    assertEquals(String.join("\n", Files.readAllLines(GOLDEN)), String.join("\n", lines));
  }

  private static List<String> paragraphs() throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (String folder : List.of("samples", "parser-convert/src/test/resources/texts")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          paragraphs.addAll(Texts.of(file));
        }
      }
    }
    return paragraphs;
  }

  private static void write(List<ParsedSentence> sentences, List<String> lines) {
    for (ParsedSentence sentence : sentences) {
      for (ParsedToken token : sentence.tokens()) {
        Word word = token.word();
        lines.add(
            String.join(
                "\t",
                word.form(),
                Integer.toString(word.start()),
                Integer.toString(word.end()),
                token.tag(),
                token.lemma(),
                token.entity(),
                Integer.toString(token.head()),
                token.label()));
      }
      lines.add("");
    }
    lines.add("#");
  }
}
