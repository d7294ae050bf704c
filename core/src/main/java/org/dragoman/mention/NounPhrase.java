package org.dragoman.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;

/**
 * A noun head with its modifiers to the left, as the tree and the order of the words give them.
 *
 * @param head the noun
 * @param first index of the leftmost word that belongs to it, determiners included
 */
record NounPhrase(Sentence sentence, Token head, int first) {
  private static final Set<String> LEFT =
      Set.of(
          "compound",
          "nmod",
          "amod",
          "poss",
          "det",
          "nummod",
          "num",
          "punct",
          "case",
          "advmod",
          "qmod",
          "conj",
          "cc",
          "npadvmod",
          "predet",
          "attr");

  private static final Set<String> ARTICLES = Set.of("A", "An", "The", "a", "an", "the");

  private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");

  static NounPhrase of(Sentence sentence, Token head) {
    int first = head.index();
    for (int i = head.index() - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (!sentence.dominates(head, token)) {
        break;
      }
      if (!below(sentence, token, head)
          || isDateline(sentence, token)
          || isResult(token, sentence.token(first))) {
        break;
      }
      first = i;
    }
    return new NounPhrase(sentence, head, first);
  }

  /** "KABUL - A gunman": the dash parts a dateline from the sentence. */
  private static boolean isDateline(Sentence sentence, Token token) {
    return DASHES.contains(token.form())
        && token.index() + 1 < sentence.size()
        && ARTICLES.contains(sentence.token(token.index() + 1).form());
  }

  /** "Shot dead three fishermen": what stands before the number tells how the deed ended. */
  private static boolean isResult(Token token, Token next) {
    return token.lemma().equals("dead") && (next.tag().equals("CD") || next.tag().equals("DT"));
  }

  /** True if the path from a token up to the head runs over modifier labels only. */
  private static boolean below(Sentence sentence, Token token, Token head) {
    Token current = token;
    for (int steps = 0; steps < 8 && current.index() != head.index(); steps++) {
      if (!LEFT.contains(current.label()) || current.head() < 0 || current.form().equals(",")) {
        return false;
      }
      current = sentence.token(current.head());
    }
    return current.index() == head.index();
  }

  /** True if a noun heads a phrase of its own: it is no modifier of another noun. */
  static boolean isHead(Sentence sentence, Token token) {
    if (!token.hasLabel("compound", "nmod", "amod")) {
      return true;
    }
    return token.head() < 0 || !sentence.token(token.head()).isNoun();
  }

  /** Tokens from the first to the head. */
  List<Token> tokens() {
    return sentence.tokens().subList(first, head.index() + 1);
  }

  /** Folded lemmas of the words directly before the head and of the head, the head last. */
  List<String> lemmas() {
    List<String> lemmas = new ArrayList<>();
    for (Token token : tokens()) {
      if (!token.hasLabel("punct")) {
        lemmas.addAll(org.dragoman.codebook.Fold.words(token.lemma()));
      }
    }
    return lemmas;
  }

  boolean hasDeterminer(String... words) {
    for (Token token : sentence.children(head, "det", "poss")) {
      for (String word : words) {
        if (token.lemma().equals(word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The phrase without leading determiners and numbers. */
  Span core() {
    int from = first;
    while (from < head.index() && isOuter(sentence.token(from)) && !isAge(from)) {
      from++;
    }
    return sentence.token(from).span().union(head.span());
  }

  /** "a 16-year-old girl": the number belongs to the word. */
  private boolean isAge(int at) {
    return at + 1 < head.index()
        && sentence.token(at).tag().equals("CD")
        && DASHES.contains(sentence.token(at + 1).form());
  }

  /** Words that do not tell who is meant; "shot dead three men" tells what became of them. */
  private static boolean isOuter(Token token) {
    return switch (token.tag()) {
      case "DT",
          "PRP$",
          "CD",
          "PDT",
          ",",
          "``",
          "''",
          "POS",
          "CC",
          "RBS",
          "IN",
          "JJR",
          "JJS",
          "RB" ->
          true;
      default ->
          Set.of("other", "several", "many", "more", "own", "dead", "-").contains(token.lemma());
    };
  }
}
