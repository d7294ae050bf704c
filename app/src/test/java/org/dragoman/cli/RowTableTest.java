package org.dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowTableTest {
  private static List<String> lines(int width, List<String> header, List<List<String>> rows) {
    return RowTable.lines(new Layout(width, false), header, rows, List.of("id"), false);
  }

  @Test
  void columnsAreAsWideAsTheirText() {
    assertEquals(
        List.of("name   id", "Idlib  1", "中文   22"),
        lines(40, List.of("name", "id"), List.of(List.of("Idlib", "1"), List.of("中文", "22"))));
  }

  @Test
  void longTextIsCutButIdsAreNot() {
    List<String> row =
        List.of("a long text that goes on", "short", "another one that is long", "R-1234567");
    List<String> lines = lines(50, List.of("a", "b", "c", "id"), List.of(row));
    assertEquals("a long text th…  short  another one th…  R-1234567", lines.get(1));
    assertTrue(lines.stream().allMatch(line -> DisplayWidth.of(line) <= 50), lines.toString());
  }

  @Test
  void whenThereIsLittleRoomTheWidestColumnGoes() {
    List<String> header = List.of("a", "b", "c", "evidence", "id");
    String some = "twelve chars";
    List<String> lines =
        lines(44, header, List.of(List.of(some, some, some, "x".repeat(90), "R1")));
    assertEquals("a             b             c             id", lines.get(0));
  }

  @Test
  void wideCharactersAreCutByTheirWidth() {
    assertEquals("中…", RowTable.cut("中文字", 4));
    assertEquals("abc", RowTable.cut("abc", 3));
    assertEquals("ab…", RowTable.cut("abcd", 3));
  }
}
