package org.dragoman.parser;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts English text into sentences and words and gives each word its part of speech, lemma, entity
 * label and head, with the published NLP4J models. Immutable and thread-safe: threads share the
 * mapped file and keep some small arrays each.
 *
 * <p>Offsets of words are in UTF-16 units of the text given; {@link ParsedText#span} has them in
 * code points.
 */
public final class EnglishParser {
  private final Tokenizer tokenizer;
  private final Forms forms;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Morphology morphology;
  private final SequenceTagger tagger;
  private final SequenceTagger entityTagger;
  private final EntityRepair entityRepair;
  private final DependencyParser dependencyParser;
  private final ThreadLocal<Workspace> workspaces = ThreadLocal.withInitial(Workspace::new);

  /** With the models of a file. */
  public EnglishParser(ModelFile file) {
    WordLists lists = new WordLists(file.reader("lists"));
    tokenizer = new Tokenizer(lists);
    forms = new Forms(lists.set("extensions"));
    lexicon = new Lexicon(file);
    gazetteer = new Gazetteer(file);
    morphology = new Morphology(file, lists);
    tagger = new SequenceTagger(file, "pos", Field.TAG, lexicon, gazetteer.values, null);
    entityTagger =
        new SequenceTagger(
            file, "ner", Field.ENTITY, lexicon, gazetteer.values, new Embeddings(file));
    entityRepair = new EntityRepair(entityTagger.labels());
    dependencyParser = new DependencyParser(file, lexicon);
  }

  /** Cuts a text into sentences and parses each. */
  public ParsedText parse(String text) {
    List<ParsedSentence> sentences = new ArrayList<>();
    for (List<Word> words : sentences(text)) {
      sentences.add(parse(words));
    }
    return new ParsedText(text, sentences);
  }

  /** Cuts a text into sentences of words; none is empty. */
  public List<List<Word>> sentences(String text) {
    return Tokenizer.sentences(tokenizer.words(text));
  }

  /** Parses the words of one sentence. */
  public ParsedSentence parse(List<Word> words) {
    return parse(words, null);
  }

  /**
   * Parses the words of one sentence of which some tags are known. Everything that depends on the
   * tags follows them.
   *
   * @param tags the tag of each word, null where the model is to decide; or null if none is known
   * @throws IllegalArgumentException if the model does not know a tag
   */
  public ParsedSentence parse(List<Word> words, List<String> tags) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("no words");
    }
    Workspace work = workspaces.get();
    fill(work, words);
    tagger.tag(work, work.tags, forced(tags, words.size()));
    for (int i = 1; i <= work.size; i++) {
      work.lemmas[i] = morphology.lemma(work.lower[i], tagger.labels().string(work.tags[i]));
      work.put(Field.LEMMA, i, work.lemmas[i]);
    }
    int form = Field.FORM.ordinal();
    gazetteer.mark(work.hashes[form], work.powers[form], work.size, work.gazetteerMarks);
    entityTagger.tag(work, work.entities, null);
    String[] entities = entityRepair.repair(work.entities, work.size);
    dependencyParser.parse(work);
    return result(work, words, entities);
  }

  /** The tags that the tagger knows. */
  public List<String> tags() {
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < tagger.labels().size(); i++) {
      tags.add(tagger.labels().string(i));
    }
    return tags;
  }

  private int[] forced(List<String> tags, int size) {
    if (tags == null) {
      return null;
    }
    if (tags.size() != size) {
      throw new IllegalArgumentException(tags.size() + " tags for " + size + " words");
    }
    int[] forced = new int[size + 1];
    for (int i = 0; i < size; i++) {
      String tag = tags.get(i);
      forced[i + 1] = tag == null ? -1 : tagger.labels().indexOf(tag);
      if (tag != null && forced[i + 1] < 0) {
        throw new IllegalArgumentException("unknown tag " + tag);
      }
    }
    return forced;
  }

  private void fill(Workspace work, List<Word> words) {
    work.reset(words.size());
    for (int i = 1; i <= work.size; i++) {
      fill(work, i, words.get(i - 1).form());
    }
  }

  private void fill(Workspace work, int i, String form) {
    String simplified = forms.simplified(form);
    String lower = Chars.lower(simplified);
    work.simplified[i] = simplified;
    work.lower[i] = lower;
    work.put(Field.FORM, i, simplified);
    work.put(Field.LOWER, i, lower);
    work.put(Field.SHAPE, i, Forms.shape(simplified));
    work.vectorHashes[i] = Hash.of(Forms.undigitalized(form));
    int length = lower.length();
    for (int n = 1; n <= 4 && n < length; n++) {
      if (n == 2 || n == 3) {
        Field prefix = n == 2 ? Field.PREFIX_2 : Field.PREFIX_3;
        work.put(prefix, i, Hash.of(lower, 0, n), Hash.power(n));
      }
      Field suffix = Field.of(Field.SUFFIX_1.ordinal() + n - 1);
      work.put(suffix, i, Hash.of(lower, length - n, length), Hash.power(n));
    }
    int entry = lexicon.find(work.hashes[Field.LOWER.ordinal()][i + 1]);
    work.ambiguities[i] = lexicon.ambiguity(entry);
    work.clusters[i] = lexicon.clusterList(entry);
    if (work.ambiguities[i] != Lexicon.NONE) {
      int list = work.ambiguities[i];
      work.put(Field.AMBIGUITY, i, lexicon.joinedHash(list), lexicon.joinedPower(list));
    }
  }

  private ParsedSentence result(Workspace work, List<Word> words, String[] entities) {
    List<ParsedToken> tokens = new ArrayList<>(work.size);
    for (int i = 1; i <= work.size; i++) {
      tokens.add(
          new ParsedToken(
              i - 1,
              words.get(i - 1),
              tagger.labels().string(work.tags[i]),
              work.lemmas[i],
              entities[i],
              work.tree.head(i) - 1,
              dependencyParser.relations().string(work.labels[i])));
    }
    return new ParsedSentence(tokens);
  }
}
