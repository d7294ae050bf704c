package org.dragoman.export;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Reads delimited text as RFC 4180 has it, or split at the delimiter when nothing is quoted. */
final class Cells {
  private Cells() {}

  static List<List<String>> parse(String text, char delimiter, boolean quoted) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"') {
        if (inside && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          inside = !inside;
        }
      } else if (!inside && (c == delimiter || c == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }

  /** True if a cell is a value of a type of Table Schema. */
  static boolean isOf(String type, String cell) {
    return switch (type) {
      case "integer" -> cell.matches("-?[0-9]+");
      case "number" -> cell.matches("-?[0-9]+(\\.[0-9]+)?");
      case "boolean" -> cell.equals("true") || cell.equals("false");
      case "date" -> LocalDate.parse(cell).toString().equals(cell);
      case "datetime" ->
          LocalDateTime.parse(cell, DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS"))
                  .getHour()
              == 0;
      default -> true;
    };
  }
}
