package org.dragoman.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.record.ReportRecord;

/** Says in words who says so. Immutable. */
final class Sourcing {
  /** Nouns of many that do not look it. */
  private static final Set<String> MANY = Set.of("police", "people", "they");

  private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");

  private final Wording wording;

  Sourcing(Wording wording) {
    this.wording = wording;
  }

  /** "Turkish official says, via Reuters"; "the report itself" for an empty chain. */
  Phrase of(List<ReportRecord.Link> chain) {
    if (chain.isEmpty()) {
      return Phrase.of("the report itself", Style.ASIDE);
    }
    ReportRecord.Link origin = chain.get(chain.size() - 1);
    String holder = holder(origin);
    Phrase phrase = new Phrase().add(Wording.sentenceCase(holder) + " ");
    phrase.add(stance(holder, origin.stance()), isNeutral(origin) ? Style.PLAIN : Style.STANCE);
    if (origin.hedge() != null) {
      phrase.add(" (“" + origin.hedge() + "”)", Style.STANCE);
    }
    for (int i = chain.size() - 2; i >= 0; i--) {
      phrase.add(", via " + holder(chain.get(i)));
    }
    return phrase;
  }

  private static boolean isNeutral(ReportRecord.Link link) {
    return link.stance() == null || link.stance().equals("states");
  }

  /** The fuller of the record's name and the report's words. */
  private String holder(ReportRecord.Link link) {
    String words = link.text() == null ? "" : link.text().strip();
    if (link.holder() == null) {
      return words.isEmpty() ? "unnamed source" : words;
    }
    String name = wording.actor(link.holder()).name();
    boolean pronoun = PRONOUNS.contains(words.toLowerCase(Locale.ROOT));
    return !pronoun && words.contains(name) ? words : name;
  }

  private static String stance(String holder, String stance) {
    String code = stance == null ? "states" : stance;
    return Labels.of((isMany(holder) ? "stances." : "stance.") + code);
  }

  private static boolean isMany(String holder) {
    String head = holder.split(" (of|in|from|for|at|on|near|to|with) ", 2)[0];
    String last = head.substring(head.lastIndexOf(' ') + 1);
    if (MANY.contains(last.toLowerCase(Locale.ROOT)) || head.contains(" and ")) {
      return true;
    }
    boolean common = !last.isEmpty() && Character.isLowerCase(last.charAt(0));
    return common && last.endsWith("s") && !last.endsWith("ss");
  }
}
