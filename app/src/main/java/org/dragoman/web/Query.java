package org.dragoman.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dragoman.query.Filter;
import org.dragoman.query.Listing;
import org.dragoman.query.Paging;
import org.dragoman.query.Search;

/** The parameters of a request, with clear words about what is wrong with them. */
record Query(Context request) {
  private static final Set<String> BY_DAY =
      Set.of("reports", "events", "figures", "talks", "incidents", "meetings");
  private static final int USUAL = 50;
  private static final int MOST = 1000;

  /** Refuses parameters that mean nothing here: most often they are misspelt. */
  void only(String... names) {
    Set<String> known = Set.of(names);
    for (String name : request.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        String there = names.length == 0 ? "none" : String.join(", ", names);
        throw new Refused(400, "there is no parameter " + name + " here; there are " + there);
      }
    }
  }

  /** The whole question: address and parameters. */
  String whole() {
    return request.path() + "?" + request.queryString();
  }

  Filter filter() {
    return Filter.parse(word("q", ""));
  }

  String word(String name, String otherwise) {
    String value = request.queryParam(name);
    return value == null || value.isBlank() ? otherwise : value;
  }

  String needed(String name) {
    String value = word(name, null);
    if (value == null) {
      throw new Refused(400, "the parameter " + name + " is missing");
    }
    return value;
  }

  /** A moment, as the casebook writes it; a day is its beginning. */
  String moment(String name) {
    String value = needed(name);
    try {
      return value.length() == 10
          ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant().toString()
          : Instant.parse(value).toString();
    } catch (DateTimeParseException e) {
      throw new Refused(
          400, name + " is a day or a time such as 2020-02-18T12:00:00Z, not " + value);
    }
  }

  /** One of some words; the first, if it is not given. */
  String choice(String name, String... choices) {
    String value = word(name, choices[0]);
    if (!List.of(choices).contains(value)) {
      throw new Refused(400, name + " is one of " + String.join(", ", choices) + ", not " + value);
    }
    return value;
  }

  List<String> words(String name) {
    return Arrays.stream(word(name, "").split(",")).filter(word -> !word.isEmpty()).toList();
  }

  /** A page of a list: offset, limit, order. */
  Paging page(Listing<?> list) {
    return new Paging(
        number("offset", 0, Integer.MAX_VALUE), number("limit", USUAL, MOST), backward(list));
  }

  /** Whether a list is asked for from its end: what has days goes from the newest to the oldest. */
  boolean backward(Listing<?> list) {
    String usual =
        BY_DAY.contains(list.name()) && !(list instanceof Search) ? "backward" : "forward";
    return choice("order", usual, "forward", "backward").equals("backward");
  }

  long number(String name, long otherwise, long most) {
    String value = word(name, Long.toString(otherwise));
    if (!value.matches("\\d{1,10}") || Long.parseLong(value) > most) {
      throw new Refused(400, name + " is a number from 0 to " + most + ", not " + value);
    }
    return Long.parseLong(value);
  }
}
