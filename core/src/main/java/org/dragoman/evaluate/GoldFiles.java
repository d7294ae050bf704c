package org.dragoman.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.report.Report;

/**
 * Labels read from files: sentences with events (JSON Lines) and whole reports with all their facts
 * (JSON, or JSON Lines).
 *
 * @param sentences one set for each file that has sentences
 * @param reports the reports of all files
 */
public record GoldFiles(List<EventSet> sentences, List<ReportGold> reports) {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);
  private static final List<String> REPORT_FIELDS = List.of("actors", "places", "figures", "talks");
  private static final String SHAPES =
      "sentences are {\"id\", \"text\", \"events\": [{\"source\", \"target\", \"code\"}]}, one a"
          + " line; docs/evaluate.md has the format of reports";

  /**
   * Reads files, and folders' *.json and *.jsonl in the order of their names.
   *
   * @param edition of PLOVER in the sentences' labels, or null to guess it
   * @throws IOException if something cannot be used; the message names file, row and remedy
   */
  public static GoldFiles read(List<Path> paths, Integer edition) throws IOException {
    List<EventSet> sentences = new ArrayList<>();
    List<ReportGold> reports = new ArrayList<>();
    for (Path path : paths) {
      for (Path file : files(path)) {
        new Reader(file, edition).read(sentences, reports);
      }
    }
    Set<String> ids = new HashSet<>();
    for (ReportGold report : reports) {
      if (!ids.add(report.id())) {
        throw new IOException("two labelled reports have the id " + report.id() + "; take one out");
      }
    }
    return new GoldFiles(List.copyOf(sentences), List.copyOf(reports));
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new IOException(path + ": there is no such file");
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.list(path)) {
      List<Path> files =
          all.filter(f -> f.toString().endsWith(".json") || f.toString().endsWith(".jsonl"))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new IOException(path + ": has no *.json or *.jsonl");
      }
      return files;
    }
  }

  /** Reads one file. */
  private static final class Reader {
    private final Path file;
    private final Integer edition;
    private final List<EventGold> sentences = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private String parts;

    Reader(Path file, Integer edition) {
      this.file = file;
      this.edition = edition;
    }

    void read(List<EventSet> sets, List<ReportGold> reports) throws IOException {
      String content = content();
      if (file.toString().endsWith(".json")) {
        add(parse(content, 0), 0, reports);
      } else {
        int row = 0;
        for (String line : content.split("\n", -1)) {
          row++;
          if (!line.isBlank()) {
            add(parse(line, row), row, reports);
          }
        }
      }
      finish(sets);
    }

    private String content() throws IOException {
      try {
        return Files.readString(file).replaceFirst("^\uFEFF", "");
      } catch (CharacterCodingException e) {
        throw fault(0, "is not UTF-8; convert it: iconv -f latin1 -t utf-8");
      } catch (IOException e) {
        throw fault(0, "cannot be read: " + e.getMessage());
      }
    }

    private void finish(List<EventSet> sets) {
      if (sentences.isEmpty()) {
        return;
      }
      List<String> codes =
          sentences.stream()
              .flatMap(s -> s.events().stream())
              .map(e -> e.code().toUpperCase(Locale.ROOT))
              .toList();
      sets.add(
          new EventSet(
              file.getFileName().toString(),
              List.copyOf(sentences),
              parts,
              EventScheme.of(codes, edition)));
    }

    private JsonNode parse(String text, int row) throws IOException {
      try {
        JsonNode node = JSON.readTree(text);
        if (!node.isObject()) {
          throw fault(row, "is no JSON object; " + SHAPES);
        }
        return node;
      } catch (JsonProcessingException e) {
        throw fault(row, "is malformed JSON; " + SHAPES);
      }
    }

    private void add(JsonNode node, int row, List<ReportGold> reports) throws IOException {
      String id = Json.string(node, "id");
      String text = Json.string(node, "text");
      if (id == null || text == null || text.isBlank()) {
        throw fault(row, "has no \"" + (id == null ? "id" : "text") + "\"; " + SHAPES);
      }
      if (!ids.add(id)) {
        throw fault(row, "has the id of another row: " + id + "; give it its own");
      }
      if (isReport(node)) {
        check(node, row);
        reports.add(new ReportGold(report(id, text, node, row), node));
      } else {
        sentence(id, text, node, row);
      }
    }

    private Report report(String id, String text, JsonNode node, int row) throws IOException {
      String publication = Json.string(node, "publication");
      String url = Json.string(node, "url");
      return Report.of(
          id, Json.string(node, "title"), publication, url, date(node, row), null, text);
    }

    private static boolean isReport(JsonNode node) {
      boolean facts = Json.list(node, "events").stream().anyMatch(e -> e.has("event"));
      return facts || REPORT_FIELDS.stream().anyMatch(node::has);
    }

    private void check(JsonNode node, int row) throws IOException {
      for (String section : List.of("events", "figures", "talks")) {
        for (JsonNode fact : Json.list(node, section)) {
          if (Json.string(fact, "key") == null) {
            throw fault(row, section + " has a fact without \"key\"; number them: e1, e2");
          }
        }
      }
      for (String section : List.of("actors", "places")) {
        for (JsonNode thing : Json.list(node, section)) {
          if (Json.string(thing, "name") == null) {
            throw fault(row, section + " has an entry without \"name\"; give it one");
          }
        }
      }
    }

    private void sentence(String id, String text, JsonNode node, int row) throws IOException {
      if (!node.has("events")) {
        throw fault(row, "has no \"events\"; write [] where there are none. " + SHAPES);
      }
      List<Triple> events = new ArrayList<>();
      for (JsonNode event : Json.list(node, "events")) {
        String code = Json.string(event, "code");
        if (code == null || code.isBlank()) {
          throw fault(row, "has an event without \"code\"; " + SHAPES);
        }
        events.add(new Triple(text(event, "source"), text(event, "target"), code));
      }
      parts = parts == null ? parts(node) : parts;
      sentences.add(new EventGold(report(id, text, node, row), events));
    }

    private static String text(JsonNode event, String field) {
      String value = Json.string(event, field);
      return value == null ? "" : value;
    }

    /** The first row says which parts are labels, if not all are. */
    private static String parts(JsonNode node) {
      List<String> named =
          Json.strings(node, "gold").stream().map(part -> part.split(" ")[0]).toList();
      StringBuilder parts = new StringBuilder();
      for (String part : List.of("source", "target", "code")) {
        parts.append(named.isEmpty() || named.contains(part) ? part.substring(0, 1) : "");
      }
      return parts.toString();
    }

    private LocalDate date(JsonNode node, int row) throws IOException {
      String written = Json.string(node, "date");
      if (written == null || written.isBlank()) {
        return null;
      }
      String day = written.strip();
      try {
        return day.matches("\\d{8}")
            ? LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE)
            : LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day);
      } catch (DateTimeException e) {
        throw fault(row, "its date \"" + day + "\" is no day; write it as 2020-02-18");
      }
    }

    private IOException fault(int row, String what) {
      return new IOException(file + (row == 0 ? "" : ", row " + row) + ": " + what);
    }
  }
}
