package org.dragoman.parser.convert;

import edu.emory.mathcs.nlp.common.util.MetaUtils;
import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dragoman.parser.Hash;
import org.dragoman.parser.ModelWriter;

/** Converts the word lists and rules of the library's tokenizer and morphology. For one thread. */
final class ListsConverter {
  /**
   * Names of the word classes with the beginning of their tags, in the order in which they are
   * tried.
   */
  private static final Map<String, String> CLASSES = new LinkedHashMap<>();

  static {
    CLASSES.put("verb", "VB");
    CLASSES.put("noun", "NN");
    CLASSES.put("adjective", "JJ");
    CLASSES.put("adverb", "RB");
  }

  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  void write(ModelWriter writer) {
    tokenizer(new EnglishTokenizer());
    morphology(new EnglishMorphAnalyzer(), writer);
    lists.put("extensions", affixes(MetaUtils.FILE_EXTENSION));
    ModelWriter.Section section = new ModelWriter.Section();
    section.integer(lists.size());
    lists.forEach((name, list) -> section.string(name).strings(list));
    writer.add("lists", section);
  }

  private void tokenizer(EnglishTokenizer tokenizer) {
    put("preserve", Reflect.<Collection<String>>get(tokenizer, "d_preserve"));
    put(
        "emoticons",
        Reflect.<Collection<String>>get(Reflect.get(tokenizer, "d_emoticon"), "s_emoticon"));
    Object currency = Reflect.get(tokenizer, "d_currency");
    put("currencies", Reflect.<Collection<String>>get(currency, "s_currency"));
    put("dollars", Reflect.<Collection<String>>get(currency, "s_dollar"));
    put("units", Reflect.<Collection<String>>get(Reflect.get(tokenizer, "d_unit"), "s_unit"));
    put(
        "abbreviations",
        Reflect.<Collection<String>>get(Reflect.get(tokenizer, "d_abbreviation"), "s_period"));
    Object hyphen = Reflect.get(tokenizer, "d_hyphen");
    put("hyphen-prefixes", Reflect.<Collection<String>>get(hyphen, "s_prefix"));
    put("hyphen-suffixes", Reflect.<Collection<String>>get(hyphen, "s_suffix"));
    List<String> compounds = new ArrayList<>();
    Map<String, int[]> cuts = Reflect.get(Reflect.get(tokenizer, "d_compound"), "m_compound");
    cuts.forEach(
        (word, at) -> {
          compounds.add(word);
          compounds.add(
              String.join(" ", java.util.Arrays.stream(at).mapToObj(Integer::toString).toList()));
        });
    lists.put("compounds", compounds);
  }

  private void put(String name, Collection<String> values) {
    lists.put(name, List.copyOf(values));
  }

  private void morphology(EnglishMorphAnalyzer analyzer, ModelWriter writer) {
    ModelWriter.Section section = new ModelWriter.Section();
    section.integer(CLASSES.size());
    Map<String, Integer> bases = new LinkedHashMap<>();
    int bit = 1;
    for (Map.Entry<String, String> entry : CLASSES.entrySet()) {
      Object inflection = Reflect.get(analyzer, "inf_" + entry.getKey());
      int mask = bit;
      Reflect.<Set<String>>get(inflection, "base_set")
          .forEach(base -> bases.merge(base, mask, (a, b) -> a | b));
      putPairs("exceptions-" + entry.getKey(), Reflect.get(inflection, "exception_map"));
      section.string(entry.getKey()).string(entry.getValue());
      endings(section, Reflect.get(inflection, "suffix_matchers"));
      bit <<= 1;
    }
    writer.add("morphology", section);
    PackedTableBuilder table = new PackedTableBuilder(1);
    bases.forEach(
        (base, mask) -> table.add(Hash.mix(Hash.of(base)), new byte[] {mask.byteValue()}));
    writer.add("bases", table.build());
    putPairs("lemmas", Reflect.get(analyzer, "rule_abbreviation"));
    put("cardinals", Reflect.<Collection<String>>get(analyzer, "base_cardinal"));
    put("ordinals", Reflect.<Collection<String>>get(analyzer, "base_ordinal"));
  }

  private void putPairs(String name, Map<String, String> map) {
    List<String> pairs = new ArrayList<>();
    map.forEach(
        (key, value) -> {
          pairs.add(key);
          pairs.add(value);
        });
    lists.put(name, pairs);
  }

  private static void endings(ModelWriter.Section section, List<?> matchers) {
    int count =
        matchers.stream()
            .mapToInt(matcher -> Reflect.<List<?>>get(matcher, "l_replacers").size())
            .sum();
    section.integer(count);
    for (Object matcher : matchers) {
      List<String> tags = tags(Reflect.get(matcher, "p_originalPOS"));
      for (Object replacer : Reflect.<List<?>>get(matcher, "l_replacers")) {
        section.strings(tags).string(Reflect.get(replacer, "s_affixForm"));
        section.strings(List.of(Reflect.<String[]>get(replacer, "s_replacements")));
        section.integer(Reflect.<Boolean>get(replacer, "b_doubleConsonants") ? 1 : 0);
      }
    }
  }

  /** The tags of a pattern like {@code ^(VBD|VBN)$}. */
  private static List<String> tags(Pattern pattern) {
    String regex = pattern.pattern();
    if (!regex.matches("\\^\\([A-Z]+(\\|[A-Z]+)*\\)\\$")) {
      throw new IllegalStateException("unknown pattern of tags: " + regex);
    }
    return List.of(regex.substring(2, regex.length() - 2).split("\\|"));
  }

  /** The strings in a tree of suffixes. */
  private static List<String> affixes(Object tree) {
    Set<String> found = new TreeSet<>();
    collect(Reflect.get(tree, "n_root"), "", found);
    return List.copyOf(found);
  }

  private static void collect(Map<Character, ?> node, String suffix, Set<String> found) {
    if (Reflect.<Boolean>get(node, "b_endState")) {
      found.add(suffix);
    }
    node.forEach((letter, child) -> collect(asNode(child), letter + suffix, found));
  }

  @SuppressWarnings("unchecked")
  private static Map<Character, ?> asNode(Object node) {
    return (Map<Character, ?>) node;
  }
}
