package org.dragoman.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The verb, noun and adjective frames, and the composition of outer verbs. Immutable and
 * thread-safe.
 */
public final class FrameLexicon {
  private static final List<String> FILES =
      List.of("cooperation", "verbal-conflict", "material-conflict", "outer-verbs", "light", "own");

  private static final List<String> VERB_ACTOR = List.of("subj");
  private static final List<String> VERB_RECIPIENT = List.of("obj");
  private static final List<String> NOUN_ACTOR = List.of("by", "poss", "mod", "of");
  private static final List<String> NOUN_RECIPIENT = List.of("on", "against", "to", "of", "with");

  private final Map<String, List<Frame>> byLemma;
  private final Map<String, Map<String, Outcome>> compositions;
  private final Map<String, Set<String>> classes;
  private final List<Topic> topics;
  private final Map<String, List<String>> classesByLemma = new HashMap<>();

  /**
   * What an outer verb makes of an inner event.
   *
   * @param cameo CAMEO code, or null to keep the inner one
   * @param category PLOVER category, or null to keep the inner one
   */
  public record Outcome(String cameo, String category, List<String> modes) {}

  /**
   * What a demand, promise, refusal, threat, charge, inquiry or protest is about.
   *
   * @param needs sets of lemmas; one of each must stand in the complement
   * @param cameo code of the kind of event itself, or of the deed that is asked, promised, refused
   */
  public record Topic(Set<String> outers, List<Set<String>> needs, String cameo) {}

  private FrameLexicon(
      Map<String, List<Frame>> byLemma,
      Map<String, Map<String, Outcome>> compositions,
      List<Topic> topics,
      Map<String, Set<String>> classes) {
    this.byLemma = byLemma;
    this.compositions = compositions;
    this.topics = List.copyOf(topics);
    this.classes = classes;
    classes.forEach(
        (name, words) ->
            words.forEach(
                w -> classesByLemma.computeIfAbsent(w, x -> new ArrayList<>(1)).add(name)));
  }

  /** Reads the shipped tables. */
  public static FrameLexicon load(Cameo cameo) {
    return load(cameo, OwnLexicon.none());
  }

