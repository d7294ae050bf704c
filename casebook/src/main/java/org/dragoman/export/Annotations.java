package org.dragoman.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.record.ReportRecord;
import org.dragoman.text.Span;

/**
 * W3C Web Annotations: what is said of which words, for each event, figure and talks object; every
 * target has the position and the quotation of its words.
 */
final class Annotations implements Exporter {
  private static final String HEAD =
      "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:dragoman:annotations\","
          + "\"type\":\"AnnotationPage\",\"items\":[\n";

  @Override
  public void write(Source source, Bundle bundle) throws IOException {
    Bundle.Counted file = bundle.file("annotations.jsonld", "application/ld+json");
    try (Json json = Json.separated(file, ",\n")) {
      json.raw(HEAD);
      Notes notes = new Notes(json, file);
      source.reports(notes::report);
      json.raw("\n]}");
    }
  }

  private record Notes(Json json, Bundle.Counted file) {
    void report(Dossier dossier) throws IOException {
      for (ReportRecord.Event event : dossier.record().events()) {
        event(dossier, event);
      }
      for (ReportRecord.Figure figure : dossier.record().figures()) {
        figure(dossier, figure);
      }
      for (ReportRecord.Talk talk : dossier.record().talks()) {
        talks(dossier, talk);
      }
    }

    private void event(Dossier dossier, ReportRecord.Event event) throws IOException {
      List<String> tags = new ArrayList<>();
      tags.add(event.category());
      event.mode().forEach(mode -> tags.add(event.category() + " " + mode));
      if (event.auxiliary() != null) {
        tags.add(event.auxiliary());
      }
      String words = dossier.names(event.actor()) + " > " + dossier.names(event.recipient());
      note(dossier, event.id(), tags, words + said(dossier, event.attribution()));
      targets(dossier, event.trigger(), event.evidence());
    }

    private void figure(Dossier dossier, ReportRecord.Figure figure) throws IOException {
      String words = figure.raw() + " of " + dossier.names(figure.of());
      note(
          dossier,
          figure.id(),
          List.of(figure.kind()),
          words + said(dossier, figure.attribution()));
      targets(dossier, figure.trigger(), figure.evidence());
    }

    private void talks(Dossier dossier, ReportRecord.Talk talk) throws IOException {
      String outcome = talk.outcome() == null ? "" : ", outcome " + talk.outcome();
      List<String> tags = List.of(talk.kind() == null ? "talks" : talk.kind());
      String words = dossier.names(talk.parties()) + outcome;
      note(dossier, talk.id(), tags, words + said(dossier, talk.attribution()));
      targets(dossier, null, talk.evidence());
    }

    private static String said(Dossier dossier, List<ReportRecord.Link> chain) {
      String speakers = dossier.chain(chain);
      return speakers.isEmpty() ? "" : " (" + speakers + " " + Dossier.stance(chain) + ")";
    }

    private void note(Dossier dossier, String id, List<String> tags, String words)
        throws IOException {
      file.row();
      json.object()
          .text("id", "urn:dragoman:" + dossier.key(id))
          .text("type", "Annotation")
          .text("motivation", "classifying")
          .object("generator")
          .text("type", "Software")
          .text("name", dossier.record().coder())
          .end()
          .array("body");
      for (String tag : tags) {
        body("tagging", tag);
      }
      body("describing", words);
      json.endArray();
    }

    private void body(String purpose, String value) throws IOException {
      json.object()
          .text("type", "TextualBody")
          .text("purpose", purpose)
          .text("format", "text/plain")
          .text("value", value)
          .end();
    }

    private void targets(Dossier dossier, Span trigger, List<Span> evidence) throws IOException {
      json.array("target");
      if (trigger != null) {
        target(dossier, trigger);
      }
      for (Span sentence : evidence) {
        target(dossier, sentence);
      }
      json.endArray().end();
    }

    private void target(Dossier dossier, Span span) throws IOException {
      Quotation quotation = Quotation.of(dossier, span);
      String urn = "urn:dragoman:report:" + dossier.content();
      String url = dossier.report().url();
      json.object().text("source", url == null ? urn : url);
      if (url != null) {
        json.text("scope", urn);
      }
      json.array("selector")
          .object()
          .text("type", "TextQuoteSelector")
          .text("exact", quotation.exact())
          .text("prefix", quotation.prefix())
          .text("suffix", quotation.suffix())
          .end()
          .object()
          .text("type", "TextPositionSelector")
          .number("start", quotation.start())
          .number("end", quotation.end())
          .end()
          .endArray()
          .end();
    }
  }
}
