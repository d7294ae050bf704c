package org.dragoman.codebook;

import java.time.LocalDate;
import java.util.List;

/**
 * All reference data of the coder. Immutable, thread-safe, loaded once.
 *
 * @param own a user's own lexicon, which outranks the shipped one; may be empty
 * @param actors names of countries, bodies, persons
 * @param agents common nouns for actors
 * @param frames predicates
 * @param cameo codes and categories
 * @param cues reporting words and hedges
 * @param losses words of loss
 * @param subjects words that tell what a report is about
 * @param contexts words that put an event into a context
 * @param gazetteer places with coordinates
 * @param regions regions and small places that the gazetteer lacks
 */
public record Codebook(
    OwnLexicon own,
    ActorLexicon actors,
    AgentLexicon agents,
    FrameLexicon frames,
    Cameo cameo,
    CueLexicon cues,
    LossLexicon losses,
    SubjectLexicon subjects,
    ContextLexicon contexts,
    Gazetteer gazetteer,
    Regions regions) {

  /** The shipped codebook. */
  public static Codebook shared() {
    return Holder.INSTANCE;
  }

  /** This codebook with a user's own lexicon before it. */
  public Codebook under(OwnLexicon lexicon) {
    return new Codebook(
        lexicon,
        actors,
        agents.under(lexicon.agents()),
        FrameLexicon.load(cameo, lexicon),
        cameo,
        cues,
        losses,
        subjects,
        contexts,
        gazetteer,
        regions);
  }

  /**
   * The longest name that begins at a word, an own one before a shipped one.
   *
   * @param words folded words of a sentence
   * @param forms the same words as written, for the capitals
   * @param at where the name must begin
   * @param day of the report, or null
   * @return null if none does
   */
  public ActorLexicon.Match name(List<String> words, List<String> forms, int at, LocalDate day) {
    return own.outranking(actors.longest(words, forms, at), words, forms, at, day);
  }

  private static final class Holder {
    static final Codebook INSTANCE = load();
  }

  private static Codebook load() {
    Cameo cameo = Cameo.load();
    return new Codebook(
        OwnLexicon.none(),
        ActorLexicon.load(),
        AgentLexicon.load(),
        FrameLexicon.load(cameo),
        cameo,
        CueLexicon.load(),
        LossLexicon.load(),
        SubjectLexicon.load(),
        ContextLexicon.load(),
        Gazetteer.load(),
        Regions.load());
  }
}
