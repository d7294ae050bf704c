package org.dragoman.export;

import java.util.List;
import java.util.Set;

/** ACLED's kinds of events, as far as incidents can be one. */
enum AcledType {
  AIR("Explosions/Remote violence", "Air/drone strike"),
  SUICIDE("Explosions/Remote violence", "Suicide bomb"),
  SHELLING("Explosions/Remote violence", "Shelling/artillery/missile attack"),
  EXPLOSIVES("Explosions/Remote violence", "Remote explosive/landmine/IED"),
  CHEMICAL("Explosions/Remote violence", "Chemical weapon"),
  CLASH("Battles", "Armed clash"),
  REGAINS("Battles", "Government regains territory"),
  OVERTAKES("Battles", "Non-state actor overtakes territory"),
  ATTACK("Violence against civilians", "Attack"),
  ABDUCTION("Violence against civilians", "Abduction/forced disappearance"),
  SEXUAL("Violence against civilians", "Sexual violence"),
  MOB("Riots", "Mob violence"),
  VIOLENT("Riots", "Violent demonstration"),
  PEACEFUL("Protests", "Peaceful protest"),
  INTERVENTION("Protests", "Protest with intervention"),
  EXCESSIVE("Protests", "Excessive force against protesters"),
  ARRESTS("Strategic developments", "Arrests"),
  AGREEMENT("Strategic developments", "Agreement"),
  DESTRUCTION("Strategic developments", "Looting/property destruction");

  private static final Set<String> RIOTS = Set.of("riot", "vandalize");
  private static final Set<String> MARCHES = Set.of("demo", "obstruct");

  private final String event;
  private final String subEvent;

  AcledType(String event, String subEvent) {
    this.event = event;
    this.subEvent = subEvent;
  }

  String event() {
    return event;
  }

  String subEvent() {
    return subEvent;
  }

  /** ACLED's disorder type. */
  String disorder() {
    return switch (this) {
      case VIOLENT, PEACEFUL, INTERVENTION -> "Demonstrations";
      case EXCESSIVE -> "Political violence; Demonstrations";
      case ARRESTS, AGREEMENT, DESTRUCTION -> "Strategic developments";
      default -> "Political violence";
    };
  }

  /** True for kinds whose first actor is a crowd. */
  boolean isOfCrowd() {
    return event.equals("Protests") || event.equals("Riots");
  }

  /** The kind of an incident, or null if ACLED has none for it. */
  static AcledType of(Happening happening) {
    return switch (happening.category()) {
      case "ASSAULT" -> assault(happening);
      case "PROTEST" -> protest(happening.modes());
      case "COERCE" -> happening.modes().contains("arrest") ? ARRESTS : null;
      case "RETREAT" -> happening.modes().contains("ceasefire") ? agreement(happening) : null;
      case "AGREE", "SUPPORT" -> hasCode(happening, "057") ? agreement(happening) : null;
      default -> null;
    };
  }

  private static AcledType protest(List<String> modes) {
    if (modes.stream().anyMatch(RIOTS::contains)) {
      return VIOLENT;
    }
    return modes.stream().anyMatch(MARCHES::contains) ? PEACEFUL : null;
  }

  private static AcledType agreement(Happening happening) {
    long fighting = happening.sides().stream().filter(side -> side.kind().fights()).count();
    return fighting > 1 ? AGREEMENT : null;
  }

  private static AcledType assault(Happening happening) {
    List<String> modes = happening.modes();
    AcledType remote = remote(happening, modes);
    if (remote != null) {
      return remote;
    }
    SideKind doer = kind(happening.doers());
    SideKind target = kind(happening.targets());
    if (target == SideKind.CIVILIAN && doer != SideKind.CIVILIAN) {
      return againstCivilians(happening, modes, doer);
    }
    if (doer == SideKind.CIVILIAN) {
      return modes.contains("destroy") ? DESTRUCTION : MOB;
    }
    if (modes.contains("destroy") && !target.fights()) {
      return DESTRUCTION;
    }
    boolean both = happening.targets().isEmpty() && happening.doers().size() > 1;
    return target.fights() || both && doer.fights() ? battle(happening, doer) : null;
  }

  private static AcledType remote(Happening happening, List<String> modes) {
    if (modes.contains("suicide-attack")) {
      return SUICIDE;
    }
    if (modes.contains("aerial") || modes.contains("drone")) {
      return AIR;
    }
    if (modes.contains("heavy-weapons")) {
      return SHELLING;
    }
    if (modes.contains("explosives")) {
      return EXPLOSIVES;
    }
    return hasCode(happening, "2041") ? CHEMICAL : null;
  }

  private static AcledType againstCivilians(
      Happening happening, List<String> modes, SideKind doer) {
    if (modes.contains("crowd-control") && doer == SideKind.STATE) {
      Integer dead = happening.dead().low();
      return dead != null && dead > 0 ? EXCESSIVE : INTERVENTION;
    }
    if (modes.contains("sexual")) {
      return SEXUAL;
    }
    if (modes.contains("abduct")) {
      return ABDUCTION;
    }
    return modes.contains("destroy") ? DESTRUCTION : ATTACK;
  }

  private static AcledType battle(Happening happening, SideKind doer) {
    if (!hasCode(happening, "192")) {
      return CLASH;
    }
    boolean own =
        happening.doers().stream()
            .anyMatch(side -> side.code() != null && side.code().equals(happening.country()));
    if (doer == SideKind.ARMED) {
      return OVERTAKES;
    }
    return own ? REGAINS : CLASH;
  }

  private static boolean hasCode(Happening happening, String code) {
    return happening.events().stream()
        .anyMatch(told -> told.event().cameo() != null && told.event().cameo().startsWith(code));
  }

  static SideKind kind(List<Happening.Side> sides) {
    return sides.stream()
        .map(Happening.Side::kind)
        .filter(kind -> kind != SideKind.UNKNOWN)
        .findFirst()
        .orElse(SideKind.UNKNOWN);
  }
}
