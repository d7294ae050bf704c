package org.dragoman.codebook;

/**
 * All reference data of the coder. Immutable, thread-safe, loaded once.
 *
 * @param actors names of countries, bodies, persons
 * @param agents common nouns for actors
 * @param frames predicates
 * @param cameo codes and categories
 * @param cues reporting words and hedges
 * @param gazetteer places with coordinates
 * @param regions regions and small places that the gazetteer lacks
 */
public record Codebook(
    ActorLexicon actors,
    AgentLexicon agents,
    FrameLexicon frames,
    Cameo cameo,
    CueLexicon cues,
    Gazetteer gazetteer,
    Regions regions) {

  /** The shipped codebook. */
  public static Codebook shared() {
    return Holder.INSTANCE;
  }

  private static final class Holder {
    static final Codebook INSTANCE = load();
  }

  private static Codebook load() {
    Cameo cameo = Cameo.load();
    return new Codebook(
        ActorLexicon.load(),
        AgentLexicon.load(),
        FrameLexicon.load(cameo),
        cameo,
        CueLexicon.load(),
        Gazetteer.load(),
        Regions.load());
  }
}
