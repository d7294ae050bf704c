package org.dragoman.event;

import java.util.Optional;
import java.util.Set;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/**
 * Deeds that the sentence names without telling that they were done: what somebody is kept from,
 * tries, waits or opts for, what is asked. Stateless.
 */
final class Untold {
  /** What takes an infinitive and means that it came about. */
  private static final Set<String> FACTUAL =
      Set.of(
          "begin",
          "start",
          "continue",
          "manage",
          "proceed",
          "help",
          "come",
          "go",
          "move",
          "resume",
          "dare",
          "rush",
          "join",
          "gather",
          "hurry",
          "get",
          "have",
          "use",
          "send",
          "deploy",
          "be",
          "force",
          "cause",
          "lead",
          "allow",
          "enable",
          "first",
          "last",
          "only",
          "say",
          "report",
          "believe",
          "know",
          "think",
          "allege",
          "claim",
          "confirm",
          "find",
          "see",
          "suspect",
          "accuse",
          "appear",
          "seem",
          "happen",
          "vote",
          "march",
          "return",
          "arrive",
          "meet",
          "end");

  private static final Set<String> KEEPING =
      Set.of(
          "bar",
          "ban",
          "prevent",
          "stop",
          "keep",
          "block",
          "prohibit",
          "deter",
          "refrain",
          "abstain",
          "restrain",
          "discourage",
          "dissuade",
          "exempt",
          "protect",
          "save");

  private static final Set<String> PREPARING =
      Set.of("intention", "poise", "poised", "preparation", "pressure");

  private Untold() {}

  /** True if a verb's deed is not told as done. */
  static boolean is(Sentence s, Token verb) {
    if (!verb.isVerb()) {
      return false;
    }
    if (s.token(s.size() - 1).form().equals("?")) {
      return true;
    }
    Optional<Token> head = s.head(verb);
    if (head.isEmpty()) {
      return false;
    }
    Token governor = head.get();
    if (verb.hasLabel("pcomp") && governor.lemma().equals("from")) {
      return s.head(governor).filter(h -> KEEPING.contains(h.lemma())).isPresent();
    }
    if (verb.hasLabel("pcomp") && governor.lemma().equals("after")) {
      // "women can see a doctor after being attacked": if ever one is.
      Token top = Grammar.clauseVerb(s, governor);
      while (top.hasLabel("xcomp", "acomp") && top.head() >= 0) {
        top = s.token(top.head());
      }
      return Grammar.mood(s, top).equals("future");
    }
    boolean follows = verb.hasLabel("conj") && s.child(verb, "aux", "nsubj").isEmpty();
    return follows
        ? is(s, governor)
        : verb.hasLabel("xcomp", "acl", "advcl")
            && s.children(verb, "aux").stream().anyMatch(a -> a.tag().equals("TO"))
            // "asked them to use the court to stop him": the one is not done, nor is the other.
            && (!FACTUAL.contains(governor.lemma()) || isInfinitive(s, governor));
  }

  /** "tried to storm the base", "is poised to": an attempt or a beginning is told. */
  static boolean isTried(Sentence s, Token verb) {
    Token head = s.head(verb).orElse(verb);
    boolean attempt = head.lemma().equals("try") || head.lemma().equals("attempt");
    boolean made = Grammar.object(s, head).filter(o -> PREPARING.contains(o.lemma())).isPresent();
    return attempt
        ? head.isVerb() && !head.tag().equals("VB") && !head.hasLabel("relcl")
        : made || PREPARING.contains(head.lemma());
  }

  private static boolean isInfinitive(Sentence s, Token verb) {
    return verb.tag().equals("VB") && is(s, verb);
  }
}