  /** Reads the shipped tables; own readings of a word come before all shipped ones. */
  static FrameLexicon load(Cameo cameo, OwnLexicon own) {
    Map<String, Set<String>> classes = new LinkedHashMap<>();
    for (Tsv.Row row : rows("frames/classes.tsv", own, Table.CLASSES)) {
      String name =
          row.get("class").startsWith("@") ? row.get("class").substring(1) : row.get("class");
      classes.computeIfAbsent(name, n -> new LinkedHashSet<>()).addAll(row.list("words"));
    }
    Map<String, List<Frame>> frames = new HashMap<>();
    for (Tsv.Row row : own.rows(Table.FRAMES)) {
      add(frame(row, classes, cameo, Set.of(Frame.OWN)), frames);
    }
    for (String file : FILES) {
      for (Tsv.Row row : Tsv.read("frames/" + file + ".tsv")) {
        add(frame(row, classes, cameo, Set.of()), frames);
      }
    }
    // The most specific reading is tried first, of equals that with fewer words; the file's order
    // decides between the rest.
    frames
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparingInt((Frame f) -> -rank(f))
                        .thenComparingInt(FrameLexicon::breadth)));
    return new FrameLexicon(frames, compositions(own), topics(classes), classes);
  }

  private static void add(Frame frame, Map<String, List<Frame>> frames) {
    frames.computeIfAbsent(frame.lemma() + "/" + frame.pos(), k -> new ArrayList<>(1)).add(frame);
  }

  /** The rows of a shipped table, then the own ones, so that these have the last word. */
  private static List<Tsv.Row> rows(String shipped, OwnLexicon own, Table table) {
    List<Tsv.Row> rows = new ArrayList<>(Tsv.read(shipped));
    rows.addAll(own.rows(table));
    return rows;
  }

  private static int rank(Frame frame) {
    int rank = frame.is(Frame.OWN) ? 1000 : 0;
    for (Frame.Need need : frame.needs()) {
      rank += need.anyWord() ? 1 : need.words().isEmpty() ? 2 : 3;
    }
    return rank;
  }

  /** How many words the conditions admit. */
  private static int breadth(Frame frame) {
    return frame.needs().stream().mapToInt(n -> n.words().size() + 5 * n.kinds().size()).sum();
  }

  private static Frame frame(
      Tsv.Row row, Map<String, Set<String>> classes, Cameo cameo, Set<String> marks) {
    String code = row.get("cameo").isEmpty() ? null : row.get("cameo");
    Cameo.Code known = code == null ? null : cameo.code(code);
    if (code != null && known == null) {
      throw new IllegalStateException(row.where() + ": no CAMEO code " + code);
    }
    String category = row.get("event");
    if (category.isEmpty()) {
      category = known == null || known.category().isEmpty() ? null : known.category();
    }
    Set<String> flags = new LinkedHashSet<>(Tsv.split(row.get("flags"), ' '));
    flags.addAll(marks);
    String outer = null;
    for (String flag : flags) {
      outer = flag.startsWith("outer=") ? flag.substring(6) : outer;
    }
    boolean verb = !row.get("pos").equals("n");
    return new Frame(
        row.get("lemma"),
        row.get("pos"),
        needs(row, classes),
        code,
        category,
        modes(row, known, category),
        roles(row, "actor", verb ? VERB_ACTOR : NOUN_ACTOR),
        roles(row, "recipient", verb ? VERB_RECIPIENT : NOUN_RECIPIENT),
        flags,
        outer,
        row.where());
  }

  private static List<String> modes(Tsv.Row row, Cameo.Code known, String category) {
    if (row.get("mode").equals("-")) {
      return List.of();
    }
    if (!row.get("mode").isEmpty()) {
      return row.list("mode");
    }
    return known != null && known.category().equals(category) ? known.modes() : List.of();
  }

  private static List<String> roles(Tsv.Row row, String column, List<String> usual) {
    String cell = row.get(column);
    return cell.equals("-") ? List.of() : cell.isEmpty() ? usual : row.list(column);
  }

  private static List<Frame.Need> needs(Tsv.Row row, Map<String, Set<String>> classes) {
    List<Frame.Need> needs = new ArrayList<>();
    for (String condition : Tsv.split(row.get("needs"), ' ')) {
      int at = condition.indexOf('=');
      String role = at < 0 ? condition : condition.substring(0, at);
      Set<String> words = new LinkedHashSet<>();
      Set<String> kinds = new LinkedHashSet<>();
      for (String word : at < 0 ? List.of("*") : Tsv.split(condition.substring(at + 1), '|')) {
        addWord(word, row, classes, words, kinds);
      }
      needs.add(new Frame.Need(role, words, kinds));
    }
    return List.copyOf(needs);
  }

  private static void addWord(
      String word,
      Tsv.Row row,
      Map<String, Set<String>> classes,
      Set<String> words,
      Set<String> kinds) {
    if (word.equals("@actor") || word.equals("@place") || word.equals("@official")) {
      kinds.add(word.substring(1));
    } else if (word.startsWith("@")) {
      Set<String> members = classes.get(word.substring(1));
      if (members == null) {
        throw new IllegalStateException(row.where() + ": no word class " + word);
      }
      words.addAll(members);
    } else if (!word.equals("*")) {
      words.add(word);
    }
  }

  private static Map<String, Map<String, Outcome>> compositions(OwnLexicon own) {
    Map<String, Map<String, Outcome>> table = new HashMap<>();
    for (Tsv.Row row : rows("frames/compose.tsv", own, Table.COMPOSE)) {
      String category = row.get("event").isEmpty() ? null : row.get("event");
      String cameo = row.get("cameo").isEmpty() ? null : row.get("cameo");
      List<String> modes = row.get("mode").equals("-") ? List.of() : row.list("mode");
      table
          .computeIfAbsent(row.get("outer"), o -> new HashMap<>())
          .put(row.get("inner"), new Outcome(cameo, category, modes));
    }
    return table;
  }

  private static List<Topic> topics(Map<String, Set<String>> classes) {
    List<Topic> topics = new ArrayList<>();
    for (Tsv.Row row : Tsv.read("frames/topics.tsv")) {
      List<Set<String>> needs = new ArrayList<>();
      for (String group : Tsv.split(row.get("needs"), ' ')) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : Tsv.split(group, '|')) {
          addWord(word, row, classes, words, new LinkedHashSet<>());
        }
        needs.add(words);
      }
      topics.add(new Topic(Set.copyOf(row.list("outer")), needs, row.get("cameo")));
    }
    return topics;
  }

  /** The topics of an outer class, in the order in which they are tried. */
  public List<Topic> topics(String outer) {
    return topics.stream().filter(t -> t.outers().contains(outer)).toList();
  }

  /** All readings of a lemma, the most specific first. */
  public List<Frame> of(String lemma, String pos) {
    return byLemma.getOrDefault(lemma + "/" + pos, List.of());
  }

  /**
   * What an outer class makes of an inner code: the longest prefix wins. Null if the class says
   * nothing.
   */
  public Outcome compose(String outer, String inner) {
    Map<String, Outcome> table = compositions.getOrDefault(outer, Map.of());
    for (int length = inner == null ? 0 : inner.length(); length >= 0; length--) {
      Outcome outcome = table.get(inner == null ? "" : inner.substring(0, length));
      if (outcome != null) {
        return outcome;
      }
    }
    return null;
  }

  /** The word classes that a lemma is a member of, in the order of the table. */
  public List<String> classesOf(String lemma) {
    return classesByLemma.getOrDefault(lemma, List.of());
  }

  /** True if a lemma is a member of a word class. */
  public boolean isA(String lemma, String wordClass) {
    return classes.getOrDefault(wordClass, Set.of()).contains(lemma);
  }
}
