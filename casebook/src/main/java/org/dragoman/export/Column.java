package org.dragoman.export;

/**
 * A column of a table.
 *
 * @param key whether it belongs to the table's primary key
 * @param reference the table whose key it holds, or null
 * @param tag its HXL tag, or ""
 * @param from what it is taken from, in words
 */
record Column(String name, Type type, boolean key, String reference, String tag, String from) {
  /** What its values are; the names are those of Frictionless Table Schema. */
  enum Type {
    /** Text. */
    STRING("VARCHAR"),
    /** Whole number. */
    INTEGER("BIGINT"),
    /** Number with a fraction. */
    NUMBER("DOUBLE"),
    /** True or false. */
    BOOLEAN("BOOLEAN"),
    /** Day, YYYY-MM-DD. */
    DATE("DATE"),
    /** Time of a day, written with milliseconds. */
    DATETIME("TIMESTAMP");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }

    /** The name in DuckDB's SQL. */
    String sql() {
      return sql;
    }
  }
}
