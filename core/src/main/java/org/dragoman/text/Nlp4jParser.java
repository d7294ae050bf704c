package org.dragoman.text;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.decode.DecodeConfig;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The published NLP4J English models (tagger, morphology, entities, dependency parser) behind
 * {@link Parser}. Loading takes about 40 s of CPU and 2 GB of heap, so there is one instance for a
 * process. Thread-safe.
 */
public final class Nlp4jParser implements Parser {
  private static final String CONFIG = "/edu/emory/mathcs/nlp/configuration/config-decode-en.xml";

  /** The parser's cost is worse than linear in memory and its trees are useless beyond this. */
  private static final int MAX_SENTENCE = 180;

  private final NLPDecoder decoder;

  private Nlp4jParser() {
    InputStream config = NLPDecoder.class.getResourceAsStream(CONFIG);
    decoder = new NLPDecoder(new DecodeConfig(config));
  }

  /** The shared instance; the first call loads the models. */
  public static Nlp4jParser shared() {
    return Holder.INSTANCE;
  }

  private static final class Holder {
    static final Nlp4jParser INSTANCE = new Nlp4jParser();
  }

  @Override
  public List<List<Token>> parse(String paragraph) {
    List<List<Token>> sentences = new ArrayList<>();
    // The tokenizer keeps state while it works, so each call has its own.
    Tokenizer tokenizer = new EnglishTokenizer();
    for (var part : SentenceSplitter.split(tokenizer.segmentize(plain(paragraph)))) {
      for (int from = 0; from < part.size(); from += MAX_SENTENCE) {
        sentences.add(decode(part.subList(from, Math.min(part.size(), from + MAX_SENTENCE))));
      }
    }
    return sentences;
  }

  /** Characters that the models never saw, one for one so that offsets stay. */
  private static String plain(String text) {
    return text.replace('’', '\'')
        .replace('‘', '\'')
        .replace('“', '"')
        .replace('”', '"')
        .replace('\u00a0', ' ');
  }

  private List<Token> decode(List<edu.emory.mathcs.nlp.component.tokenizer.token.Token> words) {
    NLPNode[] nodes = decoder.decode(decoder.toNodeArray(words));
    List<Token> tokens = new ArrayList<>(words.size());
    for (int i = 1; i < nodes.length; i++) {
      NLPNode node = nodes[i];
      NLPNode head = node.getDependencyHead();
      tokens.add(
          new Token(
              i - 1,
              node.getWordForm(),
              lemma(node),
              node.getPartOfSpeechTag(),
              head == null ? "root" : node.getDependencyLabel(),
              head == null ? -1 : head.getID() - 1,
              entity(node.getNamedEntityTag()),
              new Span(node.getStartOffset(), node.getEndOffset())));
    }
    return tokens;
  }

  /** The library writes classes of numbers in place of their lemmas; the word itself is wanted. */
  private static String lemma(NLPNode node) {
    String lemma = node.getLemma();
    boolean none = lemma == null || lemma.startsWith("#") || Character.isDigit(lemma.charAt(0));
    return none
        ? node.getWordForm().toLowerCase(Locale.ROOT)
        : Lemmas.mend(node.getWordForm(), lemma, node.getPartOfSpeechTag());
  }

  /** BILOU tags lose their prefix: neighbours of one class count as one name. */
  private static String entity(String tag) {
    return tag == null || tag.length() < 3 ? "" : tag.substring(2);
  }
}
