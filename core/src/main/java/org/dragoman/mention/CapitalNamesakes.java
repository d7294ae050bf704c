package org.dragoman.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.codebook.Gazetteer;
import org.dragoman.codebook.GazetteerPlace;
import org.dragoman.codebook.NamedActor;
import org.dragoman.mention.Names.Raw;
import org.dragoman.text.Document;
import org.dragoman.text.Sentence;

/**
 * Capitals of which a report does not speak: "Tripoli, Lebanon", or Tripoli in a report that names
 * Lebanon and nothing of Libya. Immutable.
 */
final class CapitalNamesakes {
  /** A town of that many people may bear a capital's name without its country. */
  private static final int CITY = 100_000;

  private static final int TOWN = 20_000;

  /** A capital of that many people is meant by its name alone. */
  private static final int METROPOLIS = 2_500_000;

  private final Document document;
  private final Gazetteer gazetteer;

  CapitalNamesakes(Document document, Gazetteer gazetteer) {
    this.document = document;
    this.gazetteer = gazetteer;
  }

  /** The names of capitals that mean another town in this report. */
  Set<String> towns(List<List<Raw>> names) {
    Map<String, Integer> countries = countries(names);
    Set<String> towns = new HashSet<>();
    for (Sentence sentence : document.sentences()) {
      List<Raw> raws = names.get(sentence.index());
      for (Raw capital : raws) {
        if (!capital.isCapital() || capital.code() == null) {
          continue;
        }
        String name = capital.text(sentence);
        if (isTownOf(name, beside(sentence, capital, raws), capital.code())
            || isForeign(name, capital.code(), countries)) {
          towns.add(name);
        }
      }
    }
    return towns;
  }

  private static Map<String, Integer> countries(List<List<Raw>> names) {
    Map<String, Integer> countries = new HashMap<>();
    for (List<Raw> sentence : names) {
      for (Raw raw : sentence) {
        if (!raw.isCapital() && raw.code() != null) {
          countries.merge(raw.code(), 1, Integer::sum);
        }
      }
    }
    return countries;
  }

  /** The country behind a comma, or null. */
  private static String beside(Sentence sentence, Raw capital, List<Raw> raws) {
    int comma = capital.last() + 1;
    if (comma >= sentence.size() || !sentence.token(comma).form().equals(",")) {
      return null;
    }
    return raws.stream()
        .filter(r -> r.first() == comma + 1)
        .filter(r -> r.actors().stream().allMatch(a -> a.kind() == NamedActor.Kind.COUNTRY))
        .map(Raw::code)
        .findFirst()
        .orElse(null);
  }

  private boolean isTownOf(String name, String country, String own) {
    return country != null && !country.equals(own) && largest(name, country) >= TOWN;
  }

  private boolean isForeign(String name, String own, Map<String, Integer> countries) {
    return !countries.containsKey(own)
        && largest(name, own) < METROPOLIS
        && countries.entrySet().stream()
            .anyMatch(e -> e.getValue() > 1 && largest(name, e.getKey()) >= CITY);
  }

  private long largest(String name, String country) {
    return gazetteer.find(name).stream()
        .filter(p -> p.country().equals(country) && !p.isProvince())
        .mapToLong(GazetteerPlace::population)
        .max()
        .orElse(0);
  }
}
