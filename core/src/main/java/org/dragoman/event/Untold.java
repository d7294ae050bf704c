package org.dragoman.event;

import java.util.Optional;
import java.util.Set;
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
    boolean follows = verb.hasLabel("conj") && s.child(verb, "aux", "nsubj").isEmpty();
    return follows
        ? is(s, governor)
        : verb.hasLabel("xcomp", "acl", "advcl")
            && s.children(verb, "aux").stream().anyMatch(a -> a.tag().equals("TO"))
            && !FACTUAL.contains(governor.lemma());
  }
}
