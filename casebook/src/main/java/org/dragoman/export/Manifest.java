package org.dragoman.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.Coder;
import org.dragoman.store.CasebookFile;
import org.dragoman.store.Database;

/**
 * Where an export comes from, in PROV-JSON: the casebook, the codings and the corrections that made
 * it, this run, and the files with their hashes. No clock: the same casebook gives the same bytes.
 */
final class Manifest {
  static final String FILE = "manifest.json";

  private static final String BLANK = "_:";
  private static final String NAMES = "dragoman:file/";
  private static final List<String> COUNTED =
      List.of("report", "event", "figure", "talks", "incident", "meeting");

  private final Source source;
  private final Bundle bundle;
  private final Format format;
  private final String filter;
  private final Set<String> coders = new TreeSet<>();
  private final Set<String> authors = new TreeSet<>();

  private Manifest(Source source, Bundle bundle, Format format, String filter) {
    this.source = source;
    this.bundle = bundle;
    this.format = format;
    this.filter = filter;
  }

  /** Writes the manifest of an export whose other files are complete. */
  static void write(Source source, Bundle bundle, Format format, String filter) throws IOException {
    Manifest manifest = new Manifest(source, bundle, format, filter);
    List<Bundle.Entry> files = bundle.entries();
    try (Json json = Json.indented(bundle.file(FILE, "application/json"))) {
      manifest.write(json, files);
    }
  }

  /** The files that a manifest names; none if there is no manifest, or it is none of ours. */
  static List<String> files(Path manifest) throws IOException {
    List<String> files = new ArrayList<>();
    if (Files.exists(manifest)) {
      JsonNode entities = new ObjectMapper().readTree(manifest.toFile()).path("entity");
      entities.fieldNames().forEachRemaining(files::add);
      files.removeIf(name -> !name.startsWith(NAMES));
      files.replaceAll(name -> name.substring(NAMES.length()));
    }
    return files;
  }

  private void write(Json json, List<Bundle.Entry> files) throws IOException {
    source.each("SELECT DISTINCT coder FROM report ORDER BY 1", r -> coders.add(r.getString(1)));
    source.each("SELECT DISTINCT author FROM journal ORDER BY 1", r -> authors.add(r.getString(1)));
    json.object().object("prefix");
    json.text("prov", "http://www.w3.org/ns/prov#").text("dragoman", "urn:dragoman:").end();
    entities(json, files);
    activities(json);
    agents(json);
    relations(json, files);
    json.end();
  }

  // --- what there is -----------------------------------------------------------------------------

  private void entities(Json json, List<Bundle.Entry> files) throws IOException {
    json.object("entity").object("dragoman:casebook");
    json.text("prov:type", "dragoman:Casebook")
        .number("dragoman:schema", CasebookFile.SCHEMA)
        .text("dragoman:fingerprint", fingerprint());
    Database db = source.db();
    for (String table : COUNTED) {
      json.number("dragoman:" + table, db.number("SELECT count(*) FROM " + table));
    }
    json.number("dragoman:rejected", rejected(db));
    json.end();
    for (Bundle.Entry file : files) {
      json.object(NAMES + bundle.nameOf(file.name()))
          .text("prov:type", "dragoman:File")
          .text("dragoman:mediatype", file.mediaType())
          .number("dragoman:bytes", file.bytes())
          .text("dragoman:sha256", file.sha256());
      if (file.rows() >= 0) {
        json.number("dragoman:rows", file.rows());
      }
      json.end();
    }
    json.end();
  }

  private static long rejected(Database db) {
    return db.number("SELECT count(*) FROM event WHERE status = 'rejected'")
        + db.number("SELECT count(*) FROM figure WHERE status = 'rejected'")
        + db.number("SELECT count(*) FROM talks WHERE status = 'rejected'");
  }

