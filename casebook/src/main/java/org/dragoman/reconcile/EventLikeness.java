package org.dragoman.reconcile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two events tell of the same happening, weighed by hand: category, day, place, both sides,
 * means, words and figures, and how alike the reports are.
 *
 * @param reports likeness of the two reports; empty for two events of one report
 */
record EventLikeness(
    Sketch a, Sketch.Event of, Sketch b, Sketch.Event with, Optional<ReportLikeness> reports) {
  private static final double WORTH_KEEPING = 0.3;
  private static final Set<String> SAID =
      Set.of("AGREE", "CONSULT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE");

  /** Categories that reports choose between for the same happening, with the cost. */
  private static final Map<Set<String>, Double> NEIGHBOURS =
      Map.of(
          Set.of("AGREE", "SUPPORT"), -0.5,
          Set.of("CONCEDE", "RETREAT"), -0.5,
          Set.of("AGREE", "CONCEDE"), -1.0,
          Set.of("COERCE", "ASSAULT"), -1.0,
          Set.of("COERCE", "SANCTION"), -0.7);

  Optional<Link> link() {
    if (!comparable()) {
      return Optional.empty();
    }
    Evidence evidence = new Evidence(prior());
    category(evidence);
    days(evidence);
    place(evidence);
    parties(evidence);
    words(evidence);
    figures(evidence);
    reports(evidence);
    nearness(evidence);
    double score = evidence.score();
    if (score < WORTH_KEEPING) {
      return Optional.empty();
    }
    return Optional.of(
        new Link(
            Link.Kind.EVENT,
            new Node(a.report(), of.id()),
            new Node(b.report(), with.id()),
            score,
            evidence.reason()));
  }

  private boolean comparable() {
    if (!of.category().equals(with.category())
        && !NEIGHBOURS.containsKey(Set.of(of.category(), with.category()))) {
      return false;
    }
    if ("hypothetical".equals(of.auxiliary()) || "hypothetical".equals(with.auxiliary())) {
      return false;
    }
    return "future".equals(of.auxiliary()) == "future".equals(with.auxiliary());
  }

  private double prior() {
    boolean said = SAID.contains(of.category());
    return reports.isPresent() ? (said ? -3.2 : -2.6) : (said ? -3.4 : -2.2);
  }

  /** In one report what stands together belongs together. */
  private void nearness(Evidence evidence) {
    if (reports.isPresent()) {
      return;
    }
    int apart = Math.abs(of.sentence() - with.sentence());
    if (apart == 0) {
      evidence.weigh(1.2, "told in one sentence");
    } else if (apart == 1) {
      evidence.weigh(0.5, "told in neighbouring sentences");
    }
  }

  private void category(Evidence evidence) {
    if (of.category().equals(with.category())) {
      return;
    }
    evidence.weigh(NEIGHBOURS.get(Set.of(of.category(), with.category())));
  }

  private void days(Evidence evidence) {
    if (of.onDay() && with.onDay() && of.enddate() == null && with.enddate() == null) {
      long gap = Days.gap(of.date(), with.date(), 0);
      if (gap == 0) {
        evidence.weigh(1.5, "same day (" + of.date() + ")");
      } else if (gap == 1) {
        evidence.weigh(0.2, "a day apart");
      } else {
        evidence.weigh(gap == 2 ? -1 : -4, gap + " days apart");
      }
      return;
    }
    Days.Period mine = Days.Period.of(of.date(), of.enddate());
    Days.Period theirs = Days.Period.of(with.date(), with.enddate());
    if (mine != null && theirs != null && mine.isShort() && theirs.isShort()) {
      boolean meet = mine.meets(theirs);
      evidence.weigh(meet ? 0.5 : -2, meet ? "same days" : "different days");
      return;
    }
    if (reports.isPresent()) {
      long gap = Days.gap(a.date(), b.date(), 14);
      evidence.weigh(gap <= 2 ? 0.3 : gap <= 7 ? -0.3 : -1.5);
    }
  }

  private void place(Evidence evidence) {
    List<Sketch.Where> mine = a.wheres(of.location());
    List<Sketch.Where> theirs = b.wheres(with.location());
    switch (Spot.closest(mine, theirs)) {
      case SAME -> evidence.weigh(1.5, "both in " + theirs.get(0).name());
      case NEAR -> evidence.weigh(0.9, mine.get(0).name() + " near " + theirs.get(0).name());
      case INSIDE -> evidence.weigh(0.6, mine.get(0).name() + " and " + theirs.get(0).name());
      case APART ->
          evidence.weigh(-2.5, mine.get(0).name() + " and " + theirs.get(0).name() + " apart");
      case OTHER -> evidence.weigh(-1, mine.get(0).name() + " or " + theirs.get(0).name());
      case COUNTRY, UNKNOWN -> {}
    }
  }

  private void parties(Evidence evidence) {
    List<Sketch.Who> doers = a.whos(of.actor());
    List<Sketch.Who> otherDoers = b.whos(with.actor());
    List<Sketch.Who> targets = a.whos(of.recipient());
    List<Sketch.Who> otherTargets = b.whos(with.recipient());
    Party doer = Party.closest(doers, otherDoers);
    Party target = Party.closest(targets, otherTargets);
    double within = reports.isPresent() ? 0 : -0.8;
    party(evidence, doer, "by", doers, otherDoers, -0.5 + within);
    party(evidence, target, "against", targets, otherTargets, -1 + within);
    if (doers.size() > 1 && everyOne(doers, otherDoers)) {
      evidence.weigh(0.7, "all sides");
    }
    boolean swapped =
        doer == Party.DIFFERENT
            && (Party.closest(doers, otherTargets) == Party.SAME
                || Party.closest(targets, otherDoers) == Party.SAME);
    if (swapped) {
      evidence.weigh(-2, "sides exchanged");
    }
  }

  private static boolean everyOne(List<Sketch.Who> doers, List<Sketch.Who> others) {
    return doers.size() == others.size()
        && doers.stream()
            .allMatch(d -> Party.closest(List.of(d), others).compareTo(Party.COUNTRY) <= 0);
  }

  private static void party(
      Evidence evidence,
      Party party,
      String role,
      List<Sketch.Who> mine,
      List<Sketch.Who> theirs,
      double different) {
    switch (party) {
      case SAME -> evidence.weigh(1.0, "both " + role + " " + mine.get(0).name());
      case KIND ->
          evidence.weigh(0.7, role + " " + mine.get(0).name() + " and " + theirs.get(0).name());
      case COUNTRY -> evidence.weigh(0.3);
      case DIFFERENT ->
          evidence.weigh(
              different, "but " + role + " " + mine.get(0).name() + " or " + theirs.get(0).name());
      case UNKNOWN -> {}
    }
  }

  private void words(Evidence evidence) {
    if (!of.mode().isEmpty() && !with.mode().isEmpty()) {
      boolean shared = of.mode().stream().anyMatch(with.mode()::contains);
      evidence.weigh(shared ? 0.4 : -0.6);
    }
    if (of.trigger() != null && with.trigger() != null) {
      boolean same = trigger(of).equals(trigger(with));
      evidence.weigh(same ? 0.5 : 0, "same word \"" + of.trigger() + "\"");
    }
  }

  private static String trigger(Sketch.Event event) {
    List<String> words = Words.of(event.trigger());
    String first = words.isEmpty() ? event.trigger() : words.get(0);
    return first.replaceAll("(?:ing|ed|es|s|e)$", "");
  }

  private void figures(Evidence evidence) {
    double best = 0;
    String words = null;
    for (Sketch.Figure mine : a.figuresOf(of.id())) {
      for (Sketch.Figure theirs : b.figuresOf(with.id())) {
        if (!mine.kind().equals(theirs.kind()) || mine.cumulative() || theirs.cumulative()) {
          continue;
        }
        double weight = weight(mine.range(), theirs.range());
        if (best == 0 || weight > best) {
          best = weight;
          words = pair(mine.range(), theirs.range()) + " " + mine.kind();
        }
      }
    }
    evidence.weigh(best, words);
  }

  private static double weight(Range mine, Range theirs) {
    if (!mine.told() || !theirs.told()) {
      return 0;
    }
    if (mine.same(theirs)) {
      return mine.point() >= 5 ? 1.2 : 0.6;
    }
    return mine.meets(theirs) ? 0 : -0.6;
  }

  private static String pair(Range mine, Range theirs) {
    return mine.words().equals(theirs.words())
        ? mine.words()
        : mine.words() + " and " + theirs.words();
  }

  private void reports(Evidence evidence) {
    if (reports.isEmpty()) {
      return;
    }
    ReportLikeness like = reports.get();
    String words = String.format(Locale.ROOT, "terms of the reports %.2f alike", like.terms());
    evidence.weigh(2 * (like.score() - 0.35), like.score() >= Link.SAME ? words : null);
    boolean main = a.main().contains(of.id()) && b.main().contains(with.id());
    if (main && like.score() >= Link.SAME) {
      evidence.weigh(0.6, "what both reports are about");
    }
  }
}
