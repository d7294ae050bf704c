package org.dragoman.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.claim.Attribution;
import org.dragoman.claim.Claims;
import org.dragoman.claim.Statement;
import org.dragoman.codebook.Cameo;
import org.dragoman.event.EventDraft;
import org.dragoman.event.FigureDraft;
import org.dragoman.event.Findings;
import org.dragoman.event.TalksDraft;
import org.dragoman.event.Terms;
import org.dragoman.event.TollDraft;
import org.dragoman.mention.Actor;
import org.dragoman.mention.ActorMention;
import org.dragoman.mention.Mentions;
import org.dragoman.mention.Place;
import org.dragoman.mention.PlaceMention;
import org.dragoman.text.Document;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;

/** Turns findings into the record: ids, code-book values, evidence spans. One for each report. */
public final class RecordBuilder {
  private final Document document;
  private final Mentions mentions;
  private final Findings findings;
  private final List<Statement> statements;
  private final Cameo cameo;
  private final Map<Actor, String> actorIds = new IdentityHashMap<>();
  private final Map<Place, String> placeIds = new LinkedHashMap<>();
  private final Map<EventDraft, String> eventIds = new IdentityHashMap<>();
  private final Map<FigureDraft, String> figureIds = new IdentityHashMap<>();

  private RecordBuilder(
      Document document, Mentions mentions, Claims claims, Findings findings, Cameo cameo) {
    this.document = document;
    this.mentions = mentions;
    this.findings = findings;
    this.statements = claims.statements();
    this.cameo = cameo;
  }

  /** The record of a document. */
  public static ReportRecord build(
      Document document,
      Mentions mentions,
      Claims claims,
      Findings findings,
      Cameo cameo,
      String coder) {
    return new RecordBuilder(document, mentions, claims, findings, cameo).build(coder);
  }

  private ReportRecord build(String coder) {
    List<Span> sentences = document.sentences().stream().map(Sentence::span).toList();
    List<ReportRecord.Actor> actors = actors();
    List<ReportRecord.Place> places = places();
    int number = 0;
    for (EventDraft event : findings.events()) {
      eventIds.put(event, "e" + ++number);
    }
    List<ReportRecord.Event> events = findings.events().stream().map(this::event).toList();
    List<ReportRecord.Figure> figures = new ArrayList<>();
    for (FigureDraft figure : findings.figures()) {
      String id = "f" + (figures.size() + 1);
      figureIds.put(figure, id);
      figures.add(figure(id, figure));
    }
    List<ReportRecord.Toll> tolls = findings.tolls().stream().map(this::toll).toList();
    List<ReportRecord.Talk> talks = new ArrayList<>();
    for (TalksDraft talk : findings.talks()) {
      talks.add(talk("t" + (talks.size() + 1), talk));
    }
    List<ReportRecord.Claim> claims = new ArrayList<>();
    for (Statement statement : statements) {
      claims.add(claim("c" + (claims.size() + 1), statement));
    }
    return new ReportRecord(
        document.report(), sentences, actors, places, events, figures, tolls, talks, claims, coder);
  }

  // --- actors and places
  // -----------------------------------------------------------------------------------------------

  private List<ReportRecord.Actor> actors() {
    Map<Actor, List<ReportRecord.Mention>> byActor = new IdentityHashMap<>();
    for (ActorMention mention : mentions.actorMentions()) {
      byActor
          .computeIfAbsent(mention.actor(), a -> new ArrayList<>())
          .add(new ReportRecord.Mention(mention.span(), mention.kind()));
    }
    Set<Actor> used = used();
    List<Actor> kept = new ArrayList<>();
    for (Actor actor : mentions.actors()) {
      if (byActor.containsKey(actor) || used.contains(actor)) {
        kept.add(actor);
        actorIds.put(actor, "a" + kept.size());
      }
    }
    List<ReportRecord.Actor> actors = new ArrayList<>();
    for (Actor actor : kept) {
      String represents = actor.represents() == null ? null : actorIds.get(actor.represents());
      List<ReportRecord.Mention> spans =
          byActor.getOrDefault(actor, List.of()).stream().distinct().toList();
      actors.add(
          new ReportRecord.Actor(
              actorIds.get(actor),
              actor.name(),
              actor.code(),
              actor.sector(),
              CameoActor.code(actor),
              actor.office(),
              represents,
              spans));
    }
    return actors;
  }

  private Set<Actor> used() {
    Set<Actor> used = new LinkedHashSet<>();
    for (EventDraft event : findings.events()) {
      used.addAll(event.actors());
      used.addAll(event.recipients());
      event.attribution().links().stream()
          .map(Attribution.Link::holder)
          .filter(h -> h != null)
          .forEach(used::add);
    }
    for (FigureDraft figure : findings.figures()) {
      used.addAll(figure.of());
      used.addAll(figure.by());
      figure.attribution().links().stream()
          .map(Attribution.Link::holder)
          .filter(h -> h != null)
          .forEach(used::add);
    }
    for (Statement statement : statements) {
      statement.links().stream()
          .map(Attribution.Link::holder)
          .filter(h -> h != null)
          .forEach(used::add);
    }
    for (TalksDraft talk : findings.talks()) {
      used.addAll(talk.parties());
      used.addAll(talk.mediator());
      talk.participants().forEach(p -> used.add(p.person()));
    }
    return used;
  }

