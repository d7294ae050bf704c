package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence with its dependency tree. Immutable and thread-safe.
 *
 * <p>Several tokens may be roots when the parser failed to join them; the navigation methods never
 * loop.
 */
public final class Sentence {
  private final int index;
  private final int paragraph;
  private final boolean title;
  private final Span span;
  private final List<Token> tokens;
  private final List<List<Token>> children;

  /**
   * @param index position in the report, from 0
   * @param paragraph position of its paragraph in the report, from 0
   * @param title whether it belongs to the report's title
   * @param tokens at least one token, in order, heads within the sentence
   */
  public Sentence(int index, int paragraph, boolean title, List<Token> tokens) {
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence needs a token");
    }
    this.index = index;
    this.paragraph = paragraph;
    this.title = title;
    this.tokens = List.copyOf(tokens);
    this.span = tokens.get(0).span().union(tokens.get(tokens.size() - 1).span());
    this.children = childLists(this.tokens);
  }

  private static List<List<Token>> childLists(List<Token> tokens) {
    List<List<Token>> lists = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      lists.add(new ArrayList<>(2));
    }
    for (Token token : tokens) {
      if (token.head() >= 0) {
        lists.get(token.head()).add(token);
      }
    }
    lists.replaceAll(List::copyOf);
    return List.copyOf(lists);
  }

  /** Position in the report, from 0. */
  public int index() {
    return index;
  }

  /** Position of its paragraph in the report, from 0. */
  public int paragraph() {
    return paragraph;
  }

  /** True for a sentence of the report's title. */
  public boolean isTitle() {
    return title;
  }

  /** From the first to the last token. */
  public Span span() {
    return span;
  }

  /** The tokens in order. */
  public List<Token> tokens() {
    return tokens;
  }

  /** The token at {@code i}. */
  public Token token(int i) {
    return tokens.get(i);
  }

  /** Number of tokens. */
  public int size() {
    return tokens.size();
  }

  /** The governing token, empty for a root. */
  public Optional<Token> head(Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
  }

  /** Direct dependents in order. */
  public List<Token> children(Token token) {
    return children.get(token.index());
  }

  /** Direct dependents with one of the labels, in order. */
  public List<Token> children(Token token, String... labels) {
    List<Token> found = new ArrayList<>(2);
    for (Token child : children(token)) {
      if (child.hasLabel(labels)) {
        found.add(child);
      }
    }
    return found;
  }

  /** The first direct dependent with one of the labels. */
  public Optional<Token> child(Token token, String... labels) {
    for (Token child : children(token)) {
      if (child.hasLabel(labels)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** True if {@code ancestor} governs {@code token}, directly or not, or is the same token. */
  public boolean dominates(Token ancestor, Token token) {
    int current = token.index();
    for (int steps = 0; current >= 0 && steps <= tokens.size(); steps++) {
      if (current == ancestor.index()) {
        return true;
      }
      current = tokens.get(current).head();
    }
    return false;
  }

  /** The token and everything below it, in sentence order. */
  public List<Token> subtree(Token token) {
    List<Token> found = new ArrayList<>();
    for (Token candidate : tokens) {
      if (dominates(token, candidate)) {
        found.add(candidate);
      }
    }
    return found;
  }

  /** From the first to the last token of the subtree. */
  public Span subtreeSpan(Token token) {
    List<Token> subtree = subtree(token);
    return subtree.get(0).span().union(subtree.get(subtree.size() - 1).span());
  }

  /**
   * The conjuncts that follow {@code token} ("A, B and C" gives B and C for A), in order, without
   * the token.
   */
  public List<Token> conjuncts(Token token) {
    List<Token> found = new ArrayList<>();
    collectConjuncts(token, found);
    return found;
  }

  private void collectConjuncts(Token token, List<Token> found) {
    for (Token child : children(token, "conj")) {
      found.add(child);
      collectConjuncts(child, found);
    }
  }
}
