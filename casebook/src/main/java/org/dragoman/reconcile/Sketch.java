package org.dragoman.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.record.ReportRecord;

/**
 * Everything that linking and reconciling ever need of a report, in a few kilobytes, so that old
 * records need not be read again when a new report comes in. Immutable; lists are never null; ids
 * are those of the record.
 *
 * @param report the report's id
 * @param date day of publication, or null
 * @param title headline, or null
 * @param publication outlet, or null
 * @param host host of the address where it was found, or null
 * @param wording hashes of its word sequences
 * @param terms what it is about: terms with their weight, in alphabetical order
 * @param actors those that something below refers to
 * @param places those that something below refers to
 * @param main ids of the events that the report is about, the surest first
 */
public record Sketch(
    String report,
    LocalDate date,
    String title,
    String publication,
    String host,
    Wording wording,
    Map<String, Double> terms,
    List<Who> actors,
    List<Where> places,
    List<String> main,
    List<Event> events,
    List<Figure> figures,
    List<Toll> tolls,
    List<Talk> talks) {

  /** Copies lists and map; what is null becomes empty. */
  public Sketch {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(wording, "wording");
    terms = terms == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    actors = copy(actors);
    places = copy(places);
    main = copy(main);
    events = copy(events);
    figures = copy(figures);
    tolls = copy(tolls);
    talks = copy(talks);
  }

  /** The sketch of a coded report. */
  public static Sketch of(ReportRecord record) {
    return new Sketcher(record).sketch();
  }

  /** Reads what {@link #toJson} wrote. */
  public static Sketch fromJson(String json) {
    return SketchJson.read(json);
  }

  /** One line of JSON; the same sketch gives the same bytes. */
  public String toJson() {
    return SketchJson.write(this);
  }

  /**
   * The keys by which possible partners are found: two reports that have to be linked share one at
   * least (nearly always), unrelated ones seldom. At most {@link Keys#MOST}.
   */
  public List<String> keys() {
    return Keys.of(this);
  }

  /** The outlet: publication, else host, else the report itself. */
  public String outlet() {
    if (publication != null) {
      return publication;
    }
    return host == null ? report : host;
  }

  /** The actor with that id. */
  public Optional<Who> who(String id) {
    return actors.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /** The actors with these ids. */
  public List<Who> whos(List<String> ids) {
    return ids.stream().flatMap(id -> who(id).stream()).toList();
  }

  /** The place with that id. */
  public Optional<Where> where(String id) {
    return places.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** The places with these ids. */
  public List<Where> wheres(List<String> ids) {
    return ids.stream().flatMap(id -> where(id).stream()).toList();
  }

  /** The event with that id. */
  public Optional<Event> event(String id) {
    return events.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /** The talks with that id. */
  public Optional<Talk> talk(String id) {
    return talks.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /** The figures of an event, cumulative ones too. */
  public List<Figure> figuresOf(String event) {
    return figures.stream().filter(f -> event.equals(f.event())).toList();
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /**
   * An actor.
   *
   * @param name canonical name
   * @param code country name code, or null
   * @param sector sector codes, primary first
   * @param named whether the report calls it by a name, not only "soldiers" or "he"
   * @param body name of the body that it speaks or acts for, or null; never a mere country
   */
  public record Who(
      String id, String name, String code, List<String> sector, boolean named, String body) {
    /** Copies the list. */
    public Who {
      sector = copy(sector);
    }

    /** The body that is answerable: the one it speaks for, else itself. */
    public String answerable() {
      return body == null ? name : body;
    }

    /** The primary sector, or null. */
    public String role() {
      return sector.isEmpty() ? null : sector.get(0);
    }
  }

  /** A place; {@code resolution} as in the record: 5 sub-city to 1 country, or null. */
  public record Where(
      String id,
      String name,
      String country,
      String province,
      Double lat,
      Double lon,
      Integer resolution) {}

  /**
   * One link of an attribution chain.
   *
   * @param who actor id, or null
   * @param text the words of the holder
   */
  public record Says(String who, String text, String stance, String hedge) {}

  /**
   * An event.
   *
   * @param auxiliary null for what is said to have happened
   * @param resolution {@code day week month year unknown}
   * @param trigger the words that made it
   * @param sentence number of the first sentence that tells it
   * @param says who says so, the outermost first; empty when the report itself does
   */
  public record Event(
      String id,
      String category,
      List<String> mode,
      String auxiliary,
      List<String> actor,
      List<String> recipient,
      LocalDate date,
      LocalDate enddate,
      String resolution,
      List<String> location,
      String trigger,
      int sentence,
      List<Says> says) {
    /** Copies the lists. */
    public Event {
      mode = copy(mode);
      actor = copy(actor);
      recipient = copy(recipient);
      location = copy(location);
      says = copy(says);
    }

    /** Whether the day is known. */
    public boolean onDay() {
      return date != null && "day".equals(resolution);
    }

    /** Whether somebody says that it did not happen. */
    public boolean denied() {
      return "negation".equals(auxiliary)
          || says.stream().anyMatch(s -> "denies".equals(s.stance()));
    }
  }

  /** A figure; the fields are those of the record. */
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
      List<Says> says,
      String interest) {
    /** Copies the lists. */
    public Figure {
      of = copy(of);
      by = copy(by);
      says = copy(says);
    }

    /** Its range. */
    public Range range() {
      return new Range(low, best, high);
    }
  }

  /** How many dead or injured the report's happening has cost over all; figures are ids. */
  public record Toll(String kind, Integer low, Integer best, Integer high, List<String> figures) {
    /** Copies the list. */
    public Toll {
      figures = copy(figures);
    }

    /** Its range. */
    public Range range() {
      return new Range(low, best, high);
    }
  }

  /** A meeting or negotiation; parties, participants and mediators are actor ids. */
  public record Talk(
      String id,
      String kind,
      List<String> parties,
      List<String> participants,
      List<String> mediator,
      String venue,
      LocalDate date,
      LocalDate enddate,
      List<Round> rounds,
      List<String> topic,
      String outcome,
      List<Says> says) {
    /** Copies the lists. */
    public Talk {
      parties = copy(parties);
      participants = copy(participants);
      mediator = copy(mediator);
      rounds = copy(rounds);
      topic = copy(topic);
      says = copy(says);
    }
  }

  /** One session of talks; place is an id. */
  public record Round(LocalDate date, String place) {}

  /** Ids of everything that can be linked within the report. */
  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    events.forEach(e -> nodes.add(new Node(report, e.id())));
    talks.forEach(t -> nodes.add(new Node(report, t.id())));
    return nodes;
  }
}
