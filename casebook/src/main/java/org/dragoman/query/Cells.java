package org.dragoman.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Values of columns as text. Stateless. */
public final class Cells {
  private Cells() {}

  /** The value for a table or CSV; empty for null. */
  public static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Cells::text).collect(Collectors.joining("; "));
    }
    return value instanceof Double number
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
