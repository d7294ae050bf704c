package org.dragoman.text;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.report.Report;

/**
 * Recognises reports that are not in English. A report is only refused when it says so itself, or
 * when the detector is sure and the text lacks the words that English news can hardly do without;
 * foreign names, missing capitals or full stops do not matter. Immutable, thread-safe, and
 * deterministic: the detector's random numbers are seeded for each text.
 */
public final class LanguageCheck {
  private static final int FEWEST_LETTERS = 50;
  private static final int SAMPLE = 4000;
  private static final double SURE = 0.9;
  private static final double HARDLY = 0.05;

  /** Running English has twice as many of these words; other languages share only a few of them. */
  private static final double ENGLISH_SHARE = 0.12;

  private static final Set<String> ENGLISH_WORDS =
      Set.of(
          "the",
          "of",
          "and",
          "to",
          "that",
          "is",
          "was",
          "were",
          "with",
          "for",
          "by",
          "at",
          "from",
          "has",
          "had",
          "have",
          "been",
          "be",
          "which",
          "who",
          "their",
          "its",
          "his",
          "her",
          "they",
          "it",
          "he",
          "she",
          "this",
          "these",
          "there",
          "not",
          "but",
          "after",
          "before",
          "when",
          "as",
          "are",
          "said",
          "says",
          "an",
          "or",
          "would",
          "will",
          "into",
          "between",
          "during",
          "over",
          "about",
          "than",
          "more",
          "also",
          "other",
          "killed",
          "wounded",
          "injured",
          "dead",
          "hurt",
          "missing",
          "attack",
          "attacks",
          "army",
          "forces",
          "troops",
          "soldiers",
          "people",
          "talks",
          "government",
          "near");

  private LanguageCheck() {}

  /** Most English needs no detector, and reading its profiles takes a third of a second. */
  private static final class Detector {
    static final LanguageDetector INSTANCE = read();

    private static LanguageDetector read() {
      try {
        return LanguageDetectorBuilder.create(NgramExtractors.standard())
            .withProfiles(new LanguageProfileReader().readAllBuiltIn())
            .minimalConfidence(0.01)
            .seed(1)
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException("the language profiles cannot be read", e);
      }
    }
  }

  private static final class Holder {
    static final LanguageCheck INSTANCE = new LanguageCheck();
  }

  /** The shared check; the first text that is not plainly English has the profiles read. */
  public static LanguageCheck shared() {
    return Holder.INSTANCE;
  }

  /**
   * The English name of the language that keeps a report from being coded.
   *
   * @return empty if the report is or may be English
   */
  public Optional<String> foreignLanguage(Report report) {
    String declared = report.language();
    if (declared != null) {
      return isEnglish(declared) ? Optional.empty() : Optional.of(name(declared));
    }
    return foreignLanguage(report.text());
  }

  /** The same for a text that declares nothing. */
  Optional<String> foreignLanguage(String text) {
    String sample = letters(text.substring(0, Math.min(SAMPLE, text.length())));
    long count = sample.codePoints().filter(Character::isLetter).count();
    boolean latin = latinShare(sample) > 0.5;
    if (count < (latin ? FEWEST_LETTERS : 10) || englishShare(sample) >= ENGLISH_SHARE) {
      return Optional.empty();
    }
    List<DetectedLanguage> found = Detector.INSTANCE.getProbabilities(sample);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    DetectedLanguage first = found.get(0);
    boolean sure = first.getProbability() >= SURE && english(found) <= HARDLY;
    boolean foreign = !first.getLocale().getLanguage().equals("en") && (sure || !latin);
    return foreign ? Optional.of(name(first.getLocale().toString())) : Optional.empty();
  }

  private static double english(List<DetectedLanguage> found) {
    return found.stream()
        .filter(language -> language.getLocale().getLanguage().equals("en"))
        .mapToDouble(DetectedLanguage::getProbability)
        .sum();
  }

  private static String letters(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> kept.appendCodePoint(Character.isLetter(c) || isMark(c) ? c : ' '));
    return kept.toString().replaceAll(" +", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static double latinShare(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return letters == 0 ? 1 : (double) latin / letters;
  }

  private static double englishShare(String text) {
    String[] words = text.split(" ");
    int english = 0;
    for (String word : words) {
      english += ENGLISH_WORDS.contains(word) ? 1 : 0;
    }
    return (double) english / words.length;
  }

  private static boolean isEnglish(String declared) {
    String tag = declared.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return tag.equals("en") || tag.equals("eng") || tag.equals("english") || tag.startsWith("en-");
  }

  /** The English name of a language tag; the tag itself if it has none. */
  private static String name(String tag) {
    String name =
        Locale.forLanguageTag(tag.strip().replace('_', '-')).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? tag.strip() : name;
  }
}
