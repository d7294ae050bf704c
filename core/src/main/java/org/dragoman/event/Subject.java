package org.dragoman.event;

import java.util.Locale;
import java.util.Set;
import org.dragoman.codebook.SubjectLexicon;
import org.dragoman.mention.Actor;
import org.dragoman.text.Document;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.dragoman.text.Trace;

/**
 * What a report is about. Where its words are those of sport, shows, science, accidents and the
 * like and hardly any of conflict or politics, its attacks, demands and visits are such in name
 * only, unless both sides are states, forces, parties or the like, or gunmen attack. Immutable.
 */
final class Subject {
  /** So many words of other subjects make a report one of them. */
  private static final int MANY = 5;

  /** And so many times the words of conflict. */
  private static final int TIMES = 2;

  /** Whose attacks are attacks in any report. */
  private static final Set<String> ARMED = Set.of("UAF", "REB", "PRM");

  private static final Set<String> POLITICAL =
      Set.of("GOV", "MIL", "REB", "LEG", "OPP", "PTY", "UAF", "PRM", "SPY", "PRE");

  private final boolean elsewhere;

  private Subject(boolean elsewhere) {
    this.elsewhere = elsewhere;
  }

  /** The subject of a report. */
  static Subject of(Document document, SubjectLexicon lexicon) {
    int conflict = 0;
    int other = 0;
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        conflict += lexicon.isConflict(lemma) ? 1 : 0;
        other += lexicon.isOther(lemma) ? 1 : 0;
      }
    }
    return new Subject(other >= MANY && other > TIMES * conflict);
  }

  /** True if a draft may be an event in this report; tells the trace why not. */
  boolean admits(EventDraft draft, Trace trace) {
    boolean political =
        draft.actors.stream().anyMatch(Subject::isPolitical)
            && (draft.recipients.stream().anyMatch(Subject::isPolitical)
                || draft.actors.stream().filter(Subject::isPolitical).count() > 1);
    boolean armed =
        draft.category.equals("ASSAULT")
            && draft.actors.stream().anyMatch(a -> ARMED.contains(a.mainSector()));
    if (elsewhere && !political && !armed) {
      trace.note(
          draft.sentence,
          "no event: \""
              + draft.trigger.form()
              + "\" as "
              + draft.category
              + " in a report on other things needs two political sides");
      return false;
    }
    return true;
  }

  private static boolean isPolitical(Actor actor) {
    boolean state = actor.mainSector().isEmpty() && actor.code() != null;
    return state || POLITICAL.contains(actor.mainSector());
  }
}
