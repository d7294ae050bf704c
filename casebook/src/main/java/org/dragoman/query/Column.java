package org.dragoman.query;

import java.util.function.Function;

/**
 * A column of a list.
 *
 * @param name as in the header of CSV and the keys of JSON
 * @param about what it holds
 * @param value a String, Number, Boolean, list of Strings or null
 */
public record Column<R>(String name, String about, Function<R, Object> value) {}
