package org.dragoman.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.record.ReportRecord;
import org.dragoman.text.Span;

/**
 * A record as a person likes to read it: what was talked about, what happened and with what losses,
 * what was demanded, each with its source and the report's own words. One for each record.
 */
final class Card {
  private static final int ENTRY = 2;
  private static final int BODY = 4;
  private static final int QUOTED_LINES = 3;

  private final ReportRecord record;
  private final String text;
  private final Layout layout;
  private final Typesetter page;
  private final Wording wording;
  private final Sourcing sourcing;
  private final Losses losses;

  private Card(ReportRecord record, Layout layout) {
    this.record = record;
    this.text = record.report().text();
    this.layout = layout;
    this.page = new Typesetter(layout);
    this.wording = new Wording(record);
    this.sourcing = new Sourcing(wording);
    this.losses = new Losses(text, wording, sourcing);
  }

  /** The lines of a card; never empty. */
  static List<String> lines(ReportRecord record, Layout layout) {
    Card card = new Card(record, layout);
    card.head();
    card.talks();
    for (Section section : Section.values()) {
      card.events(section);
    }
    card.figures();
    return card.page.lines();
  }

  // --- head --------------------------------------------------------------------------------------

  private void head() {
    var report = record.report();
    page.set(
        0,
        Phrase.of(
            Objects.requireNonNullElse(report.title(), "Report " + report.id()), Style.TITLE));
    Phrase origin =
        new Phrase().add(Objects.requireNonNullElse(report.publication(), ""), Style.ASIDE);
    origin.join(" · ", Phrase.of(Days.of(report.date(), null), Style.ASIDE));
    if (!origin.isEmpty()) {
      page.set(0, origin);
    }
    boolean nothing =
        record.events().isEmpty() && record.figures().isEmpty() && record.talks().isEmpty();
    if (nothing) {
      page.gap();
      page.set(
          ENTRY,
          new Phrase().add("Nothing found: no talks, incidents, demands, agreements or losses."));
      page.set(
          ENTRY,
          Phrase.of(
              "With --explain you see what was considered and why it was dropped.", Style.ASIDE));
    }
  }

  private void heading(String words) {
    page.gap();
    page.set(0, Phrase.of(words, Style.HEADING));
  }

  // --- talks -------------------------------------------------------------------------------------

  private void talks() {
    if (record.talks().isEmpty()) {
      return;
    }
    heading(Section.TALKS.heading);
    TalkEntry entry = new TalkEntry(text, wording);
    for (ReportRecord.Talk talk : record.talks()) {
      page.gap();
      page.set(ENTRY, BODY, entry.headline(talk));
      setUnlessEmpty(entry.setting(talk));
      List<TalkEntry.Detail> details = entry.details(talk);
      int column = 2 + details.stream().mapToInt(d -> DisplayWidth.of(d.label())).max().orElse(0);
      details.forEach(d -> page.row(BODY, column, Phrase.of(d.label(), Style.ASIDE), d.words()));
      quote(talk.evidence(), null, talk.attribution());
    }
  }

  private boolean isToldAsTalks(ReportRecord.Event event) {
    return event.category().equals("CONSULT")
        && record.talks().stream()
            .anyMatch(talk -> event.evidence().stream().anyMatch(talk.evidence()::contains));
  }

  // --- events ------------------------------------------------------------------------------------

  private void events(Section section) {
    List<ReportRecord.Event> events =
        record.events().stream()
            .filter(e -> Section.of(e) == section && !isToldAsTalks(e))
            .toList();
    if (events.isEmpty()) {
      return;
    }
    if (section != Section.TALKS || record.talks().isEmpty()) {
      heading(section.heading);
    }
    for (ReportRecord.Event event : events) {
      page.gap();
      page.set(ENTRY, BODY, headline(event));
      setUnlessEmpty(setting(event));
      terms(event.terms());
      quote(event.evidence(), event.trigger(), event.attribution());
      losses(event);
    }
  }

  /** "Shelling · Syrian artillery → Turkish convoy". */
  private Phrase headline(ReportRecord.Event event) {
    Phrase headline = Phrase.of(Labels.of(event), Style.LABEL);
    if (event.auxiliary() != null) {
      headline.add(" (" + Labels.of("auxiliary." + event.auxiliary()) + ")", Style.STANCE);
    } else if (isDenied(event)) {
      headline.add(" (denied)", Style.STANCE);
    }
    String actors = wording.actorNames(event.actor());
    String recipients = wording.actorNames(event.recipient());
    Phrase sides = new Phrase().add(Wording.sentenceCase(actors));
    if (!recipients.isEmpty()) {
      sides.add(actors.isEmpty() ? "unnamed" : "", Style.ASIDE);
      sides.add(" → ", Style.ASIDE).add(recipients);
    }
    return headline.join(" · ", sides);
  }

  private static boolean isDenied(ReportRecord.Event event) {
    List<ReportRecord.Link> chain = event.attribution();
    return !chain.isEmpty() && "denies".equals(chain.get(chain.size() - 1).stance());
  }

