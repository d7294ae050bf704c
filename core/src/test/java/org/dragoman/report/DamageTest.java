package org.dragoman.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happens to a file, each reader ends with reports and clean problems. */
class DamageTest {
  private static final String TEXT =
      "Shelling in Şırnak — 3 hurt\r\n\r\nThe governor’s office said on Monday that a “stray” shell fell. 😀\r\n";
  private static final String ROWS =
      "{\"id\":\"a\",\"text\":\"First – report.\",\"date\":\"2020-02-18\"}\n"
          + "{\"id\":2,\"text\":\"Zweiter \\ud83d\\ude00 \\\"Bericht\\\"\",\"title\":\"Ünvan\",\"url\":null}\n"
          + "{\"id\":3,\"text\":\"Last.\"}\n";

  private static List<Incoming> read(byte[] content, InputFormat format) {
    List<Incoming> found = Readings.of(content, new ReadOptions(format, null, null, null));
    assertFalse(found.isEmpty(), "an input that is neither read nor reported");
    for (Incoming incoming : found) {
      if (incoming instanceof Incoming.Accepted accepted) {
        assertFalse(accepted.report().text().isBlank());
      } else {
        String message = ((Incoming.Problem) incoming).message();
        assertNotNull(message);
        assertFalse(message.contains("Exception"), message);
      }
    }
    return found;
  }

  private static void damage(byte[] whole, InputFormat format) {
    for (int cut = 0; cut <= whole.length; cut++) {
      read(Arrays.copyOf(whole, cut), format);
      read(Arrays.copyOfRange(whole, cut, whole.length), format);
    }
    Random random = new Random(42);
    for (int at = 0; at < whole.length; at++) {
      for (int value : new int[] {0, 0x80, 0xff, '{', '"', '\n', random.nextInt(256)}) {
        byte[] flipped = whole.clone();
        flipped[at] = (byte) value;
        read(flipped, format);
      }
    }
    for (int round = 0; round < 500; round++) {
      byte[] noisy = whole.clone();
      for (int i = 0; i < 1 + round % 20; i++) {
        noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
      }
      read(noisy, format);
    }
  }

  @Test
  void textReader() {
    damage(TEXT.getBytes(UTF_8), InputFormat.TEXT);
    damage(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE), InputFormat.TEXT);
  }

  @Test
  void jsonLinesReader() {
    damage(ROWS.getBytes(UTF_8), InputFormat.JSONL);
    damage(("\ufeff" + ROWS).getBytes(StandardCharsets.UTF_16BE), InputFormat.JSONL);
  }

  @Test
  void formatByTheFirstCharacter() {
    damage(ROWS.getBytes(UTF_8), InputFormat.AUTO);
  }

  @Test
  void aCutNeverLosesTheRowsBeforeIt() {
    byte[] whole = ROWS.getBytes(UTF_8);
    int rows = 0;
    for (int cut = 0; cut < whole.length; cut++) {
      List<Incoming> found = read(Arrays.copyOf(whole, cut), InputFormat.JSONL);
      long accepted = found.stream().filter(Incoming.Accepted.class::isInstance).count();
      assertTrue(accepted >= rows, "cut at " + cut);
      rows += whole[cut] == '\n' ? 1 : 0;
    }
    assertEquals(3, rows);
  }

  @Test
  void deepNestingIsAProblem() {
    String row = "{\"text\":" + "[".repeat(100_000) + "}";
    assertTrue(
        Readings.problem(Readings.of(row, InputFormat.JSONL), 0).reason().contains("malformed"));
  }
}
