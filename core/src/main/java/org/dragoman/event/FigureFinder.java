package org.dragoman.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.claim.Attribution;
import org.dragoman.claim.Claims;
import org.dragoman.mention.Actor;
import org.dragoman.mention.DateMention;
import org.dragoman.mention.Mentions;
import org.dragoman.mention.Place;
import org.dragoman.mention.QuantityMention;
import org.dragoman.text.Document;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.dragoman.text.Trace;

/** Finds the numbers of losses and tells whose they are, by whom, where, when and who says so. */
final class FigureFinder {
  private final Document document;
  private final Mentions mentions;
  private final Claims claims;
  private final Circumstances circumstances;
  private final LossFinder losses;
  private final List<EventDraft> events;
  private final Trace trace;
  private final List<FigureDraft> figures = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();
  private FigureDraft last;

  FigureFinder(
      Document document,
      Mentions mentions,
      Claims claims,
      Circumstances circumstances,
      LossFinder losses,
      List<EventDraft> events,
      Trace trace) {
    this.document = document;
    this.mentions = mentions;
    this.claims = claims;
    this.circumstances = circumstances;
    this.losses = losses;
    this.events = events;
    this.trace = trace;
  }

  List<FigureDraft> find() {
    for (Sentence sentence : document.sentences()) {
      if (sentence.isTitle() && document.sentences().size() > 3) {
        continue;
      }
      for (QuantityMention quantity : mentions.quantities(sentence)) {
        String before = last != null && last.sentence() == sentence ? last.kind() : null;
        losses.find(sentence, quantity, before).ifPresent(loss -> add(sentence, quantity, loss));
      }
      comparedLosses(sentence);
    }
    return figures;
  }

  /** A telling of a figure, in whose words it stands. */
  record Told(Sentence sentence, FigureDraft figure, Loss loss) {}

  /** All tellings in the order of the text; call after {@link #find()}. */
  List<Told> told() {
    return told;
  }

  // --- building
  // --------------------------------------------------------------------------------------------------------

  private void add(Sentence s, QuantityMention quantity, Loss loss) {
    Token clause = Grammar.clauseVerb(s, loss.governor());
    if (Grammar.isNegated(s, clause) || (clause.isVerb() && !Grammar.mood(s, clause).isEmpty())) {
      return;
    }
    Integer low = quantity.low();
    Integer best = quantity.best();
    Integer high = quantity.high();
    if (quantity.same() && last != null) {
      low = last.low();
      best = last.best();
      high = last.high();
    }
    if (low != null && low == 0 && high == null) {
      return;
    }
    EventDraft event = event(s, loss);
    // The losses of a deed that somebody is accused of rest on the accuser's word, too.
    Attribution attribution =
        event != null && event.ownVoice && event.sentence.index() == s.index()
            ? event.attribution
            : claims.of(s, loss.governor());
    Set<Actor> of = of(s, loss, event);
    // Rule 22: the released have nobody who inflicted it.
    Set<Actor> by = event == null || loss.kind().equals("other") ? Set.of() : inflictors(event, of);
    boolean cumulative = isCumulative(s, loss);
    LocalDate date = event == null ? null : event.date;
    LocalDate end = event == null ? null : event.enddate;
    Optional<DateMention> own =
        circumstances.date(s, loss.governor(), loss.verb() == null ? loss.governor() : loss.verb());
    if (own.isPresent() && own.get().date() != null) {
      date = own.get().date();
      end = own.get().enddate();
    }
    List<Place> places = circumstances.places(s, loss.governor(), loss.governor(), false);
    Place place =
        !places.isEmpty()
            ? places.get(0)
            : event == null || event.places.isEmpty() ? null : event.places.get(0);
    String raw = quantity.span().of(document.text()).replace('\n', ' ');
    FigureDraft figure =
        new FigureDraft(
            s,
            loss.kind(),
            low,
            best,
            high,
            raw,
            of,
            by,
            cumulative ? null : event,
            cumulative,
            date,
            end,
            place,
            quantity.span(),
            attribution,
            interest(attribution, of, by),
            new TreeSet<>(Set.of(s.index())));
    last = figure;
    told.add(new Told(s, keep(figure, loss), loss));
  }

