package org.dragoman.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The world around a command: its streams and what is known of the terminal. Immutable; the streams
 * are as thread-safe as they are themselves.
 *
 * @param in standard input
 * @param out standard output, as bytes: what is written here is always UTF-8
 * @param err standard error, UTF-8
 * @param outIsTerminal whether a person looks at {@code out}
 * @param errIsTerminal whether a person looks at {@code err}
 * @param environment the environment variables
 */
record Console(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment) {
  /** A width at which lines are read with ease, when nothing else is known. */
  static final int USUAL_WIDTH = 80;

  private static final String TERMINALS = "dragoman.terminals";
  private static final String COLUMNS = "dragoman.columns";

  /** The process's own. The launcher says which streams are terminals, since Java cannot tell. */
  static Console system() {
    String terminals = System.getProperty(TERMINALS, System.console() == null ? "" : "out err");
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    FileOutputStream err = new FileOutputStream(FileDescriptor.err);
    return new Console(
        new FileInputStream(FileDescriptor.in),
        out,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        terminals.contains("out"),
        terminals.contains("err"),
        System.getenv());
  }

  /** Columns of the terminal: the variable {@code COLUMNS}, what the launcher saw, or the usual. */
  int columns() {
    Integer told = positive(environment.get("COLUMNS"));
    if (told == null && (outIsTerminal || errIsTerminal)) {
      told = positive(System.getProperty(COLUMNS));
    }
    return told == null ? USUAL_WIDTH : told;
  }

  /** True unless the user's environment asks for plain text. */
  boolean wantsColor() {
    String noColor = environment.get("NO_COLOR");
    boolean asked = noColor != null && !noColor.isEmpty();
    return outIsTerminal && !asked && !"dumb".equals(environment.get("TERM"));
  }

  private static Integer positive(String number) {
    try {
      int value = number == null ? 0 : Integer.parseInt(number.strip());
      return value > 0 ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
