package org.dragoman.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Links between two reports, and between the events of one. Pure: what comes out depends on the two
 * sketches alone and not on their order.
 */
public final class Linker {
  private Linker() {}

  /** All links between two reports: wording, report, events, talks, each kind in order. */
  public static List<Link> links(Sketch a, Sketch b) {
    if (a.report().compareTo(b.report()) > 0) {
      return links(b, a);
    }
    List<Link> links = new ArrayList<>();
    ReportLikeness reports = ReportLikeness.of(a, b);
    reports.wordingLink().ifPresent(links::add);
    reports.link().ifPresent(links::add);
    for (Sketch.Event of : a.events()) {
      for (Sketch.Event with : b.events()) {
        new EventLikeness(a, of, b, with, Optional.of(reports)).link().ifPresent(links::add);
      }
    }
    for (Sketch.Talk of : a.talks()) {
      for (Sketch.Talk with : b.talks()) {
        new TalksLikeness(a, of, b, with, Optional.of(reports)).link().ifPresent(links::add);
      }
    }
    return links;
  }

  /**
   * Links between events, and between talks, of one report: the attack and its dead told again, a
   * claim and its denial.
   */
  public static List<Link> within(Sketch sketch) {
    List<Link> links = new ArrayList<>();
    List<Sketch.Event> events = sketch.events();
    for (int i = 0; i < events.size(); i++) {
      for (int j = i + 1; j < events.size(); j++) {
        new EventLikeness(sketch, events.get(i), sketch, events.get(j), Optional.empty())
            .link()
            .ifPresent(links::add);
      }
    }
    List<Sketch.Talk> talks = sketch.talks();
    for (int i = 0; i < talks.size(); i++) {
      for (int j = i + 1; j < talks.size(); j++) {
        new TalksLikeness(sketch, talks.get(i), sketch, talks.get(j), Optional.empty())
            .link()
            .ifPresent(links::add);
      }
    }
    return links;
  }
}
