package org.dragoman.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Other transliterations of known names. A name stands for a known one only if
 *
 * <ul>
 *   <li>both lie in the country that the caller names,
 *   <li>they have the same consonants in the same order (as far as transliterations keep them
 *       apart: {@code q} is {@code k}, {@code gh} is {@code g}, double is single), at least three,
 *       and differ by no more letters than half their consonants; or they have at least eight
 *       letters and differ in one,
 *   <li>they begin alike: with a vowel or with the same consonant,
 *   <li>and one place is nearer than all others.
 * </ul>
 *
 * Thread-safe; the names of a country are listed when it is first asked for.
 */
final class PlaceNameVariants {
  private static final int SHORTEST_SKELETON = 3;
  private static final int SHORTEST_TYPO = 8;

  /** Places of one name no further apart than this are one town and its quarters. */
  private static final double SAME_TOWN_KM = 15;

  private final GazetteerTable table;
  private final Map<String, List<Known>> byCountry = new ConcurrentHashMap<>();

  private record Known(String letters, String skeleton, int place) {}

  PlaceNameVariants(GazetteerTable table) {
    this.table = table;
  }

  Optional<GazetteerPlace> find(String key, String country) {
    String letters = letters(key, country);
    String skeleton = skeleton(letters);
    if (skeleton.length() < SHORTEST_SKELETON && letters.length() < SHORTEST_TYPO) {
      return Optional.empty();
    }
    int nearest = Integer.MAX_VALUE;
    List<GazetteerPlace> best = new ArrayList<>();
    for (Known known : byCountry.computeIfAbsent(country, this::names)) {
      int distance = distance(letters, skeleton, known);
      if (distance < nearest) {
        best.clear();
        nearest = distance;
      }
      if (distance == nearest && distance != Integer.MAX_VALUE) {
        best.add(table.place(known.place));
      }
    }
    return single(best);
  }

  private List<Known> names(String country) {
    List<Known> names = new ArrayList<>();
    table.forEachKey(
        (key, place) -> {
          if (table.country(place).equals(country)) {
            String letters = letters(key, country);
            names.add(new Known(letters, skeleton(letters), place));
          }
        });
    return List.copyOf(names);
  }

  private static String letters(String key, String country) {
    String name = PlaceNameFold.isArabic(country) ? PlaceNameFold.arabicKey(key) : key;
    return name.replace(" ", "");
  }

  /** Letters that differ, or {@code MAX_VALUE} if the names cannot be one. */
  private static int distance(String letters, String skeleton, Known known) {
    if (!beginAlike(letters, skeleton, known)) {
      return Integer.MAX_VALUE;
    }
    boolean skeletons = skeleton.length() >= SHORTEST_SKELETON && skeleton.equals(known.skeleton);
    boolean typo = Math.min(letters.length(), known.letters.length()) >= SHORTEST_TYPO;
    int most = skeletons ? skeleton.length() / 2 : typo ? 1 : 0;
    // Most names differ in length by more than is allowed: the table of distances is not needed.
    if (most == 0 || Math.abs(letters.length() - known.letters.length()) > most) {
      return Integer.MAX_VALUE;
    }
    int edits = edits(letters, known.letters);
    return edits <= most ? edits : Integer.MAX_VALUE;
  }

  private static boolean beginAlike(String letters, String skeleton, Known known) {
    if (skeleton.isEmpty() || known.skeleton.isEmpty()) {
      return false;
    }
    boolean vowel = isVowel(letters.charAt(0));
    return vowel == isVowel(known.letters.charAt(0))
        && skeleton.charAt(0) == known.skeleton.charAt(0);
  }

  private static Optional<GazetteerPlace> single(List<GazetteerPlace> places) {
    GazetteerPlace largest = null;
    for (GazetteerPlace place : places) {
      boolean larger = largest == null || place.population() > largest.population();
      largest = place.isTown() && larger ? place : largest;
    }
    for (GazetteerPlace place : places) {
      if (place.isTown() && place.kilometresTo(largest) > SAME_TOWN_KM) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(largest);
  }

  /** The consonants, those that transliterations confuse made one. */
  static String skeleton(String letters) {
    StringBuilder skeleton = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      char next = i + 1 < letters.length() ? letters.charAt(i + 1) : ' ';
      char sound = sound(c, next);
      boolean aspirate = next == 'h' && "dgkpstzc".indexOf(c) >= 0;
      i += aspirate ? 1 : 0;
      int last = skeleton.length() - 1;
      if (sound != ' ' && (last < 0 || skeleton.charAt(last) != sound)) {
        skeleton.append(sound);
      }
    }
    return skeleton.toString();
  }

  private static char sound(char c, char next) {
    if (isVowel(c) || (c == 'h' && next == ' ')) {
      return ' ';
    }
    return switch (c) {
      case 's' -> next == 'h' ? 'S' : 's';
      case 'z' -> next == 'h' ? 'j' : 'z';
      case 'p' -> next == 'h' ? 'f' : 'p';
      case 'k' -> next == 'h' ? 'x' : 'k';
      case 'c' -> next == 'h' ? 'S' : 'k';
      case 'q' -> 'k';
      default -> c;
    };
  }

  /** W and y count as vowels: transliterations write them as u and i. */
  private static boolean isVowel(char c) {
    return "aeiouwy".indexOf(c) >= 0;
  }

  /** Levenshtein distance. */
  static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
