package org.dragoman.evaluate;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/** What must agree for an event to be right; each compares the set of keys of a sentence. */
public enum EventMetric {
  TRIPLE("triple", "stc", e -> e.source() + " " + e.target() + " " + e.code()),
  TRIPLE_3D("triple-3d", "stc", e -> e.source() + " " + e.target() + " " + e.threeDigits()),
  TRIPLE_ROOT("triple-root", "stc", e -> e.source() + " " + e.target() + " " + e.root()),
  PAIR("pair", "st", e -> e.source() + " " + e.target()),
  TRIPLE_ROOT_COUNTRIES("triple-root/3", "stc", e -> countries(e) + " " + e.root()),
  PAIR_COUNTRIES("pair/3", "st", EventMetric::countries),
  PAIR_UNORDERED("pair/3u", "st", EventMetric::unordered),
  CODE("code", "c", Triple::code),
  CODE_3D("code-3d", "c", Triple::threeDigits),
  ROOT("root", "c", Triple::root),
  QUAD("quad", "c", e -> String.valueOf(EventScheme.quad(e))),
  ANY("any", "", e -> "");

  private final String label;
  private final String needs;
  private final Function<Triple, String> key;

  EventMetric(String label, String needs, Function<Triple, String> key) {
    this.label = label;
    this.needs = needs;
    this.key = key;
  }

  /** Name in tables. */
  public String label() {
    return label;
  }

  /** True if labels with these parts (of source, target, code) can tell it. */
  boolean fits(String parts) {
    return needs.chars().allMatch(part -> parts.indexOf(part) >= 0);
  }

  Set<String> keys(Set<Triple> events) {
    Set<String> keys = new LinkedHashSet<>();
    events.forEach(event -> keys.add(key.apply(event)));
    return keys;
  }

  private static String countries(Triple e) {
    return Triple.country(e.source()) + " " + Triple.country(e.target());
  }

  private static String unordered(Triple e) {
    String source = Triple.country(e.source());
    String target = Triple.country(e.target());
    return source.compareTo(target) < 0 ? source + " " + target : target + " " + source;
  }
}
