package org.dragoman.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Sets rows as a table that fits a terminal: what is too long ends with an ellipsis. Stateless. */
final class RowTable {
  private static final int GAP = 2;

  /** Narrower columns are hard to read: rather a column less. */
  private static final int NARROW = 9;

  private static final int FEWEST = 4;
  private static final String ELLIPSIS = "…";

  private RowTable() {}

  /**
   * The lines of a table.
   *
   * @param header names of the columns
   * @param rows cells, as many as the header has
   * @param whole columns that must not be cut, such as ids
   * @param all whether all columns must stay, however narrow
   */
  static List<String> lines(
      Layout layout,
      List<String> header,
      List<List<String>> rows,
      List<String> whole,
      boolean all) {
    List<Integer> shown = new ArrayList<>(IntStream.range(0, header.size()).boxed().toList());
    int[] widths = widths(header, rows);
    int most = most(layout, header, widths, whole, shown);
    while (!all && most < NARROW && shown.size() > FEWEST) {
      shown.remove(Integer.valueOf(widest(header, widths, whole, shown)));
      most = most(layout, header, widths, whole, shown);
    }
    int cut = most;
    int[] fitted =
        IntStream.range(0, widths.length)
            .map(i -> whole.contains(header.get(i)) ? widths[i] : Math.min(widths[i], cut))
            .toArray();
    List<String> lines = new ArrayList<>();
    String head = line(header, fitted, shown);
    lines.add(layout.colored() ? Style.LABEL.paint(head) : head);
    rows.forEach(row -> lines.add(line(row, fitted, shown)));
    return lines;
  }

  private static int[] widths(List<String> header, List<List<String>> rows) {
    return IntStream.range(0, header.size())
        .map(
            i ->
                Math.max(
                    DisplayWidth.of(header.get(i)),
                    rows.stream().mapToInt(row -> DisplayWidth.of(row.get(i))).max().orElse(0)))
        .toArray();
  }

  /** The greatest width that a column may have so that all fit. */
  private static int most(
      Layout layout, List<String> header, int[] widths, List<String> whole, List<Integer> shown) {
    int room = layout.width() - GAP * (shown.size() - 1);
    List<Integer> flexible = new ArrayList<>();
    for (int i : shown) {
      if (whole.contains(header.get(i))) {
        room -= widths[i];
      } else {
        flexible.add(widths[i]);
      }
    }
    int most = 1;
    while (most < layout.width() && taken(flexible, most + 1) <= room) {
      most++;
    }
    return most;
  }

  private static int taken(List<Integer> widths, int most) {
    return widths.stream().mapToInt(width -> Math.min(width, most)).sum();
  }

  private static int widest(
      List<String> header, int[] widths, List<String> whole, List<Integer> shown) {
    int widest = -1;
    for (int i : shown) {
      boolean wider = widest < 0 || widths[i] >= widths[widest];
      if (!whole.contains(header.get(i)) && wider) {
        widest = i;
      }
    }
    return widest < 0 ? shown.get(shown.size() - 1) : widest;
  }

  private static String line(List<String> cells, int[] widths, List<Integer> shown) {
    StringBuilder line = new StringBuilder();
    for (int i : shown) {
      String cell = cut(cells.get(i), widths[i]);
      line.append(i == shown.get(0) ? "" : " ".repeat(GAP)).append(cell);
      line.append(" ".repeat(widths[i] - DisplayWidth.of(cell)));
    }
    return line.toString().stripTrailing();
  }

  /** The text, cut to a number of columns. */
  static String cut(String text, int most) {
    if (DisplayWidth.of(text) <= most) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int width = 0;
    for (int c : text.codePoints().toArray()) {
      width += DisplayWidth.of(c);
      if (width > most - 1) {
        break;
      }
      cut.appendCodePoint(c);
    }
    return cut.toString().stripTrailing() + ELLIPSIS;
  }
}