  /** The figure, or the one known before that it repeats. */
  private FigureDraft keep(FigureDraft figure, Loss loss) {
    for (FigureDraft known : figures) {
      boolean sameHolder = java.util.Objects.equals(origin(known), origin(figure));
      if (known.kind().equals(figure.kind())
          && known.sameValues(figure)
          && sameHolder
          && codes(known.of()).equals(codes(figure.of()))
          && known.sentence() != figure.sentence()
          && (known.event() == figure.event() || known.event() == null || figure.event() == null)) {
        known.evidence().addAll(figure.evidence());
        return known;
      }
    }
    figures.add(figure);
    trace.note(
        figure.sentence(),
        "figure: \""
            + figure.raw()
            + "\" "
            + figure.kind()
            + " (\""
            + loss.governor().form()
            + "\")");
    return figure;
  }

  private static String origin(FigureDraft figure) {
    Attribution.Link link = figure.attribution().origin();
    return link == null ? null : link.holder() == null ? link.text() : link.holder().name();
  }

  private static Set<String> codes(Set<Actor> actors) {
    Set<String> codes = new HashSet<>();
    actors.forEach(a -> codes.add(a.code() + "/" + a.mainSector()));
    return codes;
  }

  private Set<Actor> of(Sentence s, Loss loss, EventDraft event) {
    Set<Actor> found = new LinkedHashSet<>(mentions.argument(s, loss.counted()));
    if (found.isEmpty() && loss.governor().isNoun()) {
      for (Token owner : s.children(loss.governor(), "poss")) {
        found.addAll(mentions.argument(s, owner));
      }
      for (Token object : Grammar.prepositional(s, loss.governor(), "of")) {
        found.addAll(mentions.argument(s, object));
      }
    }
    if (found.isEmpty() && last != null && last.sentence() == s) {
      found.addAll(last.of());
    }
    if (found.isEmpty()
        && last != null
        && s.index() - last.sentence().index() <= 1
        && event != null
        && event == last.event()) {
      found.addAll(last.of());
    }
    if (found.isEmpty() && event != null) {
      found.addAll(event.recipients);
    }
    return found;
  }

  private static Set<Actor> inflictors(EventDraft event, Set<Actor> of) {
    Set<Actor> by = new LinkedHashSet<>();
    for (Actor actor : event.actors) {
      boolean victim =
          of.stream()
              .anyMatch(
                  v ->
                      v == actor
                          || (v.sameSide(actor) && v.mainSector().equals(actor.mainSector())));
      if (!victim) {
        by.add(actor);
      }
    }
    return by;
  }

  /**
   * The event whose trigger governs the loss, else the nearest attack before it in the same or the
   * previous sentences.
   */
  private EventDraft event(Sentence s, Loss loss) {
    EventDraft nearest = null;
    for (EventDraft event : events) {
      for (EventDraft told : tellings(event)) {
        boolean material =
            Set.of("ASSAULT", "COERCE", "PROTEST", "SANCTION", "RETREAT").contains(event.category);
        if (!material || !event.evidence.contains(s.index())) {
          continue;
        }
        boolean here = told.sentence.index() == s.index();
        boolean direct =
            here
                && (told.trigger.index() == loss.governor().index()
                    || told.joined.contains(loss.governor())
                    || (loss.verb() != null
                        && (told.carrier.index() == loss.verb().index()
                            || told.joined.contains(loss.verb()))));
        if (direct) {
          return event;
        }
        nearest = here && event.category.equals("ASSAULT") ? event : nearest;
      }
    }
    if (nearest != null) {
      return nearest;
    }
    for (int i = events.size() - 1; i >= 0; i--) {
      EventDraft event = events.get(i);
      boolean near =
          event.evidence.stream()
              .anyMatch(e -> e == s.index() || (e < s.index() && s.index() - e <= 3));
      if (near && event.category.equals("ASSAULT") && event.auxiliary == null) {
        return event;
      }
    }
    return null;
  }

