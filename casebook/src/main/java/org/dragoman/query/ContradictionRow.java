package org.dragoman.query;

/**
 * Two reports or holders that do not agree.
 *
 * @param id stable id
 * @param kind toll, perpetrator, date, place, outcome or denial
 * @param words what it is, for people
 * @param incident id, or null
 * @param meeting id, or null
 * @param a one side's object, {@code REPORT/f1}
 * @param aHolder who says so, or null for the report itself
 * @param aSays what
 * @param b the other's
 * @param bHolder who says so, or null for the report itself
 * @param bSays what
 * @param added when the later of the two reports came into the casebook
 */
public record ContradictionRow(
    String id,
    String kind,
    String words,
    String incident,
    String meeting,
    String a,
    String aHolder,
    String aSays,
    String b,
    String bHolder,
    String bSays,
    String added)
    implements News.Worthy {
  @Override
  public News news() {
    return new News(id, kind + ": " + words, aSays + " / " + bSays, "", null, null, added);
  }
}
