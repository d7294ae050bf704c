package org.dragoman.reconcile;

import java.util.List;

/**
 * What one report adds to an incident or to talks.
 *
 * @param items ids of its events, or of its talks objects
 */
public record Member(Sketch sketch, List<String> items) {
  /** Copies the list, in order. */
  public Member {
    items = items.stream().sorted().toList();
  }

  List<Sketch.Event> events() {
    return items.stream().flatMap(id -> sketch.event(id).stream()).toList();
  }

  List<Sketch.Talk> talks() {
    return items.stream().flatMap(id -> sketch.talk(id).stream()).toList();
  }

  /** Figures of the events; those of the report's toll that have no event go with the main one. */
  List<Sketch.Figure> figures() {
    boolean main = !sketch.main().isEmpty() && items.contains(sketch.main().get(0));
    return sketch.figures().stream()
        .filter(f -> f.event() == null ? main && ofToll(f) : items.contains(f.event()))
        .toList();
  }

  private boolean ofToll(Sketch.Figure figure) {
    return sketch.tolls().stream().anyMatch(t -> t.figures().contains(figure.id()));
  }
}
