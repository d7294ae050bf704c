package org.dragoman.evaluate;

import java.util.List;

/**
 * The sentences of one file of labels.
 *
 * @param name of the file
 * @param parts which parts of an event the labels have: letters of {@code stc} (source, target,
 *     code)
 * @param scheme of their codes
 */
public record EventSet(String name, List<EventGold> sentences, String parts, EventScheme scheme) {}
