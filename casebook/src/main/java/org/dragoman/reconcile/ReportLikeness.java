package org.dragoman.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether two reports are about the same happening: the likeness of their terms, less the further
 * they lie apart in time, and less where the deeds that they are about differ in day, place or
 * toll. Wars repeat themselves in the same words, so those facts count most for attacks.
 *
 * @param wording the share of the shorter one's wording that the other has
 * @param terms cosine of the weighted terms
 * @param score 0 to 1
 */
record ReportLikeness(
    Sketch a, Sketch b, double wording, double terms, double score, String reason) {
  static final double COPY = 0.5;
  private static final double WORTH_KEEPING = 0.2;
  private static final double SLOPE = 3.0;
  private static final int SHOWN = 4;
  private static final long UNKNOWN_GAP = 30;

  static ReportLikeness of(Sketch a, Sketch b) {
    double wording = a.wording().shared(b.wording());
    double terms = Terms.likeness(a.terms(), b.terms());
    List<String> reasons = new ArrayList<>();
    double factor = terms * SLOPE < WORTH_KEEPING ? 1 : factor(a, b, reasons);
    double score = Math.min(1, Math.min(1, terms * SLOPE) * factor);
    if (wording >= COPY) {
      score = Math.max(score, wording);
      reasons.add(0, String.format(Locale.ROOT, "%.0f %% of the wording shared", wording * 100));
    }
    List<String> shared = Terms.shared(a.terms(), b.terms());
    reasons.add(
        String.format(Locale.ROOT, "likeness of terms %.2f", terms)
            + (shared.isEmpty()
                ? ""
                : " ("
                    + String.join(", ", shared.subList(0, Math.min(SHOWN, shared.size())))
                    + ")"));
    return new ReportLikeness(
        a, b, wording, terms, Math.round(score * 1e4) / 1e4, String.join(", ", reasons));
  }

  Optional<Link> wordingLink() {
    if (wording < COPY) {
      return Optional.empty();
    }
    return Optional.of(
        new Link(
            Link.Kind.WORDING,
            Node.of(a.report()),
            Node.of(b.report()),
            Math.round(wording * 1e4) / 1e4,
            String.format(Locale.ROOT, "%.0f %% of the wording shared", wording * 100)));
  }

  Optional<Link> link() {
    if (score < WORTH_KEEPING) {
      return Optional.empty();
    }
    return Optional.of(
        new Link(Link.Kind.REPORT, Node.of(a.report()), Node.of(b.report()), score, reason));
  }

  private static double factor(Sketch a, Sketch b, List<String> reasons) {
    long gap = Days.gap(a.date(), b.date(), UNKNOWN_GAP);
    if (a.date() != null && b.date() != null) {
      reasons.add(
          gap == 0
              ? "published the same day"
              : gap == 1 ? "published a day apart" : "published " + gap + " days apart");
    }
    List<Sketch.Event> mine = deeds(a);
    List<Sketch.Event> theirs = deeds(b);
    if (mine.isEmpty() || theirs.isEmpty()) {
      return gap <= 3 ? 1 : gap <= 10 ? 0.95 : gap <= 45 ? 0.85 : 0.75;
    }
    return deedFactor(a, mine, b, theirs, gap, reasons);
  }

  private static List<Sketch.Event> deeds(Sketch sketch) {
    return sketch.main().stream()
        .flatMap(id -> sketch.event(id).stream())
        .filter(e -> e.category().equals("ASSAULT"))
        .toList();
  }

  private static double deedFactor(
      Sketch a,
      List<Sketch.Event> mine,
      Sketch b,
      List<Sketch.Event> theirs,
      long gap,
      List<String> reasons) {
    long days = Long.MAX_VALUE;
    Spot spot = Spot.APART;
    for (Sketch.Event of : mine) {
      for (Sketch.Event with : theirs) {
        if (of.onDay() && with.onDay()) {
          days = Math.min(days, Days.gap(of.date(), with.date(), 0));
        }
        Spot here = Spot.closest(a.wheres(of.location()), b.wheres(with.location()));
        spot = here.compareTo(spot) < 0 ? here : spot;
      }
    }
    double factor;
    if (days <= 1) {
      factor = 1;
      reasons.add(days == 0 ? "deeds of the same day" : "deeds a day apart");
    } else if (days != Long.MAX_VALUE) {
      factor = days <= 3 ? 0.6 : 0.3;
      reasons.add("deeds " + days + " days apart");
    } else {
      factor = gap <= 2 ? 1 : gap <= 6 ? 0.75 : gap <= 14 ? 0.35 : 0.25;
    }
    if (spot == Spot.APART) {
      factor *= 0.6;
      reasons.add("deeds in different places");
    } else if (spot.compareTo(Spot.INSIDE) <= 0) {
      reasons.add("deeds in the same place");
    }
    return factor * tollFactor(a, b, reasons);
  }

  private static double tollFactor(Sketch a, Sketch b, List<String> reasons) {
    double factor = 1;
    for (Sketch.Toll of : a.tolls()) {
      for (Sketch.Toll with : b.tolls()) {
        if (of.kind().equals(with.kind()) && of.range().told() && with.range().told()) {
          factor *= tollFactor(a, of.range(), b, with.range(), of.kind(), reasons);
        }
      }
    }
    return factor;
  }

  private static double tollFactor(
      Sketch a, Range of, Sketch b, Range with, String kind, List<String> reasons) {
    int mine = of.point();
    int theirs = with.point();
    if (mine == theirs && mine > 2) {
      reasons.add("both tell of " + of.words() + " " + kind);
      return 1.15;
    }
    if (of.meets(with)) {
      return 1;
    }
    boolean dated = a.date() != null && b.date() != null && !a.date().equals(b.date());
    boolean falls = dated && (a.date().isBefore(b.date()) ? mine > theirs : mine < theirs);
    if (falls || Math.max(mine, theirs) > 3 * Math.min(mine, theirs)) {
      reasons.add("but " + of.words() + " or " + with.words() + " " + kind);
      return 0.75;
    }
    return 0.95;
  }
}
