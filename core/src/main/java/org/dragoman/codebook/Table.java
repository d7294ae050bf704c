package org.dragoman.codebook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tables of actors and frames that the shipped codebook and a user's own lexicon share. */
enum Table {
  COUNTRIES("code name demonyms capital aliases"),
  NAMED("name code sector cameo aliases from to"),
  PERSONS("name code sector office from to aliases"),
  AGENTS("phrase sector kind note"),
  FRAMES("lemma pos needs cameo event mode actor recipient flags example"),
  CLASSES("class words"),
  COMPOSE("outer inner cameo event mode");

  private final String columns;

  Table(String columns) {
    this.columns = columns;
  }

  /** The columns, separated by spaces. */
  String columns() {
    return columns;
  }

  /** The table that has this header. */
  static Optional<Table> of(List<String> header) {
    String columns = String.join(" ", header);
    return Arrays.stream(values()).filter(table -> table.columns.equals(columns)).findFirst();
  }
}
