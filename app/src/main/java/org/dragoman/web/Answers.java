package org.dragoman.web;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.dragoman.store.CasebookFile;
import org.dragoman.store.Database;

/** Remembers answers as long as nobody has changed the casebook. Thread-safe. */
final class Answers implements AutoCloseable {
  private static final int MOST_CHARACTERS = 16_000_000;
  private static final int LONGEST = MOST_CHARACTERS / 8;

  private final Database watch;
  private final Map<String, String> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long characters;
  private long version;

  Answers(Path casebook) {
    this.watch = CasebookFile.read(casebook);
  }

  /** The answer to a question: the one that was given before, or a new one. */
  String to(String question, Supplier<String> asked) {
    long before = version();
    String known = known(question);
    if (known != null) {
      return known;
    }
    String answer = asked.get();
    keep(question, answer, before);
    return answer;
  }

  /** Forgets everything when another connection has written. */
  private synchronized long version() {
    long now = watch.number("PRAGMA data_version");
    if (now != version) {
      version = now;
      kept.clear();
      characters = 0;
    }
    return version;
  }

  private synchronized String known(String question) {
    return kept.get(question);
  }

  private synchronized void keep(String question, String answer, long asOf) {
    if (asOf != version || answer.length() > LONGEST || kept.containsKey(question)) {
      return;
    }
    kept.put(question, answer);
    characters += answer.length();
    var eldest = kept.entrySet().iterator();
    while (characters > MOST_CHARACTERS) {
      characters -= eldest.next().getValue().length();
      eldest.remove();
    }
  }

  @Override
  public synchronized void close() {
    watch.close();
  }
}
