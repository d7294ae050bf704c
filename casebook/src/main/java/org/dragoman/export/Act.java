package org.dragoman.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.record.MutualActs;
import org.dragoman.record.ReportRecord;

/**
 * What one side did to another by an event, as data sets of dyads count: every source with every
 * target; what both do, in both directions.
 *
 * @param source who did it, or null
 * @param target to whom, or null; not both are null
 * @param code CAMEO code
 */
record Act(
    Dossier dossier,
    ReportRecord.Event event,
    ReportRecord.Actor source,
    ReportRecord.Actor target,
    String code) {

  /**
   * The acts of an event: none if it is not told as having happened, or has no CAMEO code. Nobody
   * is made up for a side that is not told.
   */
  static List<Act> of(Dossier dossier, ReportRecord.Event event) {
    if (event.cameo() == null || !Dossier.isTold(event)) {
      return List.of();
    }
    List<ReportRecord.Actor> sources = distinct(dossier.actors(event.actor()));
    List<ReportRecord.Actor> targets = distinct(dossier.actors(event.recipient()));
    Acts acts = new Acts(dossier, event, new ArrayList<>());
    if (targets.isEmpty() && sources.size() > 1 && MutualActs.amongSides(event.cameo())) {
      acts.amongThemselves(sources);
    } else {
      acts.between(orNobody(sources), orNobody(targets));
    }
    return acts.found();
  }

  private record Acts(Dossier dossier, ReportRecord.Event event, List<Act> found) {
    void amongThemselves(List<ReportRecord.Actor> sides) {
      for (ReportRecord.Actor one : sides) {
        for (ReportRecord.Actor other : sides) {
          if (one != other) {
            add(one, other, event.cameo());
          }
        }
      }
    }

    void between(List<ReportRecord.Actor> sources, List<ReportRecord.Actor> targets) {
      String mirror = MutualActs.mirror(event.cameo());
      for (ReportRecord.Actor source : sources) {
        for (ReportRecord.Actor target : targets) {
          if (!Objects.equals(source, target)) {
            add(source, target, event.cameo());
            if (mirror != null && source != null && target != null) {
              add(target, source, mirror);
            }
          }
        }
      }
    }

    private void add(ReportRecord.Actor source, ReportRecord.Actor target, String code) {
      found.add(new Act(dossier, event, source, target, code));
    }
  }

  private static List<ReportRecord.Actor> orNobody(List<ReportRecord.Actor> actors) {
    List<ReportRecord.Actor> all = new ArrayList<>(actors);
    if (all.isEmpty()) {
      all.add(null);
    }
    return all;
  }

  /** Each once; a state is not another side beside its own government. */
  private static List<ReportRecord.Actor> distinct(List<ReportRecord.Actor> actors) {
    List<ReportRecord.Actor> distinct = new ArrayList<>();
    for (ReportRecord.Actor actor : actors) {
      boolean again = distinct.stream().anyMatch(other -> same(actor, other));
      boolean state =
          actors.stream()
              .anyMatch(o -> actor.cameo() != null && (actor.cameo() + "GOV").equals(o.cameo()));
      if (!again && !state) {
        distinct.add(actor);
      }
    }
    return distinct;
  }

  private static boolean same(ReportRecord.Actor a, ReportRecord.Actor b) {
    return a.name().equals(b.name()) && Objects.equals(a.cameo(), b.cameo());
  }

  /**
   * The acts of a happening, those alike in sides and code together, the earliest report's first.
   */
  static Collection<List<Act>> alike(Unit unit) {
    Map<String, List<Act>> alike = new LinkedHashMap<>();
    for (Unit.Told told : unit.events()) {
      for (Act act : of(told.dossier(), told.event())) {
        String likeness = key(act.source()) + "\n" + key(act.target()) + "\n" + act.code();
        alike.computeIfAbsent(likeness, k -> new ArrayList<>()).add(act);
      }
    }
    return alike.values();
  }

  /** Sides are the same when their codes are; without codes, when their names are. */
  private static String key(ReportRecord.Actor side) {
    return code(side).isEmpty() ? "=" + name(side) : code(side);
  }

  /** The reports that tell acts, each once. */
  static List<Dossier> reports(List<Act> acts) {
    Map<Long, Dossier> reports = new LinkedHashMap<>();
    acts.forEach(act -> reports.putIfAbsent(act.dossier().row(), act.dossier()));
    return List.copyOf(reports.values());
  }

  /** The number of independent ones among them: the same wording counts once. */
  static int sources(List<Act> acts) {
    Set<String> wordings = new HashSet<>();
    for (Dossier dossier : reports(acts)) {
      wordings.add(dossier.wording() == null ? dossier.report().id() : dossier.wording());
    }
    return wordings.size();
  }

  /** What the act is known by: the event's key, the sides and the code. */
  String identity() {
    return dossier.key(event.id()) + "\n" + name(source) + "\n" + name(target) + "\n" + code;
  }

  /** CAMEO code of a side, "" if there is none. */
  static String code(ReportRecord.Actor side) {
    return side == null || side.cameo() == null ? "" : side.cameo();
  }

  static String name(ReportRecord.Actor side) {
    return side == null ? "" : side.name();
  }

  /** True if both sides are told. */
  boolean isDyad() {
    return source != null && target != null;
  }

  /** True if the event's day is known to the day. */
  boolean hasDay() {
    return event.date() != null
        && (event.dateResolution() == null || event.dateResolution().equals("day"));
  }
}
