package org.dragoman.report;

/** How an input holds its reports. */
public enum InputFormat {
  /** By what the content shows beyond doubt, else by the file's suffix, else by its first words. */
  AUTO,
  /** One plain text, one report. */
  TEXT,
  /** A web page: its article. */
  HTML,
  /** A PDF document. */
  PDF,
  /** An office document (Office Open XML). */
  DOCX,
  /** A mail; attachments are further reports. */
  EML,
  /** An RSS or Atom feed: one report an item. */
  FEED,
  /** JSON Lines: one report a row. */
  JSONL,
  /** A table with a heading: one report a row. */
  CSV,
  /** An archive of files of any other form. */
  ZIP,
  /** A web archive: one report a captured page. */
  WARC
}
