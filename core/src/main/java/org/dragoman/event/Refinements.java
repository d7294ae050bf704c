package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.mention.Actor;
import org.dragoman.text.Trace;

/**
 * What one draft says about another or about itself beyond its frame: what attacks tells how, a
 * place has no recipient, the demand of a protest is the protest's. Stateless.
 */
final class Refinements {
  private static final List<String> DRONES = List.of("drone", "unmanned");
  private static final List<String> AIRCRAFT =
      List.of(
          "aircraft",
          "warplane",
          "war plane",
          "jet",
          "helicopter",
          "gunship",
          "bomber",
          "fighter plane",
          "airplane",
          "aeroplane",
          "planes");
  private static final List<String> GUNS =
      List.of(
          "tank",
          "artillery",
          "rocket launcher",
          "howitzer",
          "gunboat",
          "mortar",
          "cannon",
          "battery",
          "batteries",
          "warship");
  private static final List<String> AREAS =
      List.of(
          "governorate",
          "governorates",
          "province",
          "provinces",
          "district",
          "districts",
          "region",
          "town",
          "towns",
          "city",
          "village",
          "villages",
          "neighborhood",
          "neighbourhood",
          "area",
          "areas",
          "suburb",
          "suburbs",
          "quarter",
          "state",
          "county",
          "municipality");

  private Refinements() {}

  /** Settles an attack: how it was made, and at whom. */
  static void attack(EventDraft draft) {
    draft.recipients.removeIf(Refinements::isArea);
    draft.actors.removeIf(Semblance::isWatcher);
    if (!"190".equals(draft.cameo) || !draft.modes.isEmpty()) {
      return;
    }
    if (Semblance.isVerbalAttack(draft)) {
      draft.category = "ACCUSE";
      draft.modes = List.of("disapprove");
      draft.cameo = "111";
      return;
    }
    for (Actor actor : draft.actors) {
      String name = actor.kind() == Actor.Kind.THING ? actor.name().toLowerCase(Locale.ROOT) : "";
      if (has(name, DRONES)) {
        by(draft, "1952", "drone");
      } else if (has(name, AIRCRAFT)) {
        by(draft, "195", "aerial");
      } else if (has(name, GUNS)) {
        by(draft, "194", "heavy-weapons");
      }
    }
  }

  private static boolean has(String name, List<String> words) {
    return words.stream().anyMatch(name::contains);
  }

  private static void by(EventDraft draft, String code, String mode) {
    draft.cameo = code;
    draft.modes = List.of(mode);
  }

  /** Rule 15: an attack on a place has no recipient. */
  private static boolean isArea(Actor actor) {
    String name = actor.name().toLowerCase(Locale.ROOT);
    boolean somebody =
        switch (actor.kind()) {
          case COUNTRY, PERSON, PEOPLE -> true;
          default -> false;
        };
    boolean force = !actor.mainSector().isEmpty() && !actor.mainSector().equals("GOV");
    return !somebody && !force && AREAS.stream().anyMatch(name::endsWith);
  }

  /**
   * The demand of a protest gives it its code and its aim and is no event besides (PLOVER 0.8,
   * PROTEST).
   */
  static void joinDemands(List<EventDraft> drafts, Trace trace) {
    List<EventDraft> absorbed = new ArrayList<>();
    for (EventDraft protest : drafts) {
      for (EventDraft demand : drafts) {
        if (protest.category.equals("PROTEST") && isDemandOf(demand, protest)) {
          absorbed.add(demand);
          if (protest.recipients.isEmpty()) {
            protest.recipients.addAll(demand.recipients);
          }
          protest.cameo = demonstration(protest.cameo, demand.cameo);
          trace.note(
              protest.sentence,
              "the demand \"" + demand.trigger.form() + "\" belongs to the protest");
        }
      }
    }
    drafts.removeAll(absorbed);
  }

  /**
   * "rioted after a rally against the governor": what one is against, the other is too. "marched to
   * protest against the governor" is one demonstration.
   */
  static void joinProtests(List<EventDraft> drafts) {
    List<EventDraft> protests = drafts.stream().filter(d -> d.category.equals("PROTEST")).toList();
    for (EventDraft purpose : protests) {
      for (EventDraft protest : protests) {
        if (isPurposeOf(purpose, protest)) {
          if (!purpose.recipients.isEmpty()) {
            protest.recipients.clear();
            protest.recipients.addAll(purpose.recipients);
          }
          drafts.remove(purpose);
        }
      }
    }
    protests = drafts.stream().filter(d -> d.category.equals("PROTEST")).toList();
    for (EventDraft protest : protests) {
      for (EventDraft other : protests) {
        boolean same = other.actors.isEmpty() || other.actors.equals(protest.actors);
        if (protest.recipients.isEmpty() && same) {
          protest.recipients.addAll(other.recipients);
          protest.recipients.removeAll(protest.actors);
        }
      }
    }
  }

  private static boolean isPurposeOf(EventDraft purpose, EventDraft protest) {
    return purpose.trigger.isVerb()
        && purpose.trigger.head() == protest.trigger.index()
        && purpose.trigger.hasLabel("xcomp", "advcl")
        && (purpose.actors.isEmpty() || purpose.actors.equals(protest.actors));
  }

  private static boolean isDemandOf(EventDraft demand, EventDraft protest) {
    boolean told = demand.actors.equals(protest.actors) && !protest.actors.isEmpty();
    // "a rally calling for ..."
    boolean hung = demand.actors.isEmpty() && demand.trigger.head() == protest.trigger.index();
    return demand.category.equals("REQUEST") && (told || hung);
  }

  /**
   * CAMEO's protests for leaders, policies, rights and regimes end in the same digit as its demands
   * for them.
   */
  private static String demonstration(String protest, String demand) {
    boolean open =
        protest != null && protest.length() == 3 && demand != null && demand.length() == 4;
    boolean political = open && (demand.startsWith("024") || demand.startsWith("104"));
    return political && "1234".indexOf(demand.charAt(3)) >= 0
        ? protest + demand.charAt(3)
        : protest;
  }
}
