package org.dragoman.report;

/** How an input holds its reports. */
public enum InputFormat {
  /** By the file's suffix, else by its first character. */
  AUTO,
  /** One plain text, one report. */
  TEXT,
  /** JSON Lines: one report a row. */
  JSONL
}
