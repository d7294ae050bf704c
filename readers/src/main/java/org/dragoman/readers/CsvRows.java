package org.dragoman.readers;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a table into its rows as bytes, one in memory at a time; a line break in quotes does not end
 * a row. A row with a stray quotation mark, or one that is too long, is bad: the rows go on after
 * its first line. Not thread-safe; the caller closes the stream.
 */
final class CsvRows {
  private static final int MOST_CELLS = 10_000;

  private final Replay in;
  private final byte delimiter;
  private final int longest;

  private byte[] row = new byte[4096];
  private int length;
  private int number;

  /**
   * @param longest most bytes of a row
   */
  CsvRows(InputStream in, char delimiter, int longest) {
    this.in = new Replay(in);
    this.delimiter = (byte) delimiter;
    this.longest = longest;
  }

  /**
   * A row.
   *
   * @param number from 1, counting bad rows and empty ones too
   * @param content without its line break; null if it is bad
   * @param fault what is wrong with a bad one, or null
   */
  record Row(int number, byte[] content, String fault) {}

  private enum State {
    START,
    BARE,
    QUOTED,
    CLOSED
  }

  /** Number of the row read last, from 1. */
  int number() {
    return number;
  }

  /** The next row, null at the end. */
  Row next() throws IOException {
    length = 0;
    int cells = 1;
    State state = State.START;
    number++;
    for (int b = in.read(); ; b = in.read()) {
      if (b < 0 && length == 0) {
        return null;
      }
      if (b < 0 && state == State.QUOTED) {
        return bad("has a quotation mark that is not closed");
      }
      if (b < 0 || b == '\n' && state != State.QUOTED) {
        return new Row(number, Arrays.copyOf(row, length), null);
      }
      if (length == longest) {
        return bad("is longer than " + Size.words(longest));
      }
      cells += b == delimiter && state != State.QUOTED ? 1 : 0;
      if (cells > MOST_CELLS) {
        return bad("has more than " + MOST_CELLS + " cells");
      }
      keep(b);
      if (state == State.CLOSED && b != '"' && b != delimiter && b != '\r' && b != ' ') {
        return bad("has text after a closing quotation mark");
      }
      state = after(state, b);
    }
  }

  private void keep(int b) {
    if (length == row.length) {
      row = Arrays.copyOf(row, 2 * length);
    }
    row[length++] = (byte) b;
  }

  private State after(State state, int b) {
    return switch (state) {
      case QUOTED -> b == '"' ? State.CLOSED : State.QUOTED;
      case CLOSED -> b == '"' ? State.QUOTED : b == delimiter ? State.START : State.CLOSED;
      case START -> b == '"' ? State.QUOTED : b == delimiter ? State.START : State.BARE;
      case BARE -> b == delimiter ? State.START : State.BARE;
    };
  }

  /** What came after the row's first line is read again. */
  private Row bad(String fault) throws IOException {
    int line = 0;
    while (line < length && row[line] != '\n') {
      line++;
    }
    if (line == length) {
      skipLine();
      return new Row(number, null, fault);
    }
    in.unread(row, line + 1, length);
    return new Row(number, null, fault);
  }

  private void skipLine() throws IOException {
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      // Not kept: it may have no end.
    }
  }
}
