package org.dragoman.query;

/**
 * An actor over all reports: one name with one code and sector.
 *
 * @param side name, code, sectors
 * @param reports in how many reports
 * @param acts in how many events as the one who does it
 * @param suffers in how many events as the one to whom
 * @param first day of the first report, or null
 * @param last day of the last report, or null
 */
public record ActorRow(
    Side side, long reports, long acts, long suffers, String first, String last) {}
