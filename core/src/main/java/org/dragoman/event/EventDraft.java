package org.dragoman.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.claim.Attribution;
import org.dragoman.mention.Actor;
import org.dragoman.mention.Place;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/** An event while the coder works on it. Not shared between threads. */
public final class EventDraft {
  final Sentence sentence;
  final Token trigger;

  /**
   * The verb whose clause, mood and adverbials are the event's: the trigger, or the light verb that
   * carries it.
   */
  final Token carrier;

  String frame;
  String category;
  List<String> modes = List.of();
  List<String> contexts = List.of();
  String cameo;
  String auxiliary;
  final Set<Actor> actors = new LinkedHashSet<>();
  final Set<Actor> recipients = new LinkedHashSet<>();
  final List<Place> places = new ArrayList<>();
  LocalDate date;
  LocalDate enddate;
  String resolution;

  /** Deadline, condition and consequence of a demand or threat, or null. */
  Terms terms;

  Attribution attribution = Attribution.NONE;
  final Set<Integer> evidence = new TreeSet<>();
  boolean mutual;
  boolean casualty;

  /** A noun without doer, victim, place or toll of its own: evidence for another event at most. */
  boolean weak;

  boolean needsActor;

  /** The user's own lexicon gave the code: it stays. */
  boolean fixedCode;

  /** Made by the clause model alone. */
  boolean proposed;

  /** What the clause model thinks of the predicate; null if it was not asked. */
  ClauseModel.Judgement judgement;

  /** Somebody's claim to have done what is told elsewhere. */
  boolean claimed;

  /** The reading itself asks for a negation ("will not fail to respond"). */
  boolean negativeFrame;

  boolean ownVoice;

  /** True if the text gives the date; false if the coding rules supply it. */
  boolean dated;

  /** Words whose meaning the frame covers: no events of their own. */
  List<Integer> told = List.of();

  /** The event that this one's outer verb took as its complement, or null. */
  EventDraft inner;

  /** Triggers of harm verbs that this attack took in; figures hang on them. */
  final List<Token> joined = new ArrayList<>();

  /** Drafts of other sentences that tell the same happening. */
  final List<EventDraft> merged = new ArrayList<>();

  EventDraft(Sentence sentence, Token trigger, Token carrier) {
    this.sentence = sentence;
    this.trigger = trigger;
    this.carrier = carrier;
    evidence.add(sentence.index());
  }

  /** Sentence of the trigger. */
  public Sentence sentence() {
    return sentence;
  }

  /** The word that made the event. */
  public Token trigger() {
    return trigger;
  }

  /** The lexicon entry, for explanations. */
  public String frame() {
    return frame;
  }

  /** PLOVER category. */
  public String category() {
    return category;
  }

  /** PLOVER contexts that words beside the predicate tell, in the order of the text. */
  public List<String> contexts() {
    return contexts;
  }

  /** PLOVER modes. */
  public List<String> modes() {
    return modes;
  }

  /** CAMEO code, or null. */
  public String cameo() {
    return cameo;
  }

  /** Null, or {@code future hypothetical negation historical}. */
  public String auxiliary() {
    return auxiliary;
  }

  /** Who did it. */
  public Set<Actor> actors() {
    return actors;
  }

  /** To whom. */
  public Set<Actor> recipients() {
    return recipients;
  }

  /** Where, most precise first. */
  public List<Place> places() {
    return places;
  }

  /** First day, or null. */
  public LocalDate date() {
    return date;
  }

  /** Last day of a period, or null. */
  public LocalDate enddate() {
    return enddate;
  }

  /** Resolution of the date, or null. */
  public String resolution() {
    return resolution;
  }

  /** Deadline, condition and consequence of a demand or threat, or null. */
  public Terms terms() {
    return terms;
  }

  /** Who says so. */
  public Attribution attribution() {
    return attribution;
  }

  /** Indexes of the sentences that tell it. */
  public Set<Integer> evidence() {
    return evidence;
  }

  /**
   * True if nobody is told, or only "the sides", "both parties": who they are must come from
   * elsewhere.
   */
  boolean sidesUnresolved() {
    return actors.stream().allMatch(EventDraft::isOpen)
        && recipients.stream().allMatch(EventDraft::isOpen);
  }

  private static boolean isOpen(Actor actor) {
    return actor.code() == null
        && actor.mainSector().isEmpty()
        && actor.kind() != Actor.Kind.PERSON;
  }

  /** How sure the clause model is that no event is told, in per cent. */
  long doubt() {
    return judgement == null ? 0 : Math.round(100 * judgement.of(ClauseModel.NONE));
  }

  boolean isTitle() {
    return sentence.isTitle();
  }

  boolean isVerbal() {
    return switch (category) {
      case "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN" ->
          true;
      default -> false;
    };
  }
}
