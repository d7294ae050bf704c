package org.dragoman.query;

/**
 * The report that tells something.
 *
 * @param id its id
 * @param title or null
 * @param publication outlet, or null
 * @param date day of publication, or null
 * @param url or null
 * @param added when it came into the casebook
 */
public record Source(
    String id, String title, String publication, String date, String url, String added) {}