  private Phrase setting(ReportRecord.Event event) {
    Phrase setting = new Phrase();
    setting.add(event.location().isEmpty() ? "" : wording.place(event.location().get(0)));
    return setting.join(" · ", new Phrase().add(Days.of(event.date(), event.enddate())));
  }

  /** Until when, on what condition and on pain of what. */
  private void terms(ReportRecord.Terms terms) {
    if (terms == null) {
      return;
    }
    Phrase until = new Phrase().add(Days.of(terms.deadline(), null));
    until.join(" · ", words(terms.deadlineWords()));
    term("Deadline", until);
    term("Condition", words(terms.condition()));
    term("Consequence", words(terms.consequence()));
  }

  private void term(String label, Phrase words) {
    if (!words.isEmpty()) {
      page.row(BODY, "Consequence".length() + 2, Phrase.of(label, Style.ASIDE), words);
    }
  }

  private Phrase words(Span span) {
    return span == null
        ? new Phrase()
        : new Phrase().add("“" + Printable.line(span.of(text)) + "”");
  }

  private List<ReportRecord.Figure> figuresOf(ReportRecord.Event event) {
    return record.figures().stream().filter(f -> event.id().equals(f.event())).toList();
  }

  /** A figure's source and words are told when they are not the event's. */
  private void losses(ReportRecord.Event event) {
    List<ReportRecord.Figure> figures = figuresOf(event);
    int column = losses.widest(figures) + 2;
    for (int i = 0; i < figures.size(); i++) {
      ReportRecord.Figure figure = figures.get(i);
      boolean sourced = !figure.attribution().equals(event.attribution());
      page.row(BODY, column, losses.count(figure), losses.details(figure, sourced));
      boolean last =
          i + 1 == figures.size() || !figures.get(i + 1).evidence().equals(figure.evidence());
      Span quoted = quoted(event);
      if (last && (quoted == null || !figure.evidence().contains(quoted))) {
        quotation(BODY + 2, figure.evidence(), figure.trigger());
      }
    }
  }

  private Span quoted(ReportRecord.Event event) {
    return event.evidence().isEmpty() ? null : sentence(event.evidence(), event.trigger());
  }

  // --- figures without an event
  // --------------------------------------------------------------------

  private void figures() {
    Map<List<Span>, List<ReportRecord.Figure>> bySentences = new LinkedHashMap<>();
    for (ReportRecord.Figure figure : record.figures()) {
      if (figure.event() == null
          || record.events().stream().noneMatch(e -> e.id().equals(figure.event()))) {
        bySentences.computeIfAbsent(figure.evidence(), s -> new ArrayList<>()).add(figure);
      }
    }
    if (bySentences.isEmpty()) {
      return;
    }
    heading("Other figures");
    bySentences.forEach(this::figureGroup);
  }

  private void figureGroup(List<Span> sentences, List<ReportRecord.Figure> figures) {
    page.gap();
    int column = losses.widest(figures) + 2;
    for (ReportRecord.Figure figure : figures) {
      Phrase details = losses.details(figure, true);
      details.join(
          " · ", new Phrase().add(figure.place() == null ? "" : wording.place(figure.place())));
      details.join(" · ", new Phrase().add(Days.of(figure.date(), figure.enddate())));
      page.row(ENTRY, column, losses.count(figure), details);
    }
    quotation(BODY, sentences, figures.get(0).trigger());
  }

  // --- small pieces
  // --------------------------------------------------------------------------------

  private void setUnlessEmpty(Phrase phrase) {
    if (!phrase.isEmpty()) {
      page.set(BODY, phrase);
    }
  }

  private void quote(List<Span> sentences, Span trigger, List<ReportRecord.Link> chain) {
    quotation(BODY, sentences, trigger);
    Phrase source = Phrase.of("— ", Style.ASIDE).add(sourcing.of(chain));
    if (sentences.size() > 1) {
      source.add(
          sentences.size() == 2
              ? " (and 1 more sentence)"
              : " (and " + (sentences.size() - 1) + " more sentences)",
          Style.ASIDE);
    }
    page.set(BODY, BODY + 2, source);
  }

  /** The sentence with the trigger, else the first below the title, which the reader has seen. */
  private Span sentence(List<Span> sentences, Span trigger) {
    String title = record.report().title();
    int body = title == null ? 0 : title.length();
    boolean marked = trigger != null && trigger.start() >= body;
    return sentences.stream()
        .filter(s -> marked ? s.contains(trigger) : s.start() >= body)
        .findFirst()
        .orElse(sentences.get(0));
  }

  private void quotation(int indent, List<Span> sentences, Span trigger) {
    if (!sentences.isEmpty()) {
      Span told = sentence(sentences, trigger);
      int room = QUOTED_LINES * (layout.width() - indent) - 10;
      page.set(indent, indent + 1, Excerpt.of(text, told, trigger, room));
    }
  }
}
