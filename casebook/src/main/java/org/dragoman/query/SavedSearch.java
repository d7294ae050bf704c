package org.dragoman.query;

/**
 * A filter that is asked again and again.
 *
 * @param name how people call it
 * @param about the list that it chooses of: {@code events}, {@code incidents} ...
 * @param filter what it asks for
 * @param created when it was saved
 */
public record SavedSearch(String name, String about, Filter filter, String created) {}
