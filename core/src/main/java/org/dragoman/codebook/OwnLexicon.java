package org.dragoman.codebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A user's own actors, agents and frames, which outrank the shipped ones. Read from a folder: our
 * own tables ({@code *.tsv}, told by their header) and PETRARCH dictionaries (files named {@code
 * *actors*} and {@code *agents*}). Immutable and thread-safe.
 */
public final class OwnLexicon {
  private static final OwnLexicon NONE =
      new OwnLexicon(new ActorLexicon.Builder().lexicon(), List.of(), Map.of(), "");
  private static final int MOST_BYTES = 64 << 20;
  private static final int CHECKSUM_LETTERS = 12;

  /** Goes before the names of the files in records and explanations, wherever the folder lies. */
  private static final String OWN = "lexicon/";

  private static final String READABLE =
      "a lexicon has tables (*.tsv) and PETRARCH dictionaries (*.actors, *.agents or"
          + " *actors*.txt, *agents*.txt)";

  private final ActorLexicon names;
  private final List<AgentLexicon.Agent> agents;
  private final Map<Table, List<Tsv.Row>> rows;
  private final String checksum;

  private OwnLexicon(
      ActorLexicon names,
      List<AgentLexicon.Agent> agents,
      Map<Table, List<Tsv.Row>> rows,
      String checksum) {
    this.names = names;
    this.agents = List.copyOf(agents);
    this.rows = rows;
    this.checksum = checksum;
  }

  /** A lexicon without entries. */
  static OwnLexicon none() {
    return NONE;
  }

  /**
   * Reads a folder and all below it, in the order of the names.
   *
   * @throws LexiconException if anything in it is faulty or cannot be read; it names every fault
   */
  public static OwnLexicon read(Path folder) throws LexiconException {
    try {
      return new Reader(folder).read();
    } catch (LexiconException e) {
      throw e;
    } catch (IOException | UncheckedIOException e) {
      throw new LexiconException(List.of(folder + ": cannot be read: " + e.getMessage()));
    }
  }

  /** Distinguishes this lexicon from every other: the same files have the same. */
  public String checksum() {
    return checksum;
  }

  List<AgentLexicon.Agent> agents() {
    return agents;
  }

  List<Tsv.Row> rows(Table table) {
    return rows.getOrDefault(table, List.of());
  }

  /**
   * The longest name that begins at a word: an own one, unless the shipped one is longer or the own
   * one does not hold on the day.
   *
   * @param shipped what the shipped lexicon has there, or null
   */
  ActorLexicon.Match outranking(
      ActorLexicon.Match shipped, List<String> words, List<String> forms, int at, LocalDate day) {
    ActorLexicon.Match own = names.longest(words, forms, at);
    if (own == null || shipped != null && shipped.length() > own.length()) {
      return shipped;
    }
    List<NamedActor> holding = holding(own.actors(), day);
    if (holding.isEmpty()) {
      return shipped == null ? own : shipped;
    }
    boolean same = shipped != null && shipped.length() == own.length();
    List<NamedActor> known = same ? knownBetter(shipped.actors(), holding) : List.of();
    return new ActorLexicon.Match(own.length(), known.isEmpty() ? holding : known);
  }

  /** Those that hold on a day; what is dated comes before what holds otherwise. */
  private static List<NamedActor> holding(List<NamedActor> actors, LocalDate day) {
    List<NamedActor> holding = actors.stream().filter(a -> a.holdsOn(day)).toList();
    List<NamedActor> dated = holding.stream().filter(OwnLexicon::isDated).toList();
    return day == null || dated.isEmpty() ? holding : dated;
  }

  private static boolean isDated(NamedActor actor) {
    return actor.from() != null || actor.to() != null;
  }

  /** Where the own entry says no more than a country, the shipped one tells its demonyms apart. */
  private static List<NamedActor> knownBetter(List<NamedActor> shipped, List<NamedActor> own) {
    Set<String> countries = new HashSet<>();
    for (NamedActor actor : own) {
      if (actor.kind() != NamedActor.Kind.COUNTRY) {
        return List.of();
      }
      countries.add(actor.code());
    }
    return shipped.stream().filter(a -> a.isCountryLike() && countries.contains(a.code())).toList();
  }

  /** Reads one folder. */
  private static final class Reader {
    private final Path folder;
    private final List<String> problems = new ArrayList<>();
    private final Map<Table, List<Tsv.Row>> rows = new EnumMap<>(Table.class);
    private final ActorLexicon.Builder names = new ActorLexicon.Builder();
    private final List<AgentLexicon.Agent> agents = new ArrayList<>();
    private final AgentLexicon shippedAgents = AgentLexicon.load();
    private final Map<String, String> countries = new HashMap<>();
    private final MessageDigest digest = sha256();

