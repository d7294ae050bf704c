package org.dragoman.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Common nouns that stand for an actor, by their head noun. Immutable and thread-safe. */
public final class AgentLexicon {
  /**
   * An entry.
   *
   * @param words folded lemmas, the head last
   * @param sector PLOVER sectors, primary first; empty if the noun does not tell
   * @param kind {@code person people body thing office place}
   */
  public record Agent(List<String> words, List<String> sector, String kind) {
    /** The phrase as one string. */
    public String phrase() {
      return String.join(" ", words);
    }
  }

  private final Map<String, List<Agent>> byHead = new HashMap<>();

  /** The longest entry is tried first; among equals the first given. */
  private AgentLexicon(Stream<Agent> agents) {
    agents.forEach(
        agent ->
            byHead
                .computeIfAbsent(agent.words.get(agent.words.size() - 1), w -> new ArrayList<>(1))
                .add(agent));
    for (List<Agent> list : byHead.values()) {
      list.sort((a, b) -> Integer.compare(b.words.size(), a.words.size()));
    }
  }

  /** Reads the shipped table. */
  public static AgentLexicon load() {
    return new AgentLexicon(Tsv.read("actors/agents.tsv").stream().map(AgentLexicon::agent));
  }

  /** The entry of a row. */
  static Agent agent(Tsv.Row row) {
    return new Agent(
        List.copyOf(Fold.words(row.get("phrase"))), row.list("sector"), row.get("kind"));
  }

  /** The same lexicon with further entries, which outrank its own of the same length. */
  AgentLexicon under(List<Agent> others) {
    return new AgentLexicon(
        Stream.concat(others.stream(), byHead.values().stream().flatMap(List::stream)));
  }

  /** The longest entry whose words end a list of folded lemmas, or null. */
  public Agent longestSuffix(List<String> lemmas) {
    if (lemmas.isEmpty()) {
      return null;
    }
    for (Agent agent : byHead.getOrDefault(lemmas.get(lemmas.size() - 1), List.of())) {
      int size = agent.words.size();
      if (size <= lemmas.size()
          && lemmas.subList(lemmas.size() - size, lemmas.size()).equals(agent.words)) {
        return agent;
      }
    }
    return null;
  }

  /** The entry of a single lemma, or null. */
  public Agent of(String lemma) {
    return longestSuffix(List.of(lemma));
  }
}
