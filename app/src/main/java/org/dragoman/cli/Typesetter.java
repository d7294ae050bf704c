package org.dragoman.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks phrases into lines. To be used by one thread. */
final class Typesetter {
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
    for (Piece piece : pieces(phrase)) {
      boolean fits = line.fits(piece, layout.width());
      if (!fits) {
        lines.add(line.end());
        line = new Line(Math.min(rest, layout.width() / 2), layout.colored());
      }
      line.add(fits ? piece : piece.withoutBlank());
    }
    lines.add(line.end());
  }

  /** A row of two columns, at least two blanks apart; the second one hangs. */
  void row(int indent, int columnWidth, Phrase left, Phrase right) {
    int blanks = Math.max(2, columnWidth - DisplayWidth.of(left.text()));
    set(indent, indent + columnWidth, new Phrase().add(left).pad(blanks).add(right));
  }

  // --- pieces: what must not be broken
  // ------------------------------------------------------------

  /** A word with the blanks before it; it may have several styles. */
  private record Piece(int blanks, List<Phrase.Run> runs) {
    int width() {
      return runs.stream().mapToInt(run -> DisplayWidth.of(run.text())).sum();
    }

    Piece withoutBlank() {
      return new Piece(0, runs);
    }
  }

  private List<Piece> pieces(Phrase phrase) {
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
  private int flush(List<Piece> pieces, List<Phrase.Run> word, int blanks) {
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

    /** A word that fits no line stands alone and sticks out. */
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
