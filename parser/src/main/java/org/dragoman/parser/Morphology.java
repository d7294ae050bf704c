package org.dragoman.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Base forms by a list of exceptions and by endings that leave a known base form. Immutable and
 * thread-safe.
 */
final class Morphology {
  private static final String CARDINAL = "#crd#";
  private static final String ORDINAL = "#ord#";
  private static final Set<String> NUMBERED = Set.of("0st", "0nd", "0rd", "0th");

  private final PackedTable bases;
  private final List<WordClass> classes = new ArrayList<>();
  private final Map<String, String> abbreviations;
  private final Set<String> cardinals;
  private final Set<String> ordinals;

  /** A class of words: what its tags begin with, its exceptions, and its endings. */
  private record WordClass(
      String tagStart, int bit, Map<String, String> exceptions, List<Ending> endings) {}

  /** An ending of certain tags, and what may take its place in the base form. */
  private record Ending(
      Set<String> tags, String ending, List<String> replacements, boolean doubled) {}

  Morphology(ModelFile file, WordLists lists) {
    bases = new PackedTable(file.section("bases"));
    SectionReader in = file.reader("morphology");
    int count = in.integer();
    for (int i = 0; i < count; i++) {
      String name = in.string();
      String tagStart = in.string();
      int endings = in.integer();
      List<Ending> list = new ArrayList<>(endings);
      for (int j = 0; j < endings; j++) {
        list.add(
            new Ending(new HashSet<>(in.strings()), in.string(), in.strings(), in.integer() != 0));
      }
      classes.add(new WordClass(tagStart, 1 << i, lists.map("exceptions-" + name), list));
    }
    abbreviations = lists.map("lemmas");
    cardinals = lists.set("cardinals");
    ordinals = lists.set("ordinals");
  }

  /** The lemma of a word, given its simplified form in lower case and its tag. */
  String lemma(String lower, String tag) {
    String lemma = abbreviations.get(lower + "_" + tag);
    if (lemma == null) {
      lemma = inflected(lower, tag);
    }
    lemma = lemma == null ? lower : lemma;
    if (cardinals.contains(lemma)) {
      return CARDINAL;
    }
    return NUMBERED.contains(lemma) || ordinals.contains(lemma) ? ORDINAL : lemma;
  }

  private String inflected(String lower, String tag) {
    for (WordClass words : classes) {
      if (tag.startsWith(words.tagStart)) {
        String exception = words.exceptions.get(lower);
        return exception != null ? exception : regular(words, lower, tag);
      }
    }
    return null;
  }

  private String regular(WordClass words, String lower, String tag) {
    for (Ending ending : words.endings) {
      if (ending.tags.contains(tag) && lower.endsWith(ending.ending)) {
        String base = base(words, ending, lower);
        if (base != null) {
          return base;
        }
      }
    }
    return null;
  }

  private String base(WordClass words, Ending ending, String lower) {
    int stem = lower.length() - ending.ending.length();
    String base = base(words, ending.replacements, lower, stem);
    boolean twin = stem >= 4 && lower.charAt(stem - 2) == lower.charAt(stem - 1);
    return base == null && ending.doubled && twin
        ? base(words, ending.replacements, lower, stem - 1)
        : base;
  }

  private String base(WordClass words, List<String> replacements, String lower, int stem) {
    long hash = Hash.of(lower, 0, stem);
    for (String replacement : replacements) {
      int at = bases.find(Hash.mix(Hash.extend(hash, replacement, 0, replacement.length())));
      if (at >= 0 && (bases.octet(at) & words.bit) != 0) {
        return lower.substring(0, stem) + replacement;
      }
    }
    return null;
  }
}
