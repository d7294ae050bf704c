package org.dragoman.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks phrases into lines. To be used by one thread. */
final class Typesetter {
  /** A left column may take this part of a line. */
  private static final double COLUMN_SHARE = 0.45;

  private final Layout layout;
  private final List<String> lines = new ArrayList<>();

  Typesetter(Layout layout) {
    this.layout = layout;
  }

  /** What was set so far. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /** An empty line, unless there is one already. */
  void gap() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
  }

  /** A paragraph with all its lines indented. */
  void set(int indent, Phrase phrase) {
    set(indent, indent, phrase);
  }

  /**
   * A paragraph whose further lines hang.
   *
   * @param first indent of the first line
   * @param rest indent of the others
   */
  void set(int first, int rest, Phrase phrase) {
    Line line = new Line(first, layout.colored());
    int room = layout.width() - Math.max(first, rest);
    for (Piece piece : pieces(phrase, Math.max(1, room))) {
      boolean fits = line.fits(piece, layout.width());
      if (!fits) {
        lines.add(line.end());
        line = new Line(rest, layout.colored());
      }
      line.add(fits ? piece : piece.withoutBlank());
    }
    lines.add(line.end());
  }

  /** A row of two columns; the second hangs, or stands below if the first leaves little room. */
  void row(int indent, int columnWidth, Phrase left, Phrase right) {
    if (columnWidth > (layout.width() - indent) * COLUMN_SHARE) {
      set(indent, indent + 2, left);
      if (!right.isEmpty()) {
        set(indent + 2, right);
      }
      return;
    }
    int blanks = columnWidth - DisplayWidth.of(left.text());
    set(indent, indent + columnWidth, new Phrase().add(left).pad(blanks).add(right));
  }

  // --- pieces: what must not be broken
  // ------------------------------------------------------------

  /** A word with the blanks before it; it may have several styles. */
  private record Piece(int blanks, List<Phrase.Run> runs) {
    int width() {
      return runs.stream().mapToInt(run -> DisplayWidth.of(run.text())).sum();
    }

    /** Parts of a word that is wider than a line, as a text without blanks may be. */
    void broken(int room, List<Piece> parts) {
      int blank = blanks;
      StringBuilder part = new StringBuilder();
      for (Phrase.Run run : runs) {
        for (int c : run.text().codePoints().toArray()) {
          if (DisplayWidth.of(part.toString()) + DisplayWidth.of(c) > room) {
            parts.add(new Piece(blank, List.of(new Phrase.Run(part.toString(), run.style()))));
            part.setLength(0);
            blank = 0;
          }
          part.appendCodePoint(c);
        }
      }
      Style last = runs.get(runs.size() - 1).style();
      parts.add(new Piece(blank, List.of(new Phrase.Run(part.toString(), last))));
    }

    Piece withoutBlank() {
      return new Piece(0, runs);
    }
  }

  private static List<Piece> pieces(Phrase phrase, int room) {
    List<Piece> pieces = new ArrayList<>();
    for (Piece word : words(phrase)) {
      if (word.width() <= room) {
        pieces.add(word);
      } else {
        word.broken(room, pieces);
      }
    }
    return pieces;
  }

  private static List<Piece> words(Phrase phrase) {
    List<Piece> pieces = new ArrayList<>();
    List<Phrase.Run> word = new ArrayList<>();
    int blanks = 0;
    for (Phrase.Run run : phrase.runs()) {
      int from = 0;
      for (int i = 0; i <= run.text().length(); i++) {
        boolean blank = i < run.text().length() && run.text().charAt(i) == ' ';
        if (!blank && i < run.text().length()) {
          continue;
        }
        if (i > from) {
          word.add(new Phrase.Run(run.text().substring(from, i), run.style()));
        }
        if (blank) {
          blanks = flush(pieces, word, blanks) + 1;
        }
        from = i + 1;
      }
    }
    flush(pieces, word, blanks);
    return pieces;
  }

  /** Ends a word; returns the blanks that still wait for the next one. */
  private static int flush(List<Piece> pieces, List<Phrase.Run> word, int blanks) {
    if (word.isEmpty()) {
      return blanks;
    }
    pieces.add(new Piece(blanks, List.copyOf(word)));
    word.clear();
    return 0;
  }

  private static final class Line {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private final boolean colored;
    private Style style = Style.PLAIN;
    private int width;
    private boolean empty = true;

    Line(int indent, boolean colored) {
      this.colored = colored;
      this.width = indent;
      text.append(" ".repeat(indent));
    }

    boolean fits(Piece piece, int most) {
      return empty || width + piece.blanks() + piece.width() <= most;
    }

    void add(Piece piece) {
      Style next = piece.runs().get(0).style();
      append(" ".repeat(piece.blanks()), next == style ? style : Style.PLAIN);
      piece.runs().forEach(part -> append(part.text(), part.style()));
      width += piece.blanks() + piece.width();
      empty = false;
    }

    private void append(String words, Style newStyle) {
      if (newStyle != style) {
        close();
        style = newStyle;
      }
      run.append(words);
    }

    private void close() {
      text.append(colored ? style.paint(run.toString()) : run);
      run.setLength(0);
    }

    String end() {
      close();
      return text.toString().stripTrailing();
    }
  }
}
