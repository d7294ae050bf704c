package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.dragoman.parser.EnglishParser;
import org.dragoman.parser.ModelCache;
import org.dragoman.parser.ModelException;
import org.dragoman.parser.ParsedToken;
import org.dragoman.parser.Word;

/**
 * The published NLP4J English models (tagger, morphology, entities, dependency parser) behind
 * {@link Parser}, run from one mapped file. Immutable and thread-safe.
 */
public final class CompactParser implements Parser {
  /** Trees of longer sentences are useless. */
  private static final int MAX_SENTENCE = 180;

  private final EnglishParser parser;

  /** Over a parser of the library's models. */
  public CompactParser(EnglishParser parser) {
    this.parser = parser;
  }

  /**
   * With the model file of the user's cache, which is made first if it is not there.
   *
   * @param progress told the progress of the making in per cent; not called if the file is there
   * @throws ParserUnavailable if the file cannot be made
   */
  public static CompactParser open(IntConsumer progress) {
    try {
      return new CompactParser(new EnglishParser(ModelCache.ofUser().open(progress)));
    } catch (ModelException e) {
      throw new ParserUnavailable(e);
    }
  }

  @Override
  public List<List<Token>> parse(String paragraph) {
    return parse(paragraph, false);
  }

  @Override
  public List<List<Token>> parseTitle(String title) {
    return parse(title, true);
  }

  private List<List<Token>> parse(String text, boolean title) {
    List<List<Token>> sentences = new ArrayList<>();
    for (List<Word> part : SentenceSplitter.split(parser.sentences(plain(text)))) {
      for (int from = 0; from < part.size(); from += MAX_SENTENCE) {
        List<Word> words = part.subList(from, Math.min(part.size(), from + MAX_SENTENCE));
        sentences.add(tokens(title ? parsedTitle(words) : parser.parse(words).tokens()));
      }
    }
    return sentences;
  }

  private List<ParsedToken> parsedTitle(List<Word> words) {
    List<ParsedToken> first = parser.parse(words).tokens();
    List<String> tags = HeadlineGrammar.tags(first);
    return tags.isEmpty() ? first : parser.parse(words, tags).tokens();
  }

  /** Characters that the models never saw, one for one so that offsets stay. */
  private static String plain(String text) {
    return text.replace('’', '\'')
        .replace('‘', '\'')
        .replace('“', '"')
        .replace('”', '"')
        .replace('\u00a0', ' ');
  }

  private static List<Token> tokens(List<ParsedToken> parsed) {
    List<Token> tokens = new ArrayList<>(parsed.size());
    for (ParsedToken token : parsed) {
      tokens.add(
          new Token(
              token.index(),
              token.form(),
              lemma(token),
              token.tag(),
              token.label(),
              token.head(),
              entity(token.entity()),
              new Span(token.word().start(), token.word().end())));
    }
    return tokens;
  }

  /** The models write classes of numbers in place of their lemmas; the word itself is wanted. */
  private static String lemma(ParsedToken token) {
    String lemma = token.lemma();
    boolean none = lemma.startsWith("#") || Character.isDigit(lemma.charAt(0));
    return none
        ? token.form().toLowerCase(Locale.ROOT)
        : Lemmas.mend(token.form(), lemma, token.tag());
  }

  /** BILOU tags lose their prefix: neighbours of one class count as one name. */
  private static String entity(String tag) {
    return tag.length() < 3 ? "" : tag.substring(2);
  }
}
