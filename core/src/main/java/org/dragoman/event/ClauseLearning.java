package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.codebook.Codebook;
import org.dragoman.mention.Mentions;
import org.dragoman.report.Report;
import org.dragoman.text.Document;
import org.dragoman.text.Parser;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;

/**
 * Makes the clause model from labelled sentences. The same sentences in the same order and the same
 * parser give the same bytes. Stateless.
 */
public final class ClauseLearning {
  private static final int FOLDS = 5;

  private ClauseLearning() {}

  /**
   * A sentence with one marked predicate.
   *
   * @param text the sentence without marks
   * @param marks where the marked words stand, in order
   * @param label PLOVER category, or {@link ClauseModel#NONE}
   */
  public record Labelled(String text, List<Span> marks, String label) {
    /** Reads "Jets [bombed] a village". */
    public static Labelled of(String marked, String label) {
      StringBuilder text = new StringBuilder();
      List<Span> marks = new ArrayList<>();
      int open = -1;
      for (char c : marked.toCharArray()) {
        if (c == '[') {
          open = text.length();
        } else if (c == ']' && open >= 0) {
          marks.add(new Span(open, text.length()));
          open = -1;
        } else {
          text.append(c);
        }
      }
      return new Labelled(text.toString(), marks, label);
    }
  }

  /**
   * What came of the learning.
   *
   * @param model the file form of the model
   * @param examples how many sentences were used
   * @param lost sentences whose marked words the parser does not give as a predicate
   * @param accuracy share of held-out predicates whose class the model names right, in five-fold
   *     cross-validation
   */
  public record Result(byte[] model, int examples, int lost, double accuracy) {}

  /** Fits the model and measures it by cross-validation. */
  public static Result learn(List<Labelled> sentences, Parser parser, Codebook codebook) {
    List<ClauseTrainer.Example> examples = new ArrayList<>();
    for (Labelled labelled : sentences) {
      example(labelled, parser, codebook).ifPresent(examples::add);
    }
    int right = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      right += held(examples, fold);
    }
    byte[] model = ClauseTrainer.fit(examples).toBytes();
    return new Result(
        model,
        examples.size(),
        sentences.size() - examples.size(),
        right / (double) examples.size());
  }

  /** Confusions of the cross-validation, "gold>system" with their number, for reading. */
  public static Map<String, Integer> confusions(
      List<Labelled> sentences, Parser parser, Codebook codebook) {
    List<ClauseTrainer.Example> examples = new ArrayList<>();
    sentences.forEach(l -> example(l, parser, codebook).ifPresent(examples::add));
    Map<String, Integer> found = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      ClauseModel model = ClauseTrainer.fit(part(examples, fold, false));
      for (ClauseTrainer.Example example : part(examples, fold, true)) {
        String best = best(model, example);
        if (!best.equals(example.label())) {
          found.merge(example.label() + ">" + best, 1, Integer::sum);
        }
      }
    }
    return found;
  }

  private static int held(List<ClauseTrainer.Example> examples, int fold) {
    ClauseModel model = ClauseTrainer.fit(part(examples, fold, false));
    int right = 0;
    for (ClauseTrainer.Example example : part(examples, fold, true)) {
      right += best(model, example).equals(example.label()) ? 1 : 0;
    }
    return right;
  }

  private static String best(ClauseModel model, ClauseTrainer.Example example) {
    ClauseModel.Judgement judgement = model.judge(example.features());
    String event = judgement.bestEvent();
    return judgement.of(ClauseModel.NONE) > judgement.of(event) ? ClauseModel.NONE : event;
  }

  private static List<ClauseTrainer.Example> part(
      List<ClauseTrainer.Example> examples, int fold, boolean held) {
    List<ClauseTrainer.Example> part = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if ((i % FOLDS == fold) == held) {
        part.add(examples.get(i));
      }
    }
    return part;
  }

  private static Optional<ClauseTrainer.Example> example(
      Labelled labelled, Parser parser, Codebook codebook) {
    Report report = new Report("sentence", null, null, null, null, "en", labelled.text());
    Document document = Document.parse(report, parser);
    Mentions mentions = Mentions.find(document, codebook);
    ClauseFeatures features =
        new ClauseFeatures(
            codebook.frames(), new FrameMatcher(codebook.frames(), mentions), mentions);
    for (int i = labelled.marks().size() - 1; i >= 0; i--) {
      for (Sentence sentence : document.sentences()) {
        Optional<Token> predicate = predicate(sentence, labelled.marks().get(i));
        if (predicate.isPresent()) {
          return Optional.of(
              new ClauseTrainer.Example(features.of(sentence, predicate.get()), labelled.label()));
        }
      }
    }
    return Optional.empty();
  }

  /** The token of a mark that governs the others and is a verb, noun or adjective. */
  private static Optional<Token> predicate(Sentence s, Span mark) {
    Token best = null;
    for (Token token : s.tokens()) {
      boolean inside = mark.contains(token.span());
      boolean content =
          token.isVerb() && !token.hasLabel("aux", "auxpass")
              || token.isNoun()
              || token.tag().startsWith("JJ");
      if (inside && content && (best == null || s.dominates(token, best))) {
        best = token;
      }
    }
    return Optional.ofNullable(best);
  }
}
