package org.dragoman.claim;

import java.util.List;
import org.dragoman.mention.Actor;

/**
 * Who says so: a chain of speakers, the outermost first; empty when the report itself states the
 * thing. Immutable.
 *
 * @param links the chain
 */
public record Attribution(List<Link> links) {
  /** The report itself. */
  public static final Attribution NONE = new Attribution(List.of());

  /** Copies the list. */
  public Attribution {
    links = List.copyOf(links);
  }

  /**
   * One speaker.
   *
   * @param holder the actor, or null if the holder has no name in the record
   * @param text the words of the holder
   * @param cue the words that report
   * @param stance {@code states claims admits denies doubts warns demands promises speculates}
   * @param hedge the words that weaken it, or null
   */
  public record Link(Actor holder, String text, String cue, String stance, String hedge) {}

  /** True if the report itself states the thing. */
  public boolean isNone() {
    return links.isEmpty();
  }

  /** The origin: the last link; null if there is none. */
  public Link origin() {
    return links.isEmpty() ? null : links.get(links.size() - 1);
  }

  /** True if the origin denies. */
  public boolean isDenial() {
    return origin() != null && origin().stance().equals("denies");
  }
}
