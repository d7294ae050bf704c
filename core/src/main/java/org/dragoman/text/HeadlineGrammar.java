package org.dragoman.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.parser.ParsedToken;

/**
 * The grammar of headlines, where nouns pile up and articles are missing: in "Russia-Turkey Syria
 * talks end without result" the tagger takes "talks" for the verb. Words that are nouns of conflict
 * news there, before a finite verb, are read as nouns. Stateless.
 */
final class HeadlineGrammar {
  /** Plural nouns that are also verbs in the third person, with their singular. */
  private static final Set<String> NOUNS =
      Set.of(
          "talks",
          "strikes",
          "raids",
          "clashes",
          "attacks",
          "protests",
          "marches",
          "rallies",
          "bombs",
          "blasts",
          "fights",
          "battles",
          "deals",
          "demands",
          "threats",
          "claims",
          "calls",
          "visits",
          "reports",
          "arrests",
          "murders",
          "kidnaps",
          "ambushes",
          "assaults",
          "skirmishes",
          "riots",
          "sieges",
          "sanctions",
          "shells",
          "rockets",
          "drones",
          "moves",
          "plans",
          "votes");

  /** Verbs of headlines that look like plural nouns or bare stems. */
  private static final Set<String> VERBS =
      Set.of(
          "end",
          "start",
          "begin",
          "kill",
          "wound",
          "injure",
          "hit",
          "target",
          "continue",
          "resume",
          "fail",
          "leave",
          "claim",
          "spread",
          "erupt",
          "stall",
          "collapse",
          "rock",
          "shake",
          "go",
          "loom",
          "destroy",
          "force",
          "break",
          "open",
          "halt",
          "pause",
          "threaten",
          "test",
          "mark",
          "follow",
          "enter",
          "turn",
          "take",
          "drag",
          "intensify",
          "escalate",
          "flare",
          "rage",
          "prompt",
          "push",
          "draw",
          "raise",
          "set",
          "make",
          "bring",
          "pound",
          "damage",
          "trap",
          "displace",
          "struck",
          "killed",
          "wounded",
          "injured",
          "ended",
          "failed",
          "collapsed");

  private static final String PLURAL = "NNS";

  private HeadlineGrammar() {}

  private static final Set<String> FINITE = Set.of("VBP", "VBZ", "VBD", "MD");

  /** The tags to force on the words of a title, null where the tagger is right; empty if none. */
  static List<String> tags(List<ParsedToken> title) {
    List<String> tags = new ArrayList<>(Collections.nCopies(title.size(), null));
    for (int i = 1; i + 1 < title.size(); i++) {
      if (NOUNS.contains(lower(title.get(i))) && isModified(title, i)) {
        force(title, i, tags);
      }
    }
    return tags.stream().allMatch(tag -> tag == null) ? List.of() : tags;
  }

  private static void force(List<ParsedToken> title, int noun, List<String> tags) {
    int verb = verbAfter(title, noun);
    if (verb < 0) {
      return;
    }
    boolean takenForVerb = title.get(noun).tag().startsWith("V");
    boolean verbTakenForNoun = !isVerb(title.get(verb)) && !hasOtherVerb(title, noun, verb);
    if (takenForVerb) {
      tags.set(noun, PLURAL);
    }
    if (verbTakenForNoun) {
      tags.set(noun, PLURAL);
      tags.set(verb, lower(title.get(verb)).endsWith("ed") ? "VBD" : "VBP");
    }
  }

  /**
   * "Syria talks", "deadly clashes", "Friday's raids", "two strikes": what stands before describes
   * the noun.
   */
  private static boolean isModified(List<ParsedToken> title, int noun) {
    String before = title.get(noun - 1).tag();
    return before.startsWith("N")
        || before.startsWith("JJ")
        || before.equals("POS")
        || before.equals("CD");
  }

  private static boolean isVerb(ParsedToken token) {
    return token.tag().startsWith("V") || token.tag().equals("MD");
  }

  private static boolean hasOtherVerb(List<ParsedToken> title, int noun, int verb) {
    for (int i = 0; i < title.size(); i++) {
      if (i != noun && i != verb && FINITE.contains(title.get(i).tag())) {
        return true;
      }
    }
    return false;
  }

  /** The verb that follows a word at once, or after an adverb; -1 if there is none. */
  private static int verbAfter(List<ParsedToken> title, int i) {
    int next = i + 1;
    if (next + 1 < title.size() && title.get(next).tag().equals("RB")) {
      next++;
    }
    String tag = title.get(next).tag();
    boolean likely = VERBS.contains(lower(title.get(next)));
    boolean finite = FINITE.contains(tag) || tag.equals("VB");
    boolean mistaken = likely && (tag.startsWith("N") || tag.startsWith("J") || tag.equals("VBN"));
    return finite || mistaken ? next : -1;
  }

  private static String lower(ParsedToken token) {
    return token.form().toLowerCase(Locale.ROOT);
  }
}
