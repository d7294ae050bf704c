package org.dragoman.codebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.Parsers;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;

/** The examples of all frames, coded once for all tests of a run. */
final class FrameExamples {
  private static final List<String> FILES =
      List.of("cooperation", "verbal-conflict", "material-conflict", "outer-verbs", "light", "own");
  private static final LocalDate DAY = LocalDate.of(2015, 6, 10);
  private static final Pattern REMARK = Pattern.compile("^\\(([^)]*)\\) ");
  private static final Cameo CAMEO = Cameo.load();

  private FrameExamples() {}

  /**
   * A frame with what its example was coded as.
   *
   * @param text the sentence
   * @param remark what stands in parentheses before it, or ""
   */
  record Example(Tsv.Row row, String text, String remark, List<ReportRecord.Event> events) {
    /** Names the frame wherever it stands. */
    String key() {
      return (row.get("lemma") + "/" + row.get("pos") + " " + row.get("needs")).strip();
    }

    /** PLOVER category that the frame states, or "". */
    String category() {
      Cameo.Code code = CAMEO.code(row.get("cameo"));
      String own = row.get("event");
      return own.isEmpty() ? code == null ? "" : code.category() : own;
    }

    private boolean isOuter() {
      return row.get("flags").contains("outer=");
    }

    private boolean isCarrier() {
      return isOuter() || row.get("flags").contains("light");
    }

    private boolean statesNothing() {
      return remark.startsWith("no event")
          || remark.startsWith("coded elsewhere")
          || category().isEmpty() && !isCarrier();
    }

    /** What is not as the frame states, empty if all is. */
    Optional<String> problem() {
      if (statesNothing()) {
        return events.stream()
            .filter(e -> remark.equals("no event") || e.frame().startsWith(row.where() + " "))
            .findFirst()
            .map(e -> "an event: " + label(e));
      }
      if (events.isEmpty()) {
        return Optional.of("no event");
      }
      boolean asStated = category().isEmpty() || events.stream().anyMatch(this::isAsStated);
      return asStated
          ? Optional.empty()
          : Optional.of(String.join(", ", events.stream().map(Example::label).toList()));
    }

    private boolean isAsStated(ReportRecord.Event event) {
      String code = row.get("cameo");
      boolean open = isOuter() || code.isEmpty() || event.cameo() == null;
      return event.category().equals(category())
          && (open || event.cameo().startsWith(code.substring(0, 2)));
    }

    private static String label(ReportRecord.Event event) {
      return event.category() + (event.cameo() == null ? "" : " " + event.cameo());
    }
  }

  /** All examples, in the order of the tables. */
  static List<Example> all() {
    return Holder.ALL;
  }

  private static final class Holder {
    static final List<Example> ALL = load();
  }

  private static List<Example> load() {
    List<Example> examples = new ArrayList<>();
    for (String file : FILES) {
      for (Tsv.Row row : Tsv.read("frames/" + file + ".tsv")) {
        if (!row.get("example").isEmpty()) {
          examples.add(coded(row));
        }
      }
    }
    return List.copyOf(examples);
  }

  private static Example coded(Tsv.Row row) {
    String cell = row.get("example");
    Matcher remark = REMARK.matcher(cell);
    boolean remarked = remark.find();
    String text = remarked ? cell.substring(remark.end()) : cell;
    Report report = Report.of("example", null, null, null, DAY, "en", text);
    return new Example(
        row, text, remarked ? remark.group(1) : "", Parsers.coder().code(report).events());
  }
}
