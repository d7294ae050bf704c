package org.dragoman.cli;

/** What a piece of a card is; on a terminal it decides weight and colour. */
enum Style {
  PLAIN(""),
  TITLE("1"),
  HEADING("1;36"),
  LABEL("1"),
  LOSS("1;31"),
  QUOTE(""),
  /** The words of a quotation that made the entry. */
  TRIGGER("4"),
  /** Words that were searched for. */
  FOUND("1;33"),
  STANCE("33"),
  /** What is there to be looked up, not read. */
  ASIDE("2");

  private static final String RESET = "\u001b[0m";

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The text in this style for a terminal. */
  String paint(String text) {
    return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + RESET;
  }
}
