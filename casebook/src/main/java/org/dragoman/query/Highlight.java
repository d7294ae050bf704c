package org.dragoman.query;

import java.util.ArrayList;
import java.util.List;

/** Text as SQLite's {@code highlight} marks it, with where the marks are in characters. */
final class Highlight {
  /** Noncharacters: they stand in no text. */
  static final String OPEN = "\ufdd0";

  static final String CLOSE = "\ufdd1";

  private final String text;
  private final List<int[]> marks = new ArrayList<>();

  Highlight(String marked) {
    StringBuilder plain = new StringBuilder();
    int start = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == OPEN.charAt(0)) {
        start = plain.length();
      } else if (c == CLOSE.charAt(0)) {
        marks.add(new int[] {start, plain.length()});
      } else {
        plain.append(c);
      }
    }
    text = plain.toString();
  }

  /** All of it. */
  Marked all() {
    return part(0, text.length());
  }

  /** A span in code points. */
  Marked part(Quotes.Stretch span, Cursor cursor) {
    int start = cursor.to(span.start());
    return part(start, cursor.to(span.end()));
  }

  Cursor cursor() {
    return new Cursor(text);
  }

  /** Counts code points while it goes forward. */
  static final class Cursor {
    private final String text;
    private int points;
    private int at;

    private Cursor(String text) {
      this.text = text;
    }

    private int to(int point) {
      while (points < point && at < text.length()) {
        at += Character.charCount(text.codePointAt(at));
        points++;
      }
      return at;
    }
  }

  private Marked part(int from, int to) {
    List<Marked.Run> runs = new ArrayList<>();
    int done = from;
    for (int[] mark : marks) {
      if (mark[1] > from && mark[0] < to) {
        int start = Math.max(mark[0], from);
        int end = Math.min(mark[1], to);
        add(runs, done, start, false);
        add(runs, start, end, true);
        done = end;
      }
    }
    add(runs, done, to, false);
    return new Marked(runs);
  }

  private void add(List<Marked.Run> runs, int from, int to, boolean marked) {
    if (to > from) {
      runs.add(new Marked.Run(text.substring(from, to), marked));
    }
  }
}
