package org.dragoman.query;

import java.util.List;

/**
 * A row of any list in words, as an alert tells of it.
 *
 * @param id of the row
 * @param headline what it is, in one line
 * @param words the evidence, or null
 * @param said who says so, in words; empty when the report itself does
 * @param outlet of the report, or null
 * @param url of the report, or null
 * @param added when it came into the casebook, or null
 */
public record News(
    String id,
    String headline,
    String words,
    String said,
    String outlet,
    String url,
    String added) {
  /** A row that can be told of. */
  interface Worthy {
    /** The row in words. */
    News news();
  }

  /** Parts that are there, with a separator between. */
  static String joined(String separator, String... parts) {
    StringBuilder joined = new StringBuilder();
    for (String part : parts) {
      if (part != null && !part.isEmpty()) {
        joined.append(joined.isEmpty() ? "" : separator).append(part);
      }
    }
    return joined.toString();
  }

  /** {@code ASSAULT (aerial)}. */
  static String kind(String category, List<String> mode) {
    return mode.isEmpty() ? category : category + " (" + String.join(", ", mode) + ")";
  }

  /** One side or both. */
  static String sides(String actor, String recipient) {
    return joined(" → ", actor.isEmpty() && !recipient.isEmpty() ? "?" : actor, recipient);
  }
}
