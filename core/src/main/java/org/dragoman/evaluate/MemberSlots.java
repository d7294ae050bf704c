package org.dragoman.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.dragoman.evaluate.SystemRecord.Member;

/**
 * Judges actors by country and sector: every one of the labels has a fitting one of its own in the
 * record, and the record has no other.
 */
final class MemberSlots {
  private static final int MOST_ALSO = 12;

  /** What labels with a code alone ("TUR") accept as a sector. */
  private static final List<String> SECTORS_OF_BARE_CODE = List.of("", "GOV");

  private final List<List<String>> gold = new ArrayList<>();
  private final List<List<List<String>>> choices = new ArrayList<>();
  private final List<Member> system;

  /** The members of a field of a label and a fact. */
  MemberSlots(String field, JsonNode gold, JsonNode fact, SystemRecord record) {
    for (JsonNode member : Json.list(gold, field)) {
      this.gold.add(Json.list(member).stream().map(JsonNode::asText).toList());
    }
    List<String> also = Json.also(gold, field);
    for (int subset = 0; subset < 1 << Math.min(also.size(), MOST_ALSO); subset++) {
      List<List<String>> choice = new ArrayList<>(this.gold);
      for (int i = 0; i < Math.min(also.size(), MOST_ALSO); i++) {
        if ((subset >> i & 1) == 1) {
          choice.add(List.of(also.get(i)));
        }
      }
      choices.add(choice);
    }
    if (Json.acceptsNone(gold, field)) {
      choices.add(List.of());
    }
    this.system = record.members(fact, field);
  }

  /** Whether the codes are right. */
  Slot country() {
    return slot(MemberSlots::countryFits, Member::code);
  }

  /** Whether the primary sectors are right. */
  Slot sector() {
    return slot(MemberSlots::sectorFits, Member::sector);
  }

  private Slot slot(BiPredicate<List<String>, Member> fits, Function<Member, String> key) {
    boolean right = choices.stream().anyMatch(choice -> covered(choice, system, fits, key));
    return new Slot(right, gold, system.stream().map(Member::label).toList());
  }

  /**
   * Two matchings, one in which every member of the labels has a fitting one and one in which every
   * key of the record has, always combine (Mendelsohn and Dulmage 1958).
   */
  private static boolean covered(
      List<List<String>> gold,
      List<Member> system,
      BiPredicate<List<String>, Member> fits,
      Function<Member, String> key) {
    Map<String, List<Member>> groups = new LinkedHashMap<>();
    system.forEach(m -> groups.computeIfAbsent(key.apply(m), k -> new ArrayList<>()).add(m));
    Collection<List<Member>> keyed = groups.values();
    return Assignment.saturates(gold, system, fits)
        && Assignment.saturates(
            keyed, gold, (group, options) -> group.stream().anyMatch(m -> fits.test(options, m)));
  }

  private static boolean countryFits(List<String> options, Member member) {
    return options.stream().anyMatch(option -> country(option).equals(member.code()));
  }

  private static boolean sectorFits(List<String> options, Member member) {
    List<String> same =
        options.stream().filter(option -> country(option).equals(member.code())).toList();
    return (same.isEmpty() ? options : same)
        .stream().anyMatch(option -> sectors(option).contains(member.sector()));
  }

  private static List<String> sectors(String option) {
    String sector = option.contains("/") ? option.substring(option.indexOf('/') + 1) : "";
    boolean bare = sector.isEmpty() && !country(option).isEmpty();
    return bare ? SECTORS_OF_BARE_CODE : List.of(sector);
  }

  private static String country(String option) {
    int slash = option.indexOf('/');
    return slash < 0 ? option : option.substring(0, slash);
  }
}
