package org.dragoman.event;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dragoman.codebook.Cameo;
import org.dragoman.codebook.FrameLexicon;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.dragoman.text.Trace;

/**
 * The third and fourth digit of a code: where the frame leaves open what is demanded, promised,
 * refused, threatened or protested against, the words of the complement tell it (table {@code
 * topics.tsv}). Not shared between threads.
 */
final class Details {
  /** The outer class of a CAMEO root, by which the table names its topics. */
  private static final Map<String, String> CLASSES =
      Map.of(
          "02",
          "appeal",
          "03",
          "intend",
          "09",
          "investigate",
          "10",
          "demand",
          "11",
          "accuse",
          "12",
          "refuse",
          "13",
          "threaten",
          "14",
          "protest",
          "16",
          "halt");

  private final FrameLexicon frames;
  private final Cameo cameo;
  private final Trace trace;

  Details(FrameLexicon frames, Cameo cameo, Trace trace) {
    this.frames = frames;
    this.cameo = cameo;
    this.trace = trace;
  }

  /** Gives a draft the more exact code that its complement tells. */
  void settle(EventDraft draft) {
    String outer = draft.cameo == null ? null : CLASSES.get(draft.cameo.substring(0, 2));
    if (outer == null || draft.fixedCode || draft.cameo.length() > 3) {
      return;
    }
    Set<String> words = words(draft);
    for (FrameLexicon.Topic topic : frames.topics(outer)) {
      if (topic.needs().stream().allMatch(n -> n.stream().anyMatch(words::contains))) {
        String code = code(draft.cameo, outer, topic);
        if (code != null) {
          refine(draft, code);
          return;
        }
      }
    }
  }

  private void refine(EventDraft draft, String code) {
    trace.note(
        draft.sentence,
        "detail: \"" + draft.trigger.form() + "\" is " + code + " by what it is about");
    Cameo.Code before = cameo.code(draft.cameo);
    if (draft.category.equals(before.category()) && draft.modes.equals(before.modes())) {
      draft.modes = cameo.code(code).modes();
    }
    draft.cameo = code;
  }

  /** The code of a topic below the draft's own; null if it is none of its kind. */
  private String code(String open, String outer, FrameLexicon.Topic topic) {
    String code = topic.cameo();
    if (outer.equals("protest")) {
      code = open.length() == 3 && !open.equals("140") ? open + code.charAt(3) : null;
    } else if (!code.startsWith(open.substring(0, 2))) {
      FrameLexicon.Outcome outcome = frames.compose(outer, code);
      code = outcome == null ? null : outcome.cameo();
    }
    String stem = open.endsWith("0") ? open.substring(0, 2) : open;
    return code == null || cameo.code(code) == null || !code.startsWith(stem) || code.equals(open)
        ? null
        : code;
  }

  /** The lemmas of what hangs on the trigger and its light verb, names and asides left out. */
  private static Set<String> words(EventDraft draft) {
    Set<String> found = new HashSet<>();
    Sentence s = draft.sentence;
    boolean spoken = draft.frame != null && draft.frame.startsWith("rule:");
    if (spoken) {
      found.add(draft.trigger.lemma());
    }
    collect(s, draft.trigger, draft.trigger, found);
    if (draft.carrier.index() != draft.trigger.index()) {
      collect(s, draft.carrier, draft.trigger, found);
    }
    return found;
  }

  private static void collect(Sentence s, Token top, Token trigger, Set<String> found) {
    for (Token child : s.children(top)) {
      boolean aside =
          child.hasLabel("relcl", "nsubj", "nsubjpass", "punct", "conj", "cc", "agent")
              && top.index() <= trigger.index()
              && top.isVerb();
      if (aside || child.hasLabel("relcl", "parataxis") || child.index() == trigger.index()) {
        continue;
      }
      if (!child.isName()) {
        found.add(child.lemma());
        if (child.hasLabel("compound", "nmod", "amod")) {
          found.add(child.lemma() + "-" + top.lemma());
        }
      }
      collect(s, child, trigger, found);
    }
  }
}
