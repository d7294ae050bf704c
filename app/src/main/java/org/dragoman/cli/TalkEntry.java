package org.dragoman.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.record.ReportRecord;

/** Sets the talks of a record: sides, where and when, who came, how it ended. */
final class TalkEntry {
  private final String text;
  private final Wording wording;

  TalkEntry(String text, Wording wording) {
    this.text = text;
    this.wording = wording;
  }

  /** "Talks · Russia and Turkey". */
  Phrase headline(ReportRecord.Talk talk) {
    String kind = Labels.of("talks." + (talk.kind() == null ? "talks" : talk.kind()));
    String parties = Wording.sentenceCase(wording.actorNames(talk.parties()));
    return Phrase.of(kind, Style.LABEL).join(" · ", new Phrase().add(parties));
  }

  /** "Ankara, Turkey · 16–17 February 2020 · no agreement". */
  Phrase setting(ReportRecord.Talk talk) {
    Phrase setting = new Phrase();
    setting.add(talk.venue() == null ? "" : wording.place(talk.venue()));
    setting.join(" · ", new Phrase().add(Days.of(talk.date(), talk.enddate())));
    String outcome = "outcome." + talk.outcome();
    return Labels.knows(outcome)
        ? setting.join(" · ", Phrase.of(Labels.of(outcome), Style.STANCE))
        : setting;
  }

  /** A label and what stands beside it. */
  record Detail(String label, Phrase words) {}

  List<Detail> details(ReportRecord.Talk talk) {
    List<Detail> details = new ArrayList<>(delegations(talk));
    if (!talk.mediator().isEmpty()) {
      details.add(new Detail("Mediated by", new Phrase().add(wording.actorNames(talk.mediator()))));
    }
    if (talk.rounds().size() > 1) {
      List<String> rounds =
          talk.rounds().stream().map(this::round).filter(r -> !r.isEmpty()).distinct().toList();
      details.add(new Detail("Rounds", new Phrase().add(String.join("; ", rounds))));
    }
    if (!talk.topic().isEmpty()) {
      List<String> topics =
          talk.topic().stream().map(span -> Printable.line(span.of(text))).distinct().toList();
      details.add(new Detail("About", new Phrase().add(String.join("; ", topics))));
    }
    return details.stream().filter(detail -> !detail.words().isEmpty()).toList();
  }

  private List<Detail> delegations(ReportRecord.Talk talk) {
    Map<String, List<ReportRecord.Participant>> sides = new LinkedHashMap<>();
    for (ReportRecord.Participant participant : talk.participants()) {
      String side = participant.represents() == null ? "" : participant.represents();
      sides.computeIfAbsent(side, s -> new ArrayList<>()).add(participant);
    }
    List<Detail> details = new ArrayList<>();
    sides.forEach(
        (side, members) -> {
          String label = side.isEmpty() ? "Also there" : "For " + wording.actorName(side);
          for (ReportRecord.Participant member : members) {
            details.add(new Detail(label, participant(member)));
            label = "";
          }
        });
    return details;
  }

  private Phrase participant(ReportRecord.Participant member) {
    String office = member.office() == null ? "" : ", " + member.office();
    return new Phrase().add(wording.actorName(member.actor()) + office);
  }

  private String round(ReportRecord.Round round) {
    String day = Days.of(round.date(), null);
    String place = round.place() == null ? "" : wording.place(round.place());
    return day.isEmpty() || place.isEmpty() ? day + place : day + ", " + place;
  }
}
