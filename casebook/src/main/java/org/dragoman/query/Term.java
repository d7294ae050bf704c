package org.dragoman.query;

import java.util.List;
import java.util.stream.Collectors;

/** One thing that a filter asks for; of several values one is enough. */
public sealed interface Term {
  /** What it is about. */
  Field field();

  /** Its values, at least one. */
  List<?> values();

  /** Somebody: {@code actor}, {@code holder}. */
  record Of(Field field, List<Party> values) implements Term {
    @Override
    public String toString() {
      return text(this);
    }
  }

  /** Two sides: {@code dyad}. */
  record Between(List<Pair> values) implements Term {
    @Override
    public Field field() {
      return Field.DYAD;
    }

    @Override
    public String toString() {
      return text(this);
    }
  }

  /** Codes: {@code category}, {@code mode}, {@code stance} and others. */
  record Choice(Field field, List<String> values) implements Term {
    @Override
    public String toString() {
      return text(this);
    }
  }

  /** Words: {@code place}, {@code publication}, {@code text}. */
  record Named(Field field, List<Words> values) implements Term {
    /** A single text stands without its field. */
    @Override
    public String toString() {
      return field == Field.TEXT && values.size() == 1 ? values.get(0).toString() : text(this);
    }
  }

  /** Ids: {@code report}, {@code incident}, {@code id}. */
  record Ids(Field field, List<String> values) implements Term {
    @Override
    public String toString() {
      return field.word() + ":" + values.stream().map(Ids::id).collect(Collectors.joining(","));
    }

    private static String id(String id) {
      return new Words(id, false).toString();
    }
  }

  /** A part of the map: {@code box}. */
  record Within(Box box) implements Term {
    @Override
    public Field field() {
      return Field.BOX;
    }

    @Override
    public List<Box> values() {
      return List.of(box);
    }

    @Override
    public String toString() {
      return text(this);
    }
  }

  /** Days: {@code date}. */
  record During(List<Period> values) implements Term {
    @Override
    public Field field() {
      return Field.DATE;
    }

    @Override
    public String toString() {
      return text(this);
    }
  }

  private static String text(Term term) {
    return term.field().word()
        + ":"
        + term.values().stream().map(Object::toString).collect(Collectors.joining(","));
  }
}
