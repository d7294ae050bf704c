package org.dragoman.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether two talks objects tell of the same meeting or negotiation: sides, people, days, venue and
 * how alike the reports are.
 *
 * @param reports likeness of the two reports; empty for talks of one report
 */
record TalksLikeness(
    Sketch a, Sketch.Talk of, Sketch b, Sketch.Talk with, Optional<ReportLikeness> reports) {
  private static final double WORTH_KEEPING = 0.3;
  private static final double PRIOR = -2.6;
  private static final double PRIOR_WITHIN = -3.2;

  Optional<Link> link() {
    Evidence evidence = new Evidence(reports.isPresent() ? PRIOR : PRIOR_WITHIN);
    sides(evidence);
    people(evidence);
    days(evidence);
    venue(evidence);
    reports.ifPresent(
        like ->
            evidence.weigh(
                2 * (like.score() - 0.35),
                like.score() >= Link.SAME
                    ? String.format(Locale.ROOT, "terms of the reports %.2f alike", like.terms())
                    : null));
    double score = evidence.score();
    if (score < WORTH_KEEPING) {
      return Optional.empty();
    }
    return Optional.of(
        new Link(
            Link.Kind.TALKS,
            new Node(a.report(), of.id()),
            new Node(b.report(), with.id()),
            score,
            evidence.reason()));
  }

  private void sides(Evidence evidence) {
    List<Sketch.Who> theirs = new ArrayList<>(b.whos(with.parties()));
    List<String> shared = new ArrayList<>();
    for (Sketch.Who side : a.whos(of.parties())) {
      Optional<Sketch.Who> match = theirs.stream().filter(w -> sameSide(side, w)).findFirst();
      match.ifPresent(
          w -> {
            theirs.remove(w);
            shared.add(side.name());
          });
    }
    if (shared.size() > 1) {
      evidence.weigh(2, "between " + String.join(" and ", shared));
    } else if (shared.size() == 1) {
      evidence.weigh(0.7, "with " + shared.get(0));
    } else if (!of.parties().isEmpty() && !with.parties().isEmpty()) {
      evidence.weigh(-2, "different sides");
    }
  }

  /** States are one side whoever speaks for them. */
  private static boolean sameSide(Sketch.Who a, Sketch.Who b) {
    Party party = Party.between(a, b);
    if (party.compareTo(Party.COUNTRY) <= 0 && a.code() != null) {
      return true;
    }
    return party == Party.SAME;
  }

  private void people(Evidence evidence) {
    List<Sketch.Who> mine = a.whos(of.participants());
    List<Sketch.Who> theirs = b.whos(with.participants());
    mine.stream()
        .filter(w -> w.named() && theirs.stream().anyMatch(t -> Party.between(w, t) == Party.SAME))
        .findFirst()
        .ifPresent(w -> evidence.weigh(0.8, "both with " + w.name()));
  }

  private void days(Evidence evidence) {
    Days.Period mine = Days.Period.of(of.date(), of.enddate());
    Days.Period theirs = Days.Period.of(with.date(), with.enddate());
    if (mine != null && theirs != null) {
      long gap = mine.meets(theirs) ? 0 : distance(mine, theirs);
      if (gap == 0) {
        evidence.weigh(1.3, "same days");
      } else {
        evidence.weigh(
            gap == 1 ? 0.6 : gap <= 3 ? -0.7 : -3, gap == 1 ? "a day apart" : gap + " days apart");
      }
    } else if (reports.isPresent()) {
      long gap = Days.gap(a.date(), b.date(), 14);
      evidence.weigh(gap <= 2 ? 0.5 : gap <= 7 ? -0.3 : -1.5);
    }
  }

  private static long distance(Days.Period a, Days.Period b) {
    return Math.min(
        Days.gap(a.first(), b.last(), Long.MAX_VALUE),
        Days.gap(a.last(), b.first(), Long.MAX_VALUE));
  }

  private void venue(Evidence evidence) {
    Spot spot =
        Spot.closest(
            of.venue() == null ? List.of() : a.where(of.venue()).stream().toList(),
            with.venue() == null ? List.of() : b.where(with.venue()).stream().toList());
    switch (spot) {
      case SAME, NEAR -> evidence.weigh(1, "both in " + a.where(of.venue()).orElseThrow().name());
      case APART -> evidence.weigh(-1.5, "different venues");
      case OTHER -> evidence.weigh(-0.7, "different venues");
      case INSIDE, COUNTRY, UNKNOWN -> {}
    }
  }
}
