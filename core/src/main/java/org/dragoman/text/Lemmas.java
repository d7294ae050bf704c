package org.dragoman.text;

import java.util.Locale;
import java.util.Map;

/**
 * Mends the regular verb forms that the library's morphology leaves as they are ("ended",
 * "re-started"). Stateless.
 */
public final class Lemmas {
  private static final Map<String, String> COMMON =
      Map.of(
          "ended",
          "end",
          "followed",
          "follow",
          "provided",
          "provide",
          "happened",
          "happen",
          "represented",
          "represent",
          "performed",
          "perform",
          "getting",
          "get");

  private Lemmas() {}

  /** The lemma of a word: the given one, unless it is an inflected verb form. */
  public static String mend(String form, String lemma, String tag) {
    boolean inflected = tag.equals("VBD") || tag.equals("VBN") || tag.equals("VBG");
    if (!inflected || !lemma.equals(form.toLowerCase(Locale.ROOT))) {
      return lemma;
    }
    String known = COMMON.get(lemma);
    if (known != null) {
      return known;
    }
    if (lemma.endsWith("ed") && lemma.length() > 5) {
      return base(lemma.substring(0, lemma.length() - 2));
    }
    return lemma.endsWith("ing") && lemma.length() > 7
        ? base(lemma.substring(0, lemma.length() - 3))
        : lemma;
  }

  /** The base form behind a stem: "stopp" stop, "impos" impose, "attack" attack. */
  private static String base(String stem) {
    int n = stem.length();
    char last = stem.charAt(n - 1);
    char before = stem.charAt(n - 2);
    if (last == before && "bdgmnprt".indexOf(last) >= 0) {
      return stem.substring(0, n - 1);
    }
    boolean silent =
        "cgsuvz".indexOf(last) >= 0 && !stem.endsWith("ss")
            || stem.endsWith("at")
            || stem.endsWith("ir");
    return last == 'i' ? stem.substring(0, n - 1) + "y" : silent ? stem + "e" : stem;
  }
}
