package org.dragoman.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dragoman.claim.Claims;
import org.dragoman.codebook.Codebook;
import org.dragoman.mention.Mentions;
import org.dragoman.text.Document;
import org.dragoman.text.Sentence;
import org.dragoman.text.Trace;

/**
 * Everything that a report tells: events, figures, talks.
 *
 * @param events in the order of their triggers
 * @param figures in the order of their words
 * @param tolls how many dead and injured in all
 * @param talks by first evidence
 */
public record Findings(
    List<EventDraft> events,
    List<FigureDraft> figures,
    List<TollDraft> tolls,
    List<TalksDraft> talks) {
  /** Reads a document. */
  public static Findings find(
      Document document, Mentions mentions, Claims claims, Codebook codebook, Trace trace) {
    Circumstances circumstances = new Circumstances(document, mentions);
    EventFinder finder = new EventFinder(codebook, mentions, claims, circumstances, trace);
    List<EventDraft> drafts = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      drafts.addAll(finder.find(sentence));
    }
    Subject subject = Subject.of(document, codebook.subjects());
    drafts.removeIf(draft -> !subject.admits(draft, trace));
    List<EventDraft> events = new ArrayList<>(new EventMerger(trace).merge(drafts));
    events.sort(Comparator.comparing(e -> e.trigger().span()));
    events.forEach(event -> event.contexts = Contexts.of(event, codebook.contexts()));
    StoryPlace.fill(events, document, mentions);
    TermsFinder terms = new TermsFinder(mentions, document.report().date());
    events.forEach(event -> event.terms = terms.find(event));
    for (EventDraft event : events) {
      trace.note(
          event.sentence(),
          "event: "
              + event.category()
              + " "
              + event.actors()
              + " -> "
              + event.recipients()
              + " by \""
              + event.trigger().form()
              + "\" ("
              + event.frame()
              + ")");
    }
    LossFinder losses = new LossFinder(codebook.losses(), mentions);
    FigureFinder figureFinder =
        new FigureFinder(document, mentions, claims, circumstances, losses, events, trace);
    List<FigureDraft> figures = figureFinder.find();
    figures.forEach(Findings::lendVictims);
    List<TalksDraft> talks = new TalksFinder(document, mentions, claims, events).find();
    List<TollDraft> tolls =
        new TollFinder(document, mentions, losses, codebook.agents()).find(figureFinder.told());
    return new Findings(events, figures, tolls, talks);
  }

  /** Where nobody is told as the aim of an attack, the dead and injured are its recipients. */
  private static void lendVictims(FigureDraft figure) {
    boolean victims = figure.kind().equals("dead") || figure.kind().equals("injured");
    EventDraft event = figure.event();
    if (victims
        && event != null
        && event.category().equals("ASSAULT")
        && event.recipients().isEmpty()) {
      figure.of().stream()
          .filter(v -> !event.actors().contains(v))
          .forEach(event.recipients()::add);
    }
  }
}
