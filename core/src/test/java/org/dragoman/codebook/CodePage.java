package org.dragoman.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dragoman.record.ReportRecord;

/**
 * Writes the page of all PLOVER categories and CAMEO codes, each with an example of the frames that
 * is coded so.
 */
final class CodePage {
  private static final String NONE = "— *no example is coded so*";
  private static final List<String> QUADS =
      List.of("verbal cooperation", "material cooperation", "verbal conflict", "material conflict");

  /** The contexts of PLOVER 0.8. */
  private static final Set<String> CONTEXTS =
      new TreeSet<>(
          List.of(
              ("military intelligence executive legislative election political_institutions"
                      + " pro_democracy pro_autocracy economic legal reparations human_rights"
                      + " rights_freedoms repression human_security gender lgbt"
                      + " religion_ethnicity inequality diplomatic territory peacekeeping health"
                      + " asylum migration disasters natural_resource environment technology"
                      + " terrorism cbrn cyber misinformation crime corruption illegal_drugs"
                      + " trafficking")
                  .split(" ")));

  private final List<Told> told = new ArrayList<>();
  private final StringBuilder page = new StringBuilder();

  /** An example and one of the events that it was coded as. */
  private record Told(FrameExamples.Example example, ReportRecord.Event event) {
    boolean isStated() {
      return example.row().get("cameo").equals(event.cameo());
    }
  }

  /** What the frame states, alone, as a plain fact, in few words; the first of the tables. */
  private static final Comparator<Told> BEST =
      Comparator.comparing((Told t) -> !t.isStated())
          .thenComparing(t -> t.example.events().size() > 1)
          .thenComparing(t -> t.event.auxiliary() != null)
          .thenComparing(t -> t.example.text().length());

  private CodePage(List<FrameExamples.Example> examples) {
    for (FrameExamples.Example example : examples) {
      if (example.problem().isEmpty()) {
        example.events().forEach(event -> told.add(new Told(example, event)));
      }
    }
  }

  /** The page; only examples that are coded as their frames state are shown. */
  static String of(List<FrameExamples.Example> examples) {
    return new CodePage(examples).write();
  }

  private String write() {
    line("# What is coded");
    line("");
    line("Written by `CodePageTest` with `-Ddragoman.rewrite=true`; do not edit by hand. Each");
    line("sentence is an example of the lexicon's frames and was coded as the row says.");
    categories();
    contexts();
    codes();
    return page.toString();
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  private String sentence(Predicate<Told> wanted) {
    Optional<Told> best = told.stream().filter(wanted).min(BEST);
    return best.map(t -> t.example.text()).orElse(NONE);
  }

  // --- PLOVER

  private void categories() {
    line("");
    line("## PLOVER categories and modes");
    line("");
    line("| category | mode | quad class | score | example |");
    line("| --- | --- | --- | --- | --- |");
    for (Tsv.Row row : Tsv.read("plover.tsv")) {
      String category = row.get("event");
      String quad = QUADS.get(Integer.parseInt(row.get("quad")) - 1);
      String example = sentence(t -> t.event.category().equals(category));
      line(cells(category, "", quad, row.get("score"), example));
      for (String mode : row.list("modes")) {
        String name = mode.substring(0, mode.indexOf('='));
        String shown =
            sentence(t -> t.event.category().equals(category) && t.event.mode().contains(name));
        line(cells(category, name, quad, mode.substring(mode.indexOf('=') + 1), shown));
      }
    }
  }

  private void contexts() {
    Map<String, List<String>> codes = new TreeMap<>();
    for (Tsv.Row row : Tsv.read("cameo.tsv")) {
      for (String context : row.list("context")) {
        codes.computeIfAbsent(context, c -> new ArrayList<>()).add(row.get("code"));
      }
    }
    line("");
    line("## PLOVER contexts");
    line("");
    line("A context follows from the CAMEO code, or from a word beside the predicate.");
    line("");
    line("| context | CAMEO codes | words | example |");
    line("| --- | --- | --- | --- |");
    Map<String, List<String>> words = new TreeMap<>();
    for (Tsv.Row row : Tsv.read("frames/contexts.tsv")) {
      words.computeIfAbsent(row.get("context"), c -> new ArrayList<>()).add(row.get("word"));
    }
    for (String context : CONTEXTS) {
      List<String> implied = codes.getOrDefault(context, List.of());
      List<String> telling = words.getOrDefault(context, List.of());
      String example = sentence(t -> t.event.context().contains(context));
      line(cells(context, String.join(" ", implied), String.join(", ", telling), example));
    }
  }

  // --- CAMEO

  private void codes() {
    line("");
    line("## CAMEO codes");
    line("");
    line("All codes of three digits, and those of four that an example reaches. 043 is what the");
    line("CAMEO export writes for the host of a 042.");
    Map<String, String> unreached = new HashMap<>();
    for (Tsv.Row row : Tsv.read("cameo.tsv")) {
      String code = row.get("code");
      if (code.length() == 2) {
        root(code, row.get("name"));
        continue;
      }
      String example =
          row.get("event").isEmpty()
              ? "— *a statement, no event*"
              : sentence(t -> code.equals(t.event.cameo()));
      if (code.length() == 4 && example.equals(NONE)) {
        unreached.merge(code.substring(0, 2), code, (a, b) -> a + " " + b);
      } else {
        String category = row.get("event").isEmpty() ? "—" : row.get("event");
        line(cells(code, row.get("name"), row.get("goldstein"), category, example));
      }
    }
    line("");
    line("Codes of four digits that no example reaches: " + joined(unreached) + ".");
  }

  private static String joined(Map<String, String> byRoot) {
    return String.join(" ", new TreeMap<>(byRoot).values());
  }

  private void root(String code, String name) {
    line("");
    line("### " + code + " " + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
    line("");
    line("| code | name | Goldstein | PLOVER | example |");
    line("| --- | --- | --- | --- | --- |");
  }

  private static String cells(String... cells) {
    return "| " + String.join(" | ", cells).replace("|  |", "| |") + " |";
  }
}
