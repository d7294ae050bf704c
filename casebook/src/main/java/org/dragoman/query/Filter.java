package org.dragoman.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a list is to have: every clause holds. The text form is described in {@code docs/query.md};
 * {@link #toString} gives its normal form, which parses to an equal filter.
 *
 * @param clauses none for all
 */
public record Filter(List<Clause> clauses) {
  /** Everything. */
  public static final Filter ALL = new Filter(List.of());

  /**
   * A term, or its contrary.
   *
   * @param not whether the term must not hold
   */
  public record Clause(boolean not, Term term) {
    @Override
    public String toString() {
      return (not ? "-" : "") + term;
    }
  }

  /** Copies the list. */
  public Filter {
    clauses = List.copyOf(clauses);
  }

  /**
   * Reads a filter.
   *
   * @throws FilterException if it cannot be understood
   */
  public static Filter parse(String text) {
    return new FilterParser(text).filter();
  }

  /**
   * What one side did to another.
   *
   * @param source a code or name, or null for anybody
   * @param target a code or name, or null for anybody
   * @throws FilterException if one of them is neither
   */
  public static Filter dyad(String source, String target) {
    Pair pair = new Pair(FilterParser.party(source), FilterParser.party(target), true);
    return new Filter(List.of(new Clause(false, new Term.Between(List.of(pair)))));
  }

  /** What both ask for. */
  public Filter and(Filter other) {
    List<Clause> both = new ArrayList<>(clauses);
    both.addAll(other.clauses);
    return new Filter(both);
  }

  /** The clauses about one field. */
  List<Clause> about(Field field) {
    return clauses.stream().filter(clause -> clause.term().field() == field).toList();
  }

  /** The filter without its clauses about one field. */
  Filter without(Field field) {
    return new Filter(clauses.stream().filter(c -> c.term().field() != field).toList());
  }

  @Override
  public String toString() {
    return clauses.stream().map(Clause::toString).collect(Collectors.joining(" "));
  }
}
