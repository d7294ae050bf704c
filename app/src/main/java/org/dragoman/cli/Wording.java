package org.dragoman.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.record.ReportRecord;

/** Names the actors and places of one record in English. Immutable. */
final class Wording {
  private static final Map<String, String> COUNTRIES = countries();

  private final Map<String, ReportRecord.Actor> actors = new HashMap<>();
  private final Map<String, ReportRecord.Place> places = new HashMap<>();

  Wording(ReportRecord record) {
    record.actors().forEach(actor -> actors.put(actor.id(), actor));
    record.places().forEach(place -> places.put(place.id(), place));
  }

  private static Map<String, String> countries() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale("", code);
      names.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
    }
    names.put("KOS", "Kosovo");
    return Map.copyOf(names);
  }

  ReportRecord.Actor actor(String id) {
    return actors.get(id);
  }

  /** "soldiers (Turkey)": a common noun needs its country, a name tells it. */
  String actorName(String id) {
    ReportRecord.Actor actor = actors.get(id);
    String country = actor.code() == null ? null : COUNTRIES.get(actor.code());
    boolean tells = actor.name().chars().anyMatch(Character::isUpperCase);
    return country == null || tells ? actor.name() : actor.name() + " (" + country + ")";
  }

  /** "A", "A and B", "A, B and C"; "" for none. */
  String actorNames(List<String> ids) {
    return list(ids.stream().map(this::actorName).distinct().toList());
  }

  static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** "Saraqib, Idlib, Syria". */
  String place(String id) {
    ReportRecord.Place place = places.get(id);
    List<String> parts = new ArrayList<>();
    parts.add(place.name());
    String country = place.countryCode() == null ? null : COUNTRIES.get(place.countryCode());
    for (String wider : new String[] {place.province(), country}) {
      boolean told = wider == null || parts.stream().anyMatch(part -> holds(part, wider));
      if (!told) {
        parts.add(wider);
      }
    }
    return String.join(", ", parts);
  }

  private static boolean holds(String part, String wider) {
    return part.toLowerCase(Locale.ROOT).contains(wider.toLowerCase(Locale.ROOT));
  }

  /** The first letter in upper case. */
  static String sentenceCase(String words) {
    if (words.isEmpty()) {
      return words;
    }
    int first = words.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + words.substring(Character.charCount(first));
  }
}