  private List<ReportRecord.Place> places() {
    Map<Place, List<ReportRecord.Mention>> byPlace = new LinkedHashMap<>();
    for (PlaceMention mention : mentions.placeMentions()) {
      byPlace
          .computeIfAbsent(mention.place(), p -> new ArrayList<>())
          .add(new ReportRecord.Mention(mention.span(), "name"));
    }
    List<ReportRecord.Place> places = new ArrayList<>();
    byPlace.forEach(
        (place, spans) -> {
          String id = "p" + (places.size() + 1);
          placeIds.put(place, id);
          places.add(
              new ReportRecord.Place(
                  id,
                  place.name(),
                  place.country(),
                  place.province(),
                  place.lat(),
                  place.lon(),
                  place.geonameId(),
                  place.feature(),
                  place.resolution(),
                  spans));
        });
    return places;
  }

  private List<String> ids(Collection<Actor> actors) {
    return actors.stream().map(actorIds::get).distinct().toList();
  }

  // --- facts
  // -----------------------------------------------------------------------------------------------------------

  /** What the code implies, then what words beside the predicate tell. */
  private static List<String> contexts(Cameo.Code code, EventDraft event) {
    Set<String> contexts = new LinkedHashSet<>(code == null ? List.of() : code.contexts());
    contexts.addAll(event.contexts());
    return List.copyOf(contexts);
  }

  private ReportRecord.Event event(EventDraft event) {
    Cameo.Code code = event.cameo() == null ? null : cameo.code(event.cameo());
    Cameo.Category category = cameo.category(event.category());
    List<String> modes = event.modes().stream().filter(category.modes()::containsKey).toList();
    String resolution = event.resolution() == null ? "unknown" : event.resolution();
    return new ReportRecord.Event(
        eventIds.get(event),
        event.category(),
        modes,
        contexts(code, event),
        event.auxiliary(),
        ids(event.actors()),
        ids(event.recipients()),
        event.date(),
        event.enddate(),
        resolution,
        event.places().stream().map(placeIds::get).toList(),
        event.cameo(),
        code == null ? null : code.goldstein(),
        category.quad(),
        cameo.scale(event.category(), modes),
        event.trigger().span(),
        evidence(event.evidence()),
        links(event.attribution()),
        terms(event.terms()),
        event.frame());
  }

  private static ReportRecord.Terms terms(Terms terms) {
    return terms == null
        ? null
        : new ReportRecord.Terms(
            terms.deadline(), terms.deadlineWords(), terms.condition(), terms.consequence());
  }

  private ReportRecord.Figure figure(String id, FigureDraft figure) {
    return new ReportRecord.Figure(
        id,
        figure.kind(),
        figure.low(),
        figure.best(),
        figure.high(),
        figure.raw(),
        ids(figure.of()),
        ids(figure.by()),
        figure.event() == null ? null : eventIds.get(figure.event()),
        figure.cumulative(),
        figure.date(),
        figure.enddate(),
        figure.place() == null ? null : placeIds.get(figure.place()),
        figure.trigger(),
        evidence(figure.evidence()),
        links(figure.attribution()),
        figure.interest());
  }

  private ReportRecord.Toll toll(TollDraft toll) {
    return new ReportRecord.Toll(
        toll.kind(),
        toll.low(),
        toll.best(),
        toll.high(),
        toll.figures().stream().map(figureIds::get).distinct().toList(),
        evidence(toll.evidence()));
  }

  private ReportRecord.Talk talk(String id, TalksDraft talk) {
    List<ReportRecord.Participant> participants = new ArrayList<>();
    for (TalksDraft.Participant p : talk.participants()) {
      String side = p.represents() == null ? null : actorIds.get(p.represents());
      participants.add(
          new ReportRecord.Participant(
              actorIds.get(p.person()), side, p.person().office(), p.span()));
    }
    List<ReportRecord.Round> rounds = new ArrayList<>();
    for (TalksDraft.Round round : talk.rounds()) {
      String place = round.place() == null ? null : placeIds.get(round.place());
      rounds.add(new ReportRecord.Round(round.date(), place, evidence(Set.of(round.sentence()))));
    }
    return new ReportRecord.Talk(
        id,
        talk.kind(),
        ids(talk.parties()),
        participants,
        talk.venue() == null ? null : placeIds.get(talk.venue()),
        talk.date(),
        talk.enddate(),
        rounds,
        talk.topic(),
        talk.outcome(),
        ids(talk.mediator()),
        evidence(talk.evidence()),
        links(talk.attribution()));
  }

  private ReportRecord.Claim claim(String id, Statement statement) {
    return new ReportRecord.Claim(
        id,
        statement.source(),
        statement.cue(),
        statement.content(),
        evidence(Set.of(statement.sentence())),
        links(new Attribution(statement.links())));
  }

  private List<Span> evidence(Collection<Integer> sentences) {
    return sentences.stream().sorted().map(i -> document.sentences().get(i).span()).toList();
  }

  private List<ReportRecord.Link> links(Attribution attribution) {
    return attribution.links().stream()
        .map(
            l ->
                new ReportRecord.Link(
                    l.holder() == null ? null : actorIds.get(l.holder()),
                    l.text(),
                    l.cue(),
                    l.stance(),
                    l.hedge()))
        .toList();
  }
}
