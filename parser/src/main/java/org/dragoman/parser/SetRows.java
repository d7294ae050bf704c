package org.dragoman.parser;

import java.util.Arrays;

/**
 * The rows of the values of a set template, each looked up once. Thread-safe: threads at most look
 * the same value up twice.
 */
final class SetRows {
  private static final int UNKNOWN = -1;

  private final FeatureTable table;
  private final int type;
  private final Values values;
  private final int[] rows;

  SetRows(FeatureTable table, int type, Values values) {
    this.table = table;
    this.type = type;
    this.values = values;
    this.rows = new int[values.size()];
    Arrays.fill(rows, UNKNOWN);
  }

  int row(int value) {
    int row = rows[value];
    if (row == UNKNOWN) {
      row = table.find(Hash.key(type, values.hash(value)));
      rows[value] = row;
    }
    return row;
  }
}
