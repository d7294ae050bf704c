package org.dragoman.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a filter can ask for. */
public enum Field {
  /** Who takes part: a code, a code with sector, or words of a name. */
  ACTOR,
  /** Who against or with whom: {@code TUR-SYR}, {@code TUR~SYR}. */
  DYAD,
  /** PLOVER category. */
  CATEGORY,
  /** PLOVER mode. */
  MODE,
  /** PLOVER context. */
  CONTEXT,
  /** Planned, possible, denied to have happened, or long ago; {@code none} for what happened. */
  AUXILIARY,
  /** Words of the name of a place or of its province. */
  PLACE,
  /** Country of the place. */
  COUNTRY,
  /** South, west, north, east. */
  BOX,
  /** Days. */
  DATE,
  /** Who says so; {@code none} for the report itself. */
  HOLDER,
  /** How the nearest speaker says it. */
  STANCE,
  /** Whether a person has corrected it. */
  STATUS,
  /** Kind of a figure, of talks, of a contradiction. */
  KIND,
  /** How talks ended. */
  OUTCOME,
  /** Whose interest a figure serves. */
  INTEREST,
  /** Outlet of the report. */
  PUBLICATION,
  /** Words of the report. */
  TEXT,
  /** Id of a report. */
  REPORT,
  /** Id of an incident. */
  INCIDENT,
  /** Id of the row itself. */
  ID;

  private static final List<String> WORDS = Arrays.stream(values()).map(Field::word).toList();

  /** The name as it is written in a filter. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the field may have as value; empty if that is not a list. */
  public List<String> choices() {
    return Choices.has(this) ? Choices.codes(this) : List.of();
  }

  /** The names of all fields. */
  public static List<String> words() {
    return WORDS;
  }

  /** The field of a name. */
  public static Optional<Field> of(String word) {
    int index = WORDS.indexOf(word.toLowerCase(Locale.ROOT));
    return index < 0 ? Optional.empty() : Optional.of(values()[index]);
  }
}
