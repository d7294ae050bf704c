package org.dragoman.export;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** One row of a table; a value that is not set is missing. Not thread-safe. */
final class Row {
  private final Table table;
  private final Object[] values;

  Row(Table table) {
    this.table = table;
    this.values = new Object[table.columns().size()];
  }

  /**
   * Sets a value.
   *
   * @param value null or "" if it is not known; its type must be the column's
   */
  Row set(String column, Object value) {
    Integer at = table.index().get(column);
    if (at == null) {
      throw new IllegalArgumentException(table.name() + " has no column " + column);
    }
    Object fitting = "".equals(value) ? null : value;
    if (fitting != null && !fits(table.columns().get(at).type(), fitting)) {
      throw new IllegalArgumentException(
          table.name() + "." + column + " does not take a " + fitting.getClass().getSimpleName());
    }
    values[at] = fitting;
    return this;
  }

  private static boolean fits(Column.Type type, Object value) {
    return switch (type) {
      case STRING -> value instanceof String;
      case INTEGER -> value instanceof Integer || value instanceof Long;
      case NUMBER -> value instanceof Double;
      case BOOLEAN -> value instanceof Boolean;
      case DATE -> value instanceof LocalDate;
      case DATETIME -> value instanceof LocalDateTime;
    };
  }

  Table table() {
    return table;
  }

  /** The value of a column by its place, or null. */
  Object get(int at) {
    return values[at];
  }

  /** The value of a column by its name, or null. */
  Object get(String column) {
    return values[table.index().get(column)];
  }
}
