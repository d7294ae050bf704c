package org.dragoman.codebook;

import java.time.LocalDate;
import java.util.List;

/**
 * What a name of the actor lexicon stands for, for as long as it does.
 *
 * @param kind how the name is used
 * @param name canonical name
 * @param code PLOVER country name code, or null
 * @param sector PLOVER sectors, primary first
 * @param cameo CAMEO actor code where it does not follow from code and sector, or null
 * @param office the person's office, or null
 * @param from first day on which it holds, or null if open
 * @param to last day, or null if open
 */
public record NamedActor(
    Kind kind,
    String name,
    String code,
    List<String> sector,
    String cameo,
    String office,
    LocalDate from,
    LocalDate to) {

  /** How a name is used. */
  public enum Kind {
    /** A country by its name. */
    COUNTRY,
    /** An adjective or noun for a country's people. */
    DEMONYM,
    /** A seat of government that stands for it. */
    CAPITAL,
    /** An organisation, force, group, building as metonym. */
    BODY,
    /** A population, religion or ethnic group. */
    PEOPLE,
    /** A person. */
    PERSON
  }

  /** The primary sector, or a given one where there is none. */
  public String mainSectorOr(String other) {
    return sector.isEmpty() ? other : sector.get(0);
  }

  /** True for a country by its name, people or capital. */
  public boolean isCountryLike() {
    return kind == Kind.COUNTRY || kind == Kind.DEMONYM || kind == Kind.CAPITAL;
  }

  /** True if it holds on a day; an unknown day fits all. */
  public boolean holdsOn(LocalDate day) {
    return day == null
        || ((from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to)));
  }
}