  private static List<EventDraft> tellings(EventDraft event) {
    List<EventDraft> all = new ArrayList<>(event.merged);
    all.add(event);
    return all;
  }

  /** "in the space of a week", "since March", "so far", "overall": sums over several happenings. */
  private boolean isCumulative(Sentence s, Loss loss) {
    for (int i = 0; i < s.size(); i++) {
      String lemma = s.token(i).lemma();
      boolean period =
          lemma.equals("since")
              || lemma.equals("overall")
              || lemma.equals("altogether")
              || (lemma.equals("total") && i > 0 && s.token(i - 1).lemma().equals("in"))
              || (lemma.equals("space") && i > 0 && s.token(i - 1).lemma().equals("the"))
              || (lemma.equals("so") && i + 1 < s.size() && s.token(i + 1).lemma().equals("far"));
      if (period) {
        return true;
      }
    }
    Set<String> plural =
        Set.of("clash", "confrontation", "attack", "conflict", "war", "fighting", "protest");
    return s.tokens().stream()
        .anyMatch(
            t ->
                plural.contains(t.lemma())
                    && (t.tag().equals("NNS")
                        || t.lemma().equals("war")
                        || t.lemma().equals("conflict"))
                    && s.dominates(t, loss.governor())
                    && t.index() != loss.governor().index());
  }

  private static String interest(Attribution attribution, Set<Actor> of, Set<Actor> by) {
    Attribution.Link origin = attribution.origin();
    if (origin == null) {
      return "reporter";
    }
    Actor holder = origin.holder();
    boolean authority =
        holder != null
            && Set.of("GOV", "MIL", "REB", "COP", "PRM", "SPY", "LEG", "PTY", "JUD")
                .contains(holder.mainSector());
    if (authority && of.stream().anyMatch(holder::sameSide)) {
      boolean enemy =
          of.stream().anyMatch(v -> v.mainSector().equals("REB"))
              && !holder.mainSector().equals("REB");
      return enemy ? "enemy-loss" : "own-loss";
    }
    if (authority && by.stream().anyMatch(holder::sameSide)) {
      return "enemy-loss";
    }
    return "third-party";
  }

  // --- losses without a number
  // -----------------------------------------------------------------------------------------

  /** "losses are considerably greater than the cited figures". */
  private void comparedLosses(Sentence s) {
    for (Token token : s.tokens()) {
      String kind = losses.comparedKind(s, token);
      if (kind == null || !token.hasLabel("nsubj")) {
        continue;
      }
      Optional<Token> verb = s.head(token).filter(v -> v.lemma().equals("be"));
      Optional<Token> greater =
          verb.flatMap(v -> s.child(v, "acomp", "attr")).filter(a -> a.tag().equals("JJR"));
      if (greater.isEmpty()) {
        continue;
      }
      Set<Actor> of = new LinkedHashSet<>();
      s.children(token, "poss", "nmod").forEach(owner -> of.addAll(mentions.modifier(s, owner)));
      Grammar.prepositional(s, token, "of")
          .forEach(counted -> of.addAll(mentions.argument(s, counted)));
      Attribution attribution = claims.of(s, token);
      String raw =
          s.token(verb.get().index()).span().union(greater.get().span()).of(document.text());
      figures.add(
          new FigureDraft(
              s,
              kind,
              null,
              null,
              null,
              raw,
              of,
              Set.of(),
              null,
              !token.lemma().equals("number"),
              null,
              null,
              null,
              token.span(),
              attribution,
              interest(attribution, of, Set.of()),
              new TreeSet<>(Set.of(s.index()))));
    }
  }
}
