package org.dragoman.record;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.report.Report;
import org.dragoman.text.Span;

/**
 * What the coder makes of one report. Immutable; the same coder and report give an equal record.
 *
 * <p>Spans are UTF-16 offsets into the report's text (the JSON form has code points). Lists are
 * never null; a scalar that the report does not give is null. Ids are unique within the record and
 * refer to objects of the same record.
 *
 * @param report the report that was coded
 * @param sentences sentence spans in order; every {@code evidence} span is one of them
 * @param actors in order of first mention
 * @param places in order of first mention
 * @param events in order of their trigger
 * @param figures in order of their trigger
 * @param tolls how many dead and injured the happening that the report is about has cost
 * @param talks in order of first evidence
 * @param claims every statement with who makes it, in the order of the text
 * @param coder name and version of the coder, its lexicons and models
 */
public record ReportRecord(
    Report report,
    List<Span> sentences,
    List<Actor> actors,
    List<Place> places,
    List<Event> events,
    List<Figure> figures,
    List<Toll> tolls,
    List<Talk> talks,
    List<Claim> claims,
    String coder) {

  /** Copies the lists. */
  public ReportRecord {
    sentences = List.copyOf(sentences);
    actors = List.copyOf(actors);
    places = List.copyOf(places);
    events = List.copyOf(events);
    figures = List.copyOf(figures);
    tolls = List.copyOf(tolls);
    talks = List.copyOf(talks);
    claims = List.copyOf(claims);
  }

  /**
   * Where the text means an actor or place.
   *
   * @param kind {@code name}, {@code nominal} or {@code pronoun}
   */
  public record Mention(Span span, String kind) {}

  /**
   * A person, office, organisation, force, group or population.
   *
   * @param code PLOVER country name code, or null
   * @param sector PLOVER sector codes, primary first
   * @param cameo CAMEO actor code, or null
   * @param office position as the report gives it, or null
   * @param represents id of the actor that this one speaks or acts for, or null
   */
  public record Actor(
      String id,
      String name,
      String code,
      List<String> sector,
      String cameo,
      String office,
      String represents,
      List<Mention> mentions) {}

  /**
   * A place.
   *
   * @param countryCode ISO alpha-3, or null
   * @param province first-level division, or null
   * @param lat degrees north, or null if the place is not located
   * @param lon degrees east, or null
   * @param geonameId GeoNames id, or null
   * @param featureCode GeoNames feature code, or null
   * @param resolution 5 sub-city, 4 city, 3 district, 2 province, 1 country; null if unknown
   */
  public record Place(
      String id,
      String name,
      String countryCode,
      String province,
      Double lat,
      Double lon,
      Long geonameId,
      String featureCode,
      Integer resolution,
      List<Mention> mentions) {}

  /**
   * One link of an attribution chain, the outermost speaker first.
   *
   * @param holder actor id, or null when the holder has no name
   * @param text the words of the holder
   * @param cue the words that report
   * @param stance one of {@code states claims admits denies doubts warns demands promises
   *     speculates}
   * @param hedge the words that weaken it, or null
   */
  public record Link(String holder, String text, String cue, String stance, String hedge) {}

  /**
   * One thing that somebody did, does, will do, threatened, or is said to have done.
   *
   * @param category PLOVER category
   * @param mode PLOVER modes of that category
   * @param context PLOVER contexts
   * @param auxiliary null for what is said to have happened, else {@code future hypothetical
   *     negation historical}
   * @param actor actor ids
   * @param recipient actor ids
   * @param date first day, or null
   * @param enddate last day of a period, or null
   * @param dateResolution {@code day week month year unknown}
   * @param location place ids, most precise first
   * @param cameo CAMEO code, or null
   * @param goldstein Goldstein value of that code, or null
   * @param quad PLOVER quad class 1 to 4
   * @param scale PLOVER event score
   * @param trigger the words that made the event
   * @param evidence sentences that tell it
   * @param attribution who says so; empty when the report itself does
   * @param terms deadline, condition and consequence of a demand or threat, or null
   * @param frame the lexicon entry that made it, for the explanation
   */
  public record Event(
      String id,
      String category,
      List<String> mode,
      List<String> context,
      String auxiliary,
      List<String> actor,
      List<String> recipient,
      LocalDate date,
      LocalDate enddate,
      String dateResolution,
      List<String> location,
      String cameo,
      Double goldstein,
      Integer quad,
      Double scale,
      Span trigger,
      List<Span> evidence,
      List<Link> attribution,
      Terms terms,
      String frame) {}

  /**
   * The terms of a demand or threat, each null where the report does not tell it.
   *
   * @param deadline the last day
   * @param deadlineWords the words that set it
   * @param condition what it depends on
   * @param consequence what happens otherwise
   */
  public record Terms(LocalDate deadline, Span deadlineWords, Span condition, Span consequence) {}

  /**
   * A number that the report gives for a loss or an effect.
   *
   * @param kind {@code dead injured captured missing displaced arrested targets equipment other}
   * @param low least value, or null
   * @param best most likely value, or null
   * @param high greatest value, or null
   * @param raw the words
   * @param of whose loss (actor ids)
   * @param by who inflicted it (actor ids)
   * @param event id of the event in which it happened, or null
   * @param cumulative whether it sums up several events
   * @param place place id, or null
   * @param interest {@code own-loss enemy-loss third-party reporter}
   */
  public record Figure(
      String id,
      String kind,
      Integer low,
      Integer best,
      Integer high,
      String raw,
      List<String> of,
      List<String> by,
      String event,
      boolean cumulative,
      LocalDate date,
      LocalDate enddate,
      String place,
      Span trigger,
      List<Span> evidence,
      List<Link> attribution,
      String interest) {}

  /**
   * How many dead or injured the happening that the report is about has cost, over all that the
   * report tells of it.
   *
   * @param kind {@code dead} or {@code injured}
   * @param low least number told, or null
   * @param best most likely number, or null
   * @param high greatest number told, or null
   * @param figures ids of the figures that it rests on; single persons have none
   */
  public record Toll(
      String kind,
      Integer low,
      Integer best,
      Integer high,
      List<String> figures,
      List<Span> evidence) {}

  /**
   * What somebody says, whether or not it is an event.
   *
   * @param source the words of the speaker, or null
   * @param trigger the word that reports, or null where speech goes on without one
   * @param content what is said
   * @param attribution the chain of speakers, the outermost first
   */
  public record Claim(
      String id,
      Span source,
      Span trigger,
      List<Span> content,
      List<Span> evidence,
      List<Link> attribution) {}

  /**
   * Somebody who takes part in talks: the person, whom they represent, in which office, and where
   * the text says so.
   */
  public record Participant(String actor, String represents, String office, Span span) {}

  /** One session of talks. */
  public record Round(LocalDate date, String place, List<Span> evidence) {}

  /**
   * A meeting or negotiation, however many sentences tell of it.
   *
   * @param parties actor ids of the sides
   * @param venue place id, or null
   * @param topic spans of the words that name what it is about
   * @param outcome {@code agreement partial none continuing cancelled unknown}
   * @param mediator actor ids
   * @param kind {@code talks meeting visit call summit}
   */
  public record Talk(
      String id,
      String kind,
      List<String> parties,
      List<Participant> participants,
      String venue,
      LocalDate date,
      LocalDate enddate,
      List<Round> rounds,
      List<Span> topic,
      String outcome,
      List<String> mediator,
      List<Span> evidence,
      List<Link> attribution) {}
}
