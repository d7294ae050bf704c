package org.dragoman.query;

/**
 * A report of the casebook.
 *
 * @param source id, headline, outlet, day, address, when it was added
 * @param language or null
 * @param origin file or address it was read from
 * @param wording id of the first report with the same wording, or null if it is this one
 * @param events how many events it tells
 * @param figures how many figures
 * @param talks how many talks
 */
public record ReportRow(
    Source source,
    String language,
    String origin,
    String wording,
    long events,
    long figures,
    long talks)
    implements News.Worthy {
  @Override
  public News news() {
    return new News(
        source.id(),
        source.title() == null ? source.id() : source.title(),
        null,
        "",
        source.publication(),
        source.url(),
        source.added());
  }
}