    Reader(Path folder) {
      this.folder = folder;
      Tsv.read("actors/countries.tsv").forEach(r -> countries.put(r.get("code"), r.get("name")));
    }

    OwnLexicon read() throws IOException {
      Map<String, Path> files = files();
      for (Map.Entry<String, Path> file : files.entrySet()) {
        read(file.getKey(), file.getValue());
      }
      if (files.isEmpty()) {
        problems.add(folder + ": holds no lexicon; " + READABLE);
      }
      checkRows();
      if (!problems.isEmpty()) {
        throw new LexiconException(problems);
      }
      for (Table table : Table.values()) {
        rows.getOrDefault(table, List.of()).forEach(row -> add(table, row));
      }
      String checksum = HexFormat.of().formatHex(digest.digest()).substring(0, CHECKSUM_LETTERS);
      return new OwnLexicon(names.lexicon(), agents, rows, checksum);
    }

    /** The files to be read, by their names below the folder. */
    private Map<String, Path> files() throws IOException {
      if (!Files.isDirectory(folder)) {
        String what = Files.exists(folder) ? "is no folder" : "there is no such folder";
        throw new LexiconException(List.of(folder + ": " + what + "; " + READABLE));
      }
      Map<String, Path> files = new TreeMap<>();
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          if (!isAside(name)) {
            files.put(name, file);
          }
        }
      }
      return files;
    }

    /** Hidden files, and those that tell people about the others. */
    private static boolean isAside(String name) {
      String last = name.substring(name.lastIndexOf('/') + 1);
      boolean hidden = name.startsWith(".") || name.contains("/.");
      return hidden || last.matches("(?i)(readme|license|licence|notice|changes)(\\..*)?|.*\\.md");
    }

    private void read(String name, Path file) throws IOException {
      String text = text(name, file);
      String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      if (text == null) {
        return;
      }
      if (last.endsWith(".tsv")) {
        table(name, file, text);
      } else if (last.matches(".*actors(\\.txt)?|.*actors.*\\.txt")) {
        new ActorDictionary(countries, shippedAgents, names::add, (l, p) -> problem(file, l, p))
            .read(text);
      } else if (last.matches(".*agents(\\.txt)?|.*agents.*\\.txt")) {
        agents.addAll(new AgentDictionary(shippedAgents, (l, p) -> problem(file, l, p)).read(text));
      } else {
        problems.add(file + ": is no lexicon file; take it out of the folder: " + READABLE);
      }
    }

    private String text(String name, Path file) throws IOException {
      if (Files.size(file) > MOST_BYTES) {
        problems.add(file + ": is larger than 64 MB; no lexicon is");
        return null;
      }
      byte[] bytes = Files.readAllBytes(file);
      digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      } catch (CharacterCodingException e) {
        problems.add(file + ": is not UTF-8; convert it: iconv -f latin1 -t utf-8");
        return null;
      }
    }

    private void table(String name, Path file, String text) {
      List<String> header =
          text.lines()
              .filter(l -> !l.isBlank() && !l.startsWith("#"))
              .findFirst()
              .map(l -> Tsv.split(l, '\t'))
              .orElse(List.of());
      Optional<Table> table = Table.of(header);
      if (table.isEmpty()) {
        problems.add(
            file + ": its header is that of no actor or frame table; see docs/codebook.md");
        return;
      }
      rows.computeIfAbsent(table.get(), t -> new ArrayList<>()).addAll(Tsv.parse(OWN + name, text));
    }

    private void checkRows() {
      Set<String> classes = new HashSet<>();
      Stream.concat(
              Tsv.read("frames/classes.tsv").stream(),
              rows.getOrDefault(Table.CLASSES, List.of()).stream())
          .forEach(row -> classes.add(row.get("class").replaceFirst("^@", "")));
      TableRules rules = new TableRules(Cameo.load(), classes, this::problem);
      rows.forEach(
          (table, list) -> {
            int width = table.columns().split(" ").length;
            for (Tsv.Row row : list) {
              if (row.cells().length > width) {
                problem(row, "more than " + width + " cells; tabs separate them");
              }
              rules.check(table, row);
            }
          });
    }

    private void add(Table table, Tsv.Row row) {
      switch (table) {
        case COUNTRIES -> names.country(row);
        case NAMED -> names.body(row, NamedActor.Kind.BODY);
        case PERSONS -> names.person(row);
        case AGENTS -> agents.add(AgentLexicon.agent(row));
        case FRAMES, CLASSES, COMPOSE -> {
          // The frame lexicon takes them.
        }
      }
    }

    private void problem(Tsv.Row row, String what) {
      problem(folder.resolve(row.file().substring(OWN.length())), row.line(), what);
    }

    private void problem(Path file, int line, String what) {
      problems.add(file + ":" + line + ": " + what);
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