  /** A hash of the reports with their coders, and of the journal: which casebook this is. */
  private String fingerprint() throws IOException {
    MessageDigest digest = Keys.sha256();
    source.each(
        "SELECT content || ' ' || coder FROM report ORDER BY content",
        r -> digest.update((r.getString(1) + "\n").getBytes(StandardCharsets.UTF_8)));
    source.each(
        "SELECT id || ' ' || state FROM journal ORDER BY seq",
        r -> digest.update((r.getString(1) + "\n").getBytes(StandardCharsets.UTF_8)));
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  // --- what was done -----------------------------------------------------------------------------

  private void activities(Json json) throws IOException {
    json.object("activity").object("dragoman:export");
    json.text("prov:type", "dragoman:Export")
        .text("dragoman:format", format.word())
        .text("dragoman:filter", filter)
        .text("dragoman:program", Coder.VERSION);
    for (String table : COUNTED) {
      json.number("dragoman:" + table, source.db().number("SELECT count(*) FROM temp.x_" + table));
    }
    json.object("dragoman:left_out");
    for (Map.Entry<String, Long> reason : bundle.leftOut().entrySet()) {
      json.number(reason.getKey(), reason.getValue());
    }
    json.end().end();
    for (String coder : coders) {
      json.object("dragoman:coding/" + Keys.hash(coder))
          .text("prov:type", "dragoman:Coding")
          .text("dragoman:coder", coder)
          .number(
              "dragoman:reports",
              source.db().number("SELECT count(*) FROM report WHERE coder = ?", coder))
          .end();
    }
    source.each("SELECT * FROM journal ORDER BY seq", row -> correction(json, row));
    json.end();
  }

  private static void correction(Json json, ResultSet row) throws IOException, SQLException {
    json.object("dragoman:correction/" + row.getString("id"))
        .text("prov:type", "dragoman:Correction")
        .text("prov:startTime", row.getString("at"))
        .text("prov:endTime", row.getString("at"))
        .text("dragoman:action", row.getString("action"))
        .text("dragoman:reason", row.getString("reason"))
        .text("dragoman:state", row.getString("state"))
        .end();
  }

  // --- who did it --------------------------------------------------------------------------------

  private void agents(Json json) throws IOException {
    json.object("agent");
    json.object("dragoman:program").text("prov:type", "prov:SoftwareAgent");
    json.text("prov:label", Coder.VERSION).end();
    for (String author : authors) {
      json.object("dragoman:person/" + Keys.hash(author))
          .text("prov:type", "prov:Person")
          .text("prov:label", author)
          .end();
    }
    json.end();
  }

  private void relations(Json json, List<Bundle.Entry> files) throws IOException {
    json.object("used").object(BLANK + "u1");
    json.text("prov:activity", "dragoman:export").text("prov:entity", "dragoman:casebook");
    json.end().end();
    json.object("wasGeneratedBy");
    int n = 1;
    for (Bundle.Entry file : files) {
      json.object(BLANK + "g" + n++)
          .text("prov:entity", NAMES + bundle.nameOf(file.name()))
          .text("prov:activity", "dragoman:export")
          .end();
    }
    for (String coder : coders) {
      made(json, n++, "dragoman:coding/" + Keys.hash(coder));
    }
    int[] next = {n};
    source.each(
        "SELECT id FROM journal ORDER BY seq",
        row -> made(json, next[0]++, "dragoman:correction/" + row.getString(1)));
    json.end();
    derivations(json, files);
    associations(json);
  }

  private static void made(Json json, int n, String activity) throws IOException {
    json.object(BLANK + "g" + n)
        .text("prov:entity", "dragoman:casebook")
        .text("prov:activity", activity)
        .end();
  }

  private void derivations(Json json, List<Bundle.Entry> files) throws IOException {
    json.object("wasDerivedFrom");
    int n = 1;
    for (Bundle.Entry file : files) {
      json.object(BLANK + "d" + n++)
          .text("prov:generatedEntity", NAMES + bundle.nameOf(file.name()))
          .text("prov:usedEntity", "dragoman:casebook")
          .end();
    }
    json.end();
  }

  private void associations(Json json) throws IOException {
    json.object("wasAssociatedWith").object(BLANK + "a1");
    json.text("prov:activity", "dragoman:export").text("prov:agent", "dragoman:program").end();
    int n = 2;
    for (String coder : coders) {
      json.object(BLANK + "a" + n++)
          .text("prov:activity", "dragoman:coding/" + Keys.hash(coder))
          .text("prov:agent", "dragoman:program")
          .end();
    }
    int[] next = {n};
    source.each(
        "SELECT id, author FROM journal ORDER BY seq",
        row ->
            json.object(BLANK + "a" + next[0]++)
                .text("prov:activity", "dragoman:correction/" + row.getString(1))
                .text("prov:agent", "dragoman:person/" + Keys.hash(row.getString(2)))
                .end());
    json.end();
  }
}
