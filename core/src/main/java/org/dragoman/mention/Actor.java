package org.dragoman.mention;

import java.util.List;

/**
 * Somebody or something that acts or speaks in one report. Identity, not content, distinguishes
 * actors; the finder settles the fields while it reads the report, afterwards they do not change.
 */
public final class Actor {
  /** What sort of thing it is; pronouns and titles choose by it. */
  public enum Kind {
    /** A state, by its name, capital or people. */
    COUNTRY,
    /** An institution, force, group. */
    BODY,
    /** One person. */
    PERSON,
    /** Several persons, a population. */
    PEOPLE,
    /** A thing that acts for its owner: aircraft, convoy. */
    THING,
    /** A base or embassy: stands for its owner when attacked. */
    SITE
  }

  private final int order;
  private final Kind kind;
  private String name;
  private String code;
  private List<String> sector;
  private String cameo;
  private String office;
  private Actor represents;

  Actor(
      int order,
      Kind kind,
      String name,
      String code,
      List<String> sector,
      String cameo,
      String office) {
    this.order = order;
    this.kind = kind;
    this.name = name;
    this.code = code;
    this.sector = List.copyOf(sector);
    this.cameo = cameo;
    this.office = office;
  }

  /** Position among the report's actors, by first mention. */
  public int order() {
    return order;
  }

  /** What sort of thing it is. */
  public Kind kind() {
    return kind;
  }

  /** Canonical name, or the report's words for an unnamed one. */
  public String name() {
    return name;
  }

  /** PLOVER country name code, or null. */
  public String code() {
    return code;
  }

  /** PLOVER sectors, primary first. */
  public List<String> sector() {
    return sector;
  }

  /** Primary sector, or "". */
  public String mainSector() {
    return sector.isEmpty() ? "" : sector.get(0);
  }

  /** The lexicon's own CAMEO code, or null where it follows from code and sector. */
  public String cameo() {
    return cameo;
  }

  /** Position as the report gives it, or null. */
  public String office() {
    return office;
  }

  /** For whom it speaks or acts, or null. */
  public Actor represents() {
    return represents;
  }

  /** True if the other is the same in the codes that events are compared by. */
  public boolean sameSide(Actor other) {
    return code != null && code.equals(other.code);
  }

  void office(String words) {
    office = office == null ? words : office;
  }

  void code(String value) {
    code = code == null ? value : code;
  }

  void sector(List<String> values) {
    sector = sector.isEmpty() ? List.copyOf(values) : sector;
  }

  /**
   * The sector that a title in the text gives to a person: that of a government outranks what the
   * lexicon has, another one only that of a former office-holder, or any if the day is unknown.
   */
  void inOffice(List<String> values, boolean dated) {
    boolean open =
        !dated || sector.isEmpty() || sector.get(0).equals("ELI") || values.contains("GOV");
    sector = open && !values.isEmpty() ? List.copyOf(values) : sector;
  }

  /** "the former president": whoever governed no longer does. */
  void retire() {
    sector = sector.contains("GOV") ? List.of("ELI") : sector;
  }

  /** The side that the report's title gives to a person with several offices. */
  void serves(String value) {
    code = value;
  }

  void represents(Actor principal) {
    represents = represents == null && principal != this ? principal : represents;
  }

  void longerName(String longer) {
    name = longer.length() > name.length() ? longer : name;
  }

  @Override
  public String toString() {
    return name
        + " ["
        + (code == null ? "?" : code)
        + (sector.isEmpty() ? "" : "/" + sector.get(0))
        + "]";
  }
}
