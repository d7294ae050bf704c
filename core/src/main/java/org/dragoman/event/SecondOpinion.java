package org.dragoman.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.codebook.Frame;
import org.dragoman.codebook.FrameLexicon;
import org.dragoman.mention.Mentions;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.dragoman.text.Trace;

/**
 * The clause model beside the lexicon: it takes back events of which it is sure that nothing is
 * told, changes the category where the lexicon's reading is a poor one, and proposes a reading
 * where the lexicon knows a word but none of its readings fits.
 */
final class SecondOpinion {
  private static final double VETO = 0.8;
  private static final double REVISE = 0.75;
  private static final double POOR = 0.08;

  /** Verbs that say nothing by themselves. */
  private static final Set<String> GENERIC =
      Set.of(
          "be", "have", "do", "use", "say", "go", "come", "get", "make", "give", "put", "tell",
          "see", "know", "take", "keep", "let", "seem", "become", "include", "follow", "lead");

  private static final Set<String> ARMED = Set.of("MIL", "REB", "UAF", "COP", "PRM");

  /** What is announced or done: the frame knows which. */
  private static final Set<String> YIELDING = Set.of("CONCEDE", "RETREAT");

  private static final double VOUCH = 0.6;
  private static final double PROPOSE = 0.72;

  /** The most general CAMEO code of each category. */
  private static final Map<String, String> GENERAL =
      Map.ofEntries(
          Map.entry("AGREE", "030"),
          Map.entry("CONSULT", "040"),
          Map.entry("SUPPORT", "050"),
          Map.entry("CONCEDE", "080"),
          Map.entry("COOPERATE", "060"),
          Map.entry("AID", "070"),
          Map.entry("RETREAT", "087"),
          Map.entry("REQUEST", "100"),
          Map.entry("ACCUSE", "110"),
          Map.entry("REJECT", "120"),
          Map.entry("THREATEN", "130"),
          Map.entry("PROTEST", "140"),
          Map.entry("MOBILIZE", "150"),
          Map.entry("SANCTION", "160"),
          Map.entry("COERCE", "170"),
          Map.entry("ASSAULT", "190"));

  private final FrameLexicon frames;
  private final ClauseFeatures features;
  private final Trace trace;
  private final ClauseModel model = ClauseModel.shared();

  SecondOpinion(FrameLexicon frames, FrameMatcher matcher, Mentions mentions, Trace trace) {
    this.frames = frames;
    this.features = new ClauseFeatures(frames, matcher, mentions);
    this.trace = trace;
  }

  /** True if the model is sure that the predicate tells no event. */
  boolean vetoes(EventDraft draft) {
    boolean sure = draft.judgement != null && draft.judgement.of(ClauseModel.NONE) > VETO;
    return sure && !isForceByArms(draft);
  }

  /** A verb of force with an armed doer speaks for itself. */
  private static boolean isForceByArms(EventDraft draft) {
    boolean force = Set.of("ASSAULT", "COERCE", "MOBILIZE").contains(draft.category);
    return force
        && draft.trigger.isVerb()
        && draft.actors.stream().anyMatch(a -> ARMED.contains(a.mainSector()));
  }

  /**
   * True if the model is sure of the category, so that the event needs no state or force beside it.
   */
  boolean vouches(EventDraft draft) {
    boolean sure = draft.judgement != null && draft.judgement.of(draft.category) > VOUCH;
    return sure && !draft.actors.isEmpty();
  }

  /**
   * Asks the model about a draft of the lexicon; a category that it finds unlikely gives way to one
   * of which it is sure. A user's own entry is not doubted.
   */
  void revise(EventDraft draft, Frame frame) {
    if (model == null || frame.is(Frame.OWN)) {
      return;
    }
    draft.judgement = model.judge(features.of(draft.sentence, draft.trigger));
    String better = draft.judgement.bestEvent();
    boolean sure = draft.judgement.of(better) > REVISE && draft.judgement.of(draft.category) < POOR;
    if (!sure
        || frame.outer() != null
        || better.equals(draft.category)
        || YIELDING.contains(better) && YIELDING.contains(draft.category)
        || !frame.category().equals(draft.category)) {
      return;
    }
    trace.note(
        draft.sentence,
        "clause model: \""
            + draft.trigger.form()
            + "\" is "
            + better
            + " rather than "
            + draft.category);
    draft.category = better;
    draft.modes = List.of();
    draft.cameo = code(draft.trigger, better);
  }

  /** A reading of which the model is sure, for a word that the lexicon knows. */
  Optional<Frame> propose(Sentence s, Token token) {
    if (model == null || !token.isVerb() || GENERIC.contains(token.lemma())) {
      return Optional.empty();
    }
    ClauseModel.Judgement judgement = model.judge(features.of(s, token));
    String best = judgement.bestEvent();
    if (judgement.of(best) < PROPOSE) {
      return Optional.empty();
    }
    String code = code(token, best);
    trace.note(
        s,
        "clause model: \""
            + token.form()
            + "\" tells "
            + best
            + ", though no reading's conditions are met");
    return Optional.of(
        new Frame(
            token.lemma(),
            "v",
            List.of(),
            code,
            best,
            List.of(),
            List.of("subj"),
            List.of("obj", "to", "against", "on", "with", "from", "for"),
            Set.of("needs-actor"),
            null,
            "clause model"));
  }

  /** The code in which all readings of the category agree, else the category's most general. */
  private String code(Token token, String category) {
    String pos = token.isVerb() ? "v" : token.isNoun() ? "n" : "a";
    List<String> codes =
        frames.of(token.lemma(), pos).stream()
            .filter(f -> category.equals(f.category()) && f.outer() == null && f.cameo() != null)
            .map(Frame::cameo)
            .distinct()
            .toList();
    return codes.size() == 1 ? codes.get(0) : GENERAL.get(category);
  }

  /** Marks a draft as the model's own. */
  EventDraft asProposed(EventDraft draft) {
    draft.frame = "rule: clause model";
    draft.proposed = true;
    return draft;
  }
}
