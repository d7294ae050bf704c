package org.dragoman.parser.convert;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.DecodeConfig;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.parser.ParsedSentence;
import org.dragoman.parser.ParsedToken;
import org.dragoman.parser.Word;

/**
 * The NLP4J library itself, to compare with. Loading takes most of a minute and 2 GB. Thread-safe.
 */
public final class Library {
  private static final String CONFIG = "/edu/emory/mathcs/nlp/configuration/config-decode-en.xml";

  private final NLPDecoder decoder =
      new NLPDecoder(new DecodeConfig(NLPDecoder.class.getResourceAsStream(CONFIG)));

  /** Parses a text as {@link org.dragoman.parser.EnglishParser} does. */
  public List<ParsedSentence> parse(String text) {
    List<ParsedSentence> sentences = new ArrayList<>();
    for (List<Token> words : new EnglishTokenizer().segmentize(text)) {
      if (!words.isEmpty()) {
        sentences.add(sentence(decoder.decode(decoder.toNodeArray(words))));
      }
    }
    return sentences;
  }

  private static ParsedSentence sentence(NLPNode[] nodes) {
    List<ParsedToken> tokens = new ArrayList<>(nodes.length);
    for (int i = 1; i < nodes.length; i++) {
      NLPNode node = nodes[i];
      tokens.add(
          new ParsedToken(
              i - 1,
              new Word(node.getWordForm(), node.getStartOffset(), node.getEndOffset()),
              node.getPartOfSpeechTag(),
              node.getLemma(),
              node.getNamedEntityTag(),
              node.getDependencyHead().getID() - 1,
              node.getDependencyLabel()));
    }
    return new ParsedSentence(tokens);
  }
}
