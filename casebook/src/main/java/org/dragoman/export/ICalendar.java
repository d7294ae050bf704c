package org.dragoman.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.dragoman.record.ReportRecord;

/** iCalendar (RFC 5545): an all-day entry for each session of talks, or for talks without any. */
final class ICalendar implements Exporter {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /** Octets of a line, its end not counted. */
  private static final int LONGEST = 75;

  @Override
  public void write(Source source, Bundle bundle) throws IOException {
    try (Bundle.Counted file = bundle.file("talks.ics", "text/calendar")) {
      Lines lines = new Lines(file);
      lines.line("BEGIN:VCALENDAR");
      lines.line("VERSION:2.0");
      lines.line("PRODID:-//Dragoman//Casebook//EN");
      source.reports(dossier -> report(lines, dossier, bundle));
      lines.line("END:VCALENDAR");
    }
  }

  private static void report(Lines lines, Dossier dossier, Bundle bundle) throws IOException {
    for (ReportRecord.Talk talk : dossier.record().talks()) {
      List<ReportRecord.Round> dated =
          talk.rounds().stream().filter(round -> round.date() != null).toList();
      if (talk.date() == null && dated.isEmpty()) {
        bundle.leaveOut("talks without a day");
      } else if (dated.isEmpty()) {
        LocalDate last = Objects.requireNonNullElse(talk.enddate(), talk.date());
        entry(lines, dossier, talk, 0, talk.date(), last, talk.venue());
      }
      int n = 1;
      for (ReportRecord.Round round : dated) {
        String place = round.place() == null ? talk.venue() : round.place();
        entry(lines, dossier, talk, n++, round.date(), round.date(), place);
      }
    }
  }

  private static void entry(
      Lines lines,
      Dossier dossier,
      ReportRecord.Talk talk,
      int round,
      LocalDate first,
      LocalDate last,
      String venue)
      throws IOException {
    lines.file().row();
    lines.line("BEGIN:VEVENT");
    lines.line("UID:" + dossier.key(talk.id()) + "-" + round + "@dragoman");
    LocalDate stamp = Objects.requireNonNullElse(dossier.day(), first);
    lines.line("DTSTAMP:" + stamp.format(DAY) + "T000000Z");
    lines.line("DTSTART;VALUE=DATE:" + first.format(DAY));
    lines.line("DTEND;VALUE=DATE:" + last.plusDays(1).format(DAY));
    String kind = Objects.requireNonNullElse(talk.kind(), "talks");
    lines.text("SUMMARY", kind + ": " + dossier.names(talk.parties()));
    ReportRecord.Place place = dossier.place(venue);
    lines.text("LOCATION", place == null ? null : place.name());
    String outcome = talk.outcome() == null ? "" : "Outcome: " + talk.outcome() + ". ";
    lines.text("DESCRIPTION", outcome + dossier.words(talk.evidence()));
    lines.text("COMMENT", dossier.report().id());
    lines.line("TRANSP:TRANSPARENT");
    lines.line("END:VEVENT");
  }

  /** Folded lines with CRLF. */
  private record Lines(Bundle.Counted file) {
    void text(String name, String value) throws IOException {
      if (value != null && !value.isEmpty()) {
        String escaped =
            Clean.text(value)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n")
                .replace('\t', ' ');
        line(name + ":" + escaped);
      }
    }

    void line(String line) throws IOException {
      StringBuilder part = new StringBuilder();
      int octets = 0;
      for (int point : line.codePoints().toArray()) {
        String one = Character.toString(point);
        int length = one.getBytes(StandardCharsets.UTF_8).length;
        if (octets + length > LONGEST) {
          write(part + "\r\n ");
          part.setLength(0);
          octets = 1;
        }
        part.append(one);
        octets += length;
      }
      write(part + "\r\n");
    }

    private void write(String text) throws IOException {
      file.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
