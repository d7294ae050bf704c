package org.dragoman.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/**
 * Finds numbers and quantifiers with what bounds them ("at least five", "between 20 and 30",
 * "dozens"), by the coding rules: exact words give one value, "at least" no upper bound, "dozens"
 * 24 as the least.
 */
final class QuantityFinder {
  private static final Map<String, Integer> VAGUE =
      Map.of("tens", 20, "dozens", 24, "scores", 40, "hundreds", 200, "thousands", 2000);
  private static final Set<String> UNKNOWN =
      Set.of("several", "many", "numerous", "countless", "few");
  private static final Set<String> ABOUT =
      Set.of(
          "some",
          "about",
          "around",
          "approximately",
          "roughly",
          "another",
          "further",
          "additional",
          "other",
          "estimated",
          "only",
          "just",
          "all",
          "the",
          "these",
          "those",
          "its",
          "their",
          "a",
          "reported",
          "total");

  private final Sentence sentence;
  private final List<DateMention> dates;
  private final List<QuantityMention> found = new ArrayList<>();

  private QuantityFinder(Sentence sentence, List<DateMention> dates) {
    this.sentence = sentence;
    this.dates = dates;
  }

  static List<QuantityMention> find(Sentence sentence, List<DateMention> dates) {
    QuantityFinder finder = new QuantityFinder(sentence, dates);
    int i = 0;
    while (i < sentence.size()) {
      int next = finder.at(i);
      i = next > i ? next : i + 1;
    }
    return List.copyOf(finder.found);
  }

  private int at(int i) {
    if (isDate(i)) {
      return i;
    }
    String word = word(i);
    Integer vague = VAGUE.get(word);
    if (vague != null && !(i > 0 && Numbers.value(word(i - 1)) != null)) {
      return vague(i, vague);
    }
    if (UNKNOWN.contains(word)
        && sentence
            .token(i)
            .hasLabel("nmod", "amod", "nsubj", "nsubjpass", "dobj", "det", "pobj")) {
      return add(i, i, null, null, null, false);
    }
    if (word.equals("number")) {
      return numberOf(i);
    }
    Read number = read(i);
    return number == null ? i : bounded(i, number);
  }

  /** "a number of", "the same number", "a far greater number". */
  private int numberOf(int i) {
    boolean same = i > 0 && word(i - 1).equals("same");
    boolean counted =
        sentence.children(sentence.token(i), "prep").stream().anyMatch(t -> t.lemma().equals("of"));
    if (!same && !counted) {
      return i;
    }
    int first = i;
    while (first > 0
        && i - first < 4
        && Set.of(
                "a",
                "the",
                "same",
                "large",
                "far",
                "greater",
                "larger",
                "unknown",
                "small",
                "great",
                "unspecified",
                "high",
                "similar",
                "significant",
                "growing",
                "equal")
            .contains(word(first - 1))) {
      first--;
    }
    boolean definite = word(first).equals("the") && !same;
    return definite ? i : add(first, i, null, null, null, same);
  }

  private int vague(int i, int low) {
    int end = i;
    // "tens of thousands", "hundreds of thousands"
    if (i + 2 < sentence.size() && word(i + 1).equals("of") && VAGUE.containsKey(word(i + 2))) {
      int factor = word(i).equals("tens") ? 20 : word(i).equals("hundreds") ? 200 : 1;
      Integer scale = Numbers.scale(word(i + 2).substring(0, word(i + 2).length() - 1));
      low = scale == null ? low : factor * scale;
      end = i + 2;
    }
    return add(i, end, low, null, null, false);
  }

  /** A number read from consecutive tokens. */
  private record Read(int last, int value) {}

  private Read read(int i) {
    Double decimal = Numbers.decimal(word(i));
    if (decimal != null && i + 1 < sentence.size() && Numbers.scale(word(i + 1)) != null) {
      return new Read(i + 1, (int) Math.round(decimal * Numbers.scale(word(i + 1))));
    }
    boolean article =
        (word(i).equals("a") || word(i).equals("an"))
            && i + 1 < sentence.size()
            && (Numbers.scale(word(i + 1)) != null || word(i + 1).equals("dozen"));
    Integer first = article ? Integer.valueOf(1) : Numbers.value(word(i));
    if (first == null || !isCount(i, article)) {
      return null;
    }
    int value = first;
    int total = 0;
    int last = i;
    int j = i + 1;
    while (j < sentence.size()) {
      String word = word(j);
      Integer scale = Numbers.scale(word);
      Integer next = Numbers.value(word);
      if (scale != null) {
        value = value * scale;
        if (scale >= 1000) {
          total += value;
          value = 0;
        }
      } else if (word.equals("dozen")) {
        value = value * 12;
      } else if (word.equals("-")
          && j + 1 < sentence.size()
          && value >= 20
          && value < 100
          && isOnes(word(j + 1))) {
        value += Numbers.value(word(j + 1));
        j++;
      } else if (word.equals("and")
          && last > i
          && j + 1 < sentence.size()
          && Numbers.value(word(j + 1)) != null
          && value % 100 == 0) {
        value += Numbers.value(word(j + 1));
        j++;
      } else if (next != null && next < 100 && last > i && (value == 0 || value % 100 == 0)) {
        value += next;
      } else {
        break;
      }
      last = j;
      j++;
    }
    return new Read(last, total + value);
  }

