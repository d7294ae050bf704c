package org.dragoman.readers;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Knows the parts of pages that are no article by their names and wording. Stateless. */
final class Boilerplate {
  private static final Words WORDS = Words.load("boilerplate.tsv");
  private static final Set<String> TAGS = Set.copyOf(WORDS.of("tag"));
  private static final Set<String> ROLES = Set.copyOf(WORDS.of("role"));
  private static final Set<String> NAMES = Set.copyOf(WORDS.of("name"));
  private static final Set<String> BODIES = Set.copyOf(WORDS.of("body"));
  private static final List<Pattern> LINES =
      Stream.concat(
              WORDS.of("line").stream().map(words -> "(?i)" + words), WORDS.of("cased").stream())
          .map(Pattern::compile)
          .toList();

  private static final Pattern WORD_END =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private static final int SLUG = 3;

  /** What boilerplate says is short. */
  private static final int LONGEST_LINE = 160;

  private Boilerplate() {}

  /** Whether an element is never part of an article. */
  static boolean isForeign(Element element) {
    if (TAGS.contains(element.normalName()) || element.attributesSize() == 0) {
      return TAGS.contains(element.normalName());
    }
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  /** Whether an element's class or id is one of those that things around articles have. */
  static boolean isNamedForeign(Element element) {
    boolean named = element.hasAttr("class") || element.hasAttr("id");
    return named && words(element).stream().anyMatch(NAMES::contains);
  }

  /** Whether an element says that it is the article or its text. */
  static boolean isNamedBody(Element element) {
    return element.normalName().equals("article")
        || element.normalName().equals("main")
        || element.attr("itemprop").equals("articleBody")
        || element.attr("role").equals("main")
        || BODIES.contains(element.id().toLowerCase(Locale.ROOT))
        || element.hasAttr("class")
            && element.classNames().stream()
                .anyMatch(name -> BODIES.contains(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether a line is one of those that pages put between the paragraphs. */
  static boolean isLine(String text) {
    return text.length() <= LONGEST_LINE
        && LINES.stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }

  /**
   * The words of class and id: {@code relatedLinks-box} has three; each name as a whole too. An id
   * of many words is made from a heading and says what its section is about.
   */
  private static Set<String> words(Element element) {
    String id = element.id();
    String names = element.className() + (id.split("[-_]").length > SLUG ? "" : " " + id);
    Set<String> words = new HashSet<>();
    if (names.length() > 2000) {
      return words;
    }
    for (String name : names.split("\\s+")) {
      words.add(name.toLowerCase(Locale.ROOT));
      for (String word : WORD_END.split(name)) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
