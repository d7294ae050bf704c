package org.dragoman.export;

import java.io.IOException;
import java.util.List;
import org.dragoman.export.CasebookTables.Sinks;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.dragoman.text.Span;

/** The tables of what a report holds, events apart. */
final class ReportTables {
  private final Sinks sinks;

  ReportTables(Sinks sinks) {
    this.sinks = sinks;
  }

  /** Writes the rows of one report. */
  void write(Dossier dossier) throws IOException {
    report(dossier);
    for (ReportRecord.Actor actor : dossier.record().actors()) {
      actor(dossier, actor);
    }
    for (ReportRecord.Place place : dossier.record().places()) {
      place(dossier, place);
    }
    for (ReportRecord.Event event : dossier.record().events()) {
      said(dossier, "event", event.id(), event.attribution());
      evidence(dossier, event.id(), event.trigger(), event.evidence());
    }
    for (ReportRecord.Figure figure : dossier.record().figures()) {
      figure(dossier, figure);
    }
    for (ReportRecord.Talk talk : dossier.record().talks()) {
      talks(dossier, talk);
    }
    for (ReportRecord.Claim claim : dossier.record().claims()) {
      claim(dossier, claim);
    }
  }

  private void report(Dossier dossier) throws IOException {
    Report report = dossier.report();
    sinks.write(
        sinks
            .row("reports")
            .set("report", report.id())
            .set("content", dossier.content())
            .set("title", report.title())
            .set("publication", report.publication())
            .set("url", report.url())
            .set("date", report.date())
            .set("language", report.language())
            .set("coder", dossier.record().coder())
            .set("wording", dossier.wording())
            .set("characters", dossier.point(report.text().length())));
  }

  private void actor(Dossier dossier, ReportRecord.Actor actor) throws IOException {
    boolean known = dossier.actor(actor.represents()) != null;
    sinks.write(
        sinks
            .row("actors")
            .set("actor", dossier.global(actor.id()))
            .set("report", dossier.report().id())
            .set("name", actor.name())
            .set("code", actor.code())
            .set("sector", String.join(" ", actor.sector()))
            .set("cameo", actor.cameo())
            .set("office", actor.office())
            .set("represents", known ? dossier.global(actor.represents()) : null)
            .set("mentions", actor.mentions().size()));
  }

  private void place(Dossier dossier, ReportRecord.Place place) throws IOException {
    Spot spot = Spot.of(place);
    sinks.write(
        sinks
            .row("places")
            .set("place", dossier.global(place.id()))
            .set("report", dossier.report().id())
            .set("name", place.name())
            .set("country", place.countryCode())
            .set("province", place.province())
            .set("lat", place.lat())
            .set("lon", place.lon())
            .set("geonameid", place.geonameId())
            .set("feature_code", place.featureCode())
            .set("resolution", place.resolution())
            .set("precision", spot.precision())
            .set("radius_m", spot.radius()));
  }

  private void figure(Dossier dossier, ReportRecord.Figure figure) throws IOException {
    String key = dossier.key(figure.id());
    sinks.write(
        sinks
            .row("figures")
            .set("figure", key)
            .set("report", dossier.report().id())
            .set("record", dossier.global(figure.id()))
            .set("event", figure.event() == null ? null : dossier.key(figure.event()))
            .set("status", dossier.status().get(figure.id()))
            .set("kind", figure.kind())
            .set("low", figure.low())
            .set("best", figure.best())
            .set("high", figure.high())
            .set("raw", figure.raw())
            .set("of", dossier.names(figure.of()))
            .set("by", dossier.names(figure.by()))
            .set("cumulative", figure.cumulative())
            .set("date", figure.date())
            .set("enddate", figure.enddate())
            .set("place", dossier.global(figure.place()))
            .set("holder", dossier.holder(figure.attribution()))
            .set("stance", Dossier.stance(figure.attribution()))
            .set("interest", figure.interest()));
    CasebookTables.actors(sinks, "figure", key, "of", dossier, figure.of());
    CasebookTables.actors(sinks, "figure", key, "by", dossier, figure.by());
    said(dossier, "figure", figure.id(), figure.attribution());
    evidence(dossier, figure.id(), figure.trigger(), figure.evidence());
  }

