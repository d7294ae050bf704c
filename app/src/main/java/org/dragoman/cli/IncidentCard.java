package org.dragoman.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.query.ContradictionRow;
import org.dragoman.query.EventRow;
import org.dragoman.query.IncidentDetail;
import org.dragoman.query.IncidentRow;
import org.dragoman.query.Quote;
import org.dragoman.query.Source;
import org.dragoman.query.Speaker;

/** Shows one incident as several reports tell of it. To be used once. */
final class IncidentCard {
  private static final String BY_THE_REPORT = "the report itself";

  private final Typesetter setter;

  private IncidentCard(Layout layout) {
    this.setter = new Typesetter(layout);
  }

  /** The lines of a card. */
  static List<String> lines(IncidentDetail incident, Layout layout) {
    IncidentCard card = new IncidentCard(layout);
    card.head(incident.row());
    card.losses(incident.tolls());
    card.contradictions(incident.contradictions());
    card.reports(incident.events());
    card.reasons(incident.links());
    return card.setter.lines();
  }

  private void head(IncidentRow row) {
    Phrase what = Phrase.of(Labels.of(row.category(), row.mode()), Style.TITLE);
    Phrase who = new Phrase().add(row.actor().isEmpty() ? "?" : row.actor());
    if (!row.recipient().isEmpty()) {
      who.add(" → " + row.recipient());
    }
    setter.set(0, 2, what.join(" · ", who));
    Phrase where = new Phrase();
    where.join("", plain(row.place().name())).join(", ", plain(row.place().country()));
    where.join(" · ", plain(period(row.date(), row.enddate())));
    setter.set(0, 2, where.join(" · ", Phrase.of(row.id(), Style.ASIDE)));
    Phrase told = new Phrase().add(Words.count(row.reports(), "report") + ", ");
    told.add(Words.count(row.sources(), "independent source") + ", ");
    setter.set(0, 2, told.add(Words.count(row.events(), "event")));
  }

  private static String period(String date, String enddate) {
    return enddate == null || enddate.equals(date) ? date : date + " to " + enddate;
  }

  private static Phrase plain(String text) {
    return text == null ? new Phrase() : new Phrase().add(text);
  }

  private void heading(String words) {
    setter.gap();
    setter.set(0, Phrase.of(words, Style.HEADING));
  }

  private void losses(List<IncidentDetail.Toll> tolls) {
    if (tolls.isEmpty()) {
      return;
    }
    heading("Losses by claimant");
    for (IncidentDetail.Toll toll : tolls) {
      setter.gap();
      Phrase line =
          Phrase.of(number(toll.range()) + " " + Labels.of("loss." + toll.kind()), Style.LOSS);
      line.join(" · ", plain(toll.of()));
      line.join(" · ", plain(toll.cumulative() ? "several events together" : null));
      line.join(" · ", Phrase.of(toll.dissent() ? "claimants do not agree" : "", Style.STANCE));
      setter.set(2, 4, line);
      claims(toll.claims());
    }
  }

  private void claims(List<IncidentDetail.Claim> claims) {
    int dates = width(claims.stream().map(claim -> text(claim.date())).toList());
    int numbers = width(claims.stream().map(claim -> number(claim.range())).toList());
    for (IncidentDetail.Claim claim : claims) {
      Phrase left = new Phrase().add(text(claim.date()));
      left.pad(dates + 2 - DisplayWidth.of(text(claim.date()))).add(number(claim.range()));
      Phrase right = new Phrase();
      right.add(claim.claimant() == null ? BY_THE_REPORT : claim.claimant());
      right.join(" ", Phrase.of(stance(claim.stance()), Style.STANCE));
      right.join(", ", plain(interest(claim.interest())));
      right.join(" · ", plain(claim.raw() == null ? null : "“" + claim.raw() + "”"));
      right.join(" · ", plain(claim.superseded() ? "a newer number followed" : null));
      right.join(" · ", Phrase.of(claim.figure(), Style.ASIDE));
      setter.row(4, dates + 2 + numbers + 2, left, right);
    }
  }

  private static String number(String range) {
    return range == null ? "?" : range;
  }

  private static String interest(String interest) {
    String key = "interest." + interest;
    return Labels.knows(key) ? Labels.of(key) : null;
  }

  private static String stance(String stance) {
    return stance == null || stance.equals("states") ? "" : "(" + stance + ")";
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(DisplayWidth::of).max().orElse(0);
  }

  private void contradictions(List<ContradictionRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    heading("Contradictions");
    for (ContradictionRow row : rows) {
      setter.set(2, 4, Phrase.of(row.words(), Style.LABEL));
      says(row.aHolder(), row.aSays(), row.a());
      says(row.bHolder(), row.bSays(), row.b());
    }
  }

  private void says(String holder, String says, String object) {
    Phrase line = new Phrase().add(holder == null ? BY_THE_REPORT : holder).add(": " + says);
    setter.set(4, 6, line.join(" · ", Phrase.of(object, Style.ASIDE)));
  }

  private void reports(List<EventRow> events) {
    heading("Reports");
    Map<String, List<EventRow>> byReport = new LinkedHashMap<>();
    events.forEach(
        event -> byReport.computeIfAbsent(event.source().id(), id -> new ArrayList<>()).add(event));
    for (List<EventRow> told : byReport.values()) {
      setter.gap();
      Source source = told.get(0).source();
      Phrase title = Phrase.of(text(source.title()), Style.LABEL);
      title.join(" — ", Phrase.of(text(source.publication()), Style.ASIDE));
      title.join(" · ", Phrase.of(text(source.date()), Style.ASIDE));
      setter.set(2, 4, title.join(" · ", Phrase.of(source.id(), Style.ASIDE)));
      told.forEach(this::event);
    }
  }

  private void event(EventRow event) {
    if (event.evidence() != null) {
      setter.set(4, quoted(event.evidence()));
    }
    String said = Speaker.words(event.speakers());
    Phrase line = new Phrase().add("— " + (said.isEmpty() ? BY_THE_REPORT : said));
    line.join(
        " · ",
        plain(event.auxiliary() == null ? null : Labels.of("auxiliary." + event.auxiliary())));
    setter.set(4, line.join(" · ", Phrase.of(event.id(), Style.ASIDE)));
  }

  private Phrase quoted(Quote quote) {
    Phrase phrase = new Phrase().add("“", Style.QUOTE);
    phrase.add(quote.text().substring(0, quote.start()), Style.QUOTE);
    phrase.add(quote.text().substring(quote.start(), quote.end()), Style.TRIGGER);
    return phrase.add(quote.text().substring(quote.end()) + "”", Style.QUOTE);
  }

  private void reasons(List<IncidentDetail.Link> links) {
    if (links.isEmpty()) {
      return;
    }
    heading("Why they were taken together");
    for (IncidentDetail.Link link : links) {
      String score = String.format(Locale.ROOT, "%.2f", link.score());
      Phrase line = new Phrase().add(link.a() + " and " + link.b() + ": " + link.reason());
      setter.set(2, 4, line.join(" · ", Phrase.of(score, Style.ASIDE)));
    }
  }
}
