package org.dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden cards: {@code NAME.txt} is the card of the record NAME of {@link SampleRecords}. Run with
 * {@code -Ddragoman.rewrite=true} to write them anew, then read the difference.
 */
class CardTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("dragoman.root", ".."), "app/src/test/resources/card");

  @TestFactory
  Stream<DynamicTest> plainCards() {
    return SampleRecords.all().entrySet().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getKey(),
                    () -> check(sample.getKey(), Card.lines(sample.getValue(), Layout.PLAIN))));
  }

  @Test
  void coloredCard() throws IOException {
    check(
        "border-talks-color",
        Card.lines(SampleRecords.all().get("border-talks"), new Layout(80, true)));
  }

  @Test
  void narrowCard() throws IOException {
    check(
        "border-talks-40",
        Card.lines(SampleRecords.all().get("border-talks"), new Layout(40, false)));
  }

  private static void check(String name, List<String> lines) throws IOException {
    String card = String.join("\n", lines) + "\n";
    Path expected = FOLDER.resolve(name + ".txt");
    if (Boolean.getBoolean("dragoman.rewrite")) {
      Files.createDirectories(FOLDER);
      Files.writeString(expected, card);
    }
    assertEquals(Files.readString(expected), card);
  }

  @Test
  void noLineIsWiderThanThePage() {
    SampleRecords.all()
        .forEach(
            (name, record) -> {
              for (int width : new int[] {40, 60, 80, 100}) {
                for (String line : Card.lines(record, new Layout(width, false))) {
                  boolean oneWord = !line.strip().contains(" ");
                  assertTrue(
                      oneWord || DisplayWidth.of(line) <= width,
                      name + " at " + width + ": " + line);
                }
              }
            });
  }

  @Test
  void nothingOfTheTextSteersTheTerminal() {
    SampleRecords.all()
        .forEach(
            (name, record) -> {
              String card = String.join("", Card.lines(record, Layout.PLAIN));
              assertFalse(
                  card.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x202e), name);
            });
  }

  @Test
  void colorChangesNoWord() {
    SampleRecords.all()
        .forEach(
            (name, record) -> {
              List<String> colored = Card.lines(record, new Layout(80, true));
              List<String> bare =
                  colored.stream().map(l -> l.replaceAll("\u001b\\[[0-9;]*m", "")).toList();
              assertEquals(Card.lines(record, Layout.PLAIN), bare, name);
            });
  }
}