  private void talks(Dossier dossier, ReportRecord.Talk talk) throws IOException {
    String key = dossier.key(talk.id());
    sinks.write(
        sinks
            .row("talks")
            .set("talks", key)
            .set("report", dossier.report().id())
            .set("record", dossier.global(talk.id()))
            .set("status", dossier.status().get(talk.id()))
            .set("kind", talk.kind())
            .set("parties", dossier.names(talk.parties()))
            .set("mediators", dossier.names(talk.mediator()))
            .set("place", dossier.global(talk.venue()))
            .set("date", talk.date())
            .set("enddate", talk.enddate())
            .set("outcome", talk.outcome())
            .set("topic", dossier.words(talk.topic()))
            .set("holder", dossier.holder(talk.attribution()))
            .set("stance", Dossier.stance(talk.attribution()))
            .set("meeting", dossier.meetings().get(talk.id())));
    CasebookTables.actors(sinks, "talks", key, "party", dossier, talk.parties());
    CasebookTables.actors(sinks, "talks", key, "mediator", dossier, talk.mediator());
    delegates(dossier, key, talk.participants());
    rounds(dossier, key, talk.rounds());
    said(dossier, "talks", talk.id(), talk.attribution());
    evidence(dossier, talk.id(), null, talk.evidence());
  }

  private void delegates(Dossier dossier, String key, List<ReportRecord.Participant> people)
      throws IOException {
    int n = 1;
    for (ReportRecord.Participant person : people) {
      boolean known = dossier.actor(person.represents()) != null;
      sinks.write(
          sinks
              .row("talks_actors")
              .set("talks", key)
              .set("role", "participant")
              .set("n", n++)
              .set("actor", dossier.global(person.actor()))
              .set("represents", known ? dossier.global(person.represents()) : null)
              .set("office", person.office()));
    }
  }

  private void rounds(Dossier dossier, String key, List<ReportRecord.Round> rounds)
      throws IOException {
    int n = 1;
    for (ReportRecord.Round round : rounds) {
      boolean known = dossier.place(round.place()) != null;
      sinks.write(
          sinks
              .row("rounds")
              .set("talks", key)
              .set("n", n++)
              .set("date", round.date())
              .set("place", known ? dossier.global(round.place()) : null));
    }
  }

  private void claim(Dossier dossier, ReportRecord.Claim claim) throws IOException {
    sinks.write(
        sinks
            .row("claims")
            .set("claim", dossier.key(claim.id()))
            .set("report", dossier.report().id())
            .set("holder", dossier.holder(claim.attribution()))
            .set("stance", Dossier.stance(claim.attribution()))
            .set("words", dossier.words(claim.content())));
    said(dossier, "claim", claim.id(), claim.attribution());
  }

  private void said(Dossier dossier, String kind, String id, List<ReportRecord.Link> chain)
      throws IOException {
    int n = 1;
    for (ReportRecord.Link link : chain) {
      sinks.write(
          sinks
              .row("attributions")
              .set("object", dossier.key(id))
              .set("n", n++)
              .set("report", dossier.report().id())
              .set("kind", kind)
              .set("actor", dossier.global(link.holder()))
              .set("holder", dossier.holder(link))
              .set("text", link.text())
              .set("cue", link.cue())
              .set("stance", link.stance())
              .set("hedge", link.hedge()));
    }
  }

  private void evidence(Dossier dossier, String id, Span trigger, List<Span> sentences)
      throws IOException {
    if (trigger != null) {
      quote(dossier, id, "trigger", 1, trigger);
    }
    int n = 1;
    for (Span sentence : sentences) {
      quote(dossier, id, "sentence", n++, sentence);
    }
  }

  private void quote(Dossier dossier, String id, String part, int n, Span span) throws IOException {
    Quotation quotation = Quotation.of(dossier, span);
    sinks.write(
        sinks
            .row("evidence")
            .set("object", dossier.key(id))
            .set("part", part)
            .set("n", n)
            .set("report", dossier.report().id())
            .set("start", quotation.start())
            .set("end", quotation.end())
            .set("exact", quotation.exact())
            .set("prefix", quotation.prefix())
            .set("suffix", quotation.suffix()));
  }
}