  private static boolean isOnes(String word) {
    Integer value = Numbers.value(word);
    return value != null && value > 0 && value < 10;
  }

  /** "one" as a pronoun ("one of the attacks"), figures inside names and versions are no counts. */
  private boolean isCount(int i, boolean article) {
    Token token = sentence.token(i);
    if (article) {
      return true;
    }
    return token.tag().equals("CD")
        && !(i > 0 && Set.of("$", "€", "£", "#", "no.").contains(word(i - 1)));
  }

  private int bounded(int i, Read number) {
    int first = i;
    int value = number.value;
    Integer low = value;
    Integer best = value;
    Integer high = value;
    String one = i >= 1 ? word(i - 1) : "";
    String two = i >= 2 ? word(i - 2) : "";
    if (one.equals("least") && two.equals("at") || one.equals("minimum")) {
      first = i - 2;
      high = null;
    } else if (one.equals("than") && (two.equals("more") || two.equals("greater"))) {
      first = i - 2;
      low = best = value + 1;
      high = null;
    } else if (one.equals("over") && !sentence.token(i - 1).hasLabel("prt")
        || one.equals("exceeding")
        || one.equals("beyond")) {
      first = i - 1;
      low = best = value + 1;
      high = null;
    } else if (one.equals("than")
        && (two.equals("fewer") || two.equals("less"))
        && i >= 3
        && Set.of("no", "not").contains(word(i - 3))) {
      first = i - 3;
      high = null;
    } else if (one.equals("than") && (two.equals("fewer") || two.equals("less"))) {
      first = i - 2;
      low = null;
    } else if (one.equals("nearly") || one.equals("almost") || one.equals("under")) {
      first = i - 1;
      low = null;
    } else if (one.equals("to") && two.equals("up")) {
      first = i - 2;
      low = 0;
    } else if (one.equals("as") && two.equals("many")) {
      first = i - 2;
      low = 0;
    } else if (one.equals("to") && verbOfRising(i - 2)) {
      high = null;
    }
    int range = range(number.last);
    if (range > 0) {
      Read second = read(range);
      if (second != null && second.value > value) {
        return add(first, second.last, value, null, second.value, false);
      }
    }
    while (first > 0 && ABOUT.contains(word(first - 1)) && i - first < 4) {
      first--;
    }
    return add(first, number.last, low, best, high, false);
  }

  /** "risen to five", "climbed to 33": the count is not closed. */
  private boolean verbOfRising(int before) {
    for (int k = before; k >= 0 && before - k < 3; k--) {
      if (Set.of("rise", "climb", "increase", "grow", "jump", "mount")
          .contains(sentence.token(k).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** Start of the second number of "20 to 30", "20-30", "between 20 and 30", or 0. */
  private int range(int last) {
    if (last + 2 >= sentence.size()) {
      return 0;
    }
    String link = word(last + 1);
    boolean between = link.equals("and") && precededByBetween(last);
    boolean to = link.equals("to") || link.equals("-") || link.equals("–") || link.equals("or");
    return (between || to) && Numbers.value(word(last + 2)) != null ? last + 2 : 0;
  }

  private boolean precededByBetween(int last) {
    for (int k = last - 1; k >= 0 && last - k < 4; k--) {
      if (word(k).equals("between")) {
        return true;
      }
    }
    return false;
  }

  private boolean isDate(int i) {
    return dates.stream().anyMatch(d -> d.firstToken() <= i && i <= d.lastToken());
  }

  private int add(int first, int last, Integer low, Integer best, Integer high, boolean same) {
    var span = sentence.token(first).span().union(sentence.token(last).span());
    found.add(new QuantityMention(span, first, last, low, best, high, same));
    return last + 1;
  }

  private String word(int i) {
    return sentence.token(i).form().toLowerCase(Locale.ROOT);
  }
}
