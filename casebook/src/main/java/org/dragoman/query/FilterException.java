package org.dragoman.query;

/** A filter that cannot be understood, or that asks for what the rows do not have. */
public final class FilterException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int column;

  /**
   * @param column where in the filter, from 1; 0 if it is no matter of place
   */
  FilterException(int column, String message) {
    super(message);
    this.column = column;
  }

  /** Where in the filter, from 1; 0 if it is no matter of place. */
  public int column() {
    return column;
  }
}
