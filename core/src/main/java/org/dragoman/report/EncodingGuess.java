package org.dragoman.report;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Guesses the 8-bit or East Asian encoding of bytes that are no Unicode. A guess counts only if the
 * text that it gives looks like writing: damaged UTF-8 must not pass for something else. Stateless.
 */
final class EncodingGuess {
  /** ICU's confidence (of 100) below which a guess is not believed. */
  private static final int BELIEVED = 20;

  /** A text in another script has at least this share of its letters in it. */
  private static final double OWN_LETTERS = 0.3;

  /** What printed Western text has besides letters. */
  private static final String SIGNS = "\u00a0‘’“”‚„–—…•«»‹›°£€¥¢§©®™´·½¼¾²³¿¡ªº\u00ad";

  private EncodingGuess() {}

  /** The encoding, empty if no guess is good enough. */
  static Optional<Charset> of(byte[] content) {
    if (isBrokenUtf8(content)) {
      return Optional.empty();
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(content);
    for (CharsetMatch match : detector.detectAll()) {
      boolean worth =
          match.getConfidence() >= BELIEVED
              && !match.getName().startsWith("IBM")
              && !match.getName().startsWith("UTF")
              && Charset.isSupported(match.getName());
      if (worth && fits(content, real(match.getName()))) {
        return Optional.of(real(match.getName()));
      }
    }
    return Optional.empty();
  }

  /** What calls itself ISO-8859-1 is written with Windows quotation marks. */
  private static Charset real(String name) {
    return Charset.forName(name.equals("ISO-8859-1") ? "windows-1252" : name);
  }

  /** Whether the bytes are writing in an encoding. */
  static boolean fits(byte[] content, Charset charset) {
    return TextDecoder.strict(content, charset) instanceof Decoded.Text decoded
        && isWriting(decoded.text());
  }

  /** Whole sequences of UTF-8 do not come about by chance. */
  private static boolean isBrokenUtf8(byte[] content) {
    int whole = 0;
    int broken = 0;
    int i = 0;
    while (i < content.length) {
      int lead = content[i] & 0xff;
      int more = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
      int found = 0;
      while (found < more
          && i + found + 1 < content.length
          && (content[i + found + 1] & 0xc0) == 0x80) {
        found++;
      }
      whole += more > 0 && found == more ? 1 : 0;
      broken += lead >= 0x80 && (more == 0 || found < more) ? 1 : 0;
      i += found + 1;
    }
    return whole >= broken;
  }

  private static boolean isWriting(String text) {
    int[] letters = text.codePoints().filter(Character::isLetter).toArray();
    long foreign = java.util.Arrays.stream(letters).filter(c -> !isLatin(c)).count();
    boolean ownScript = foreign > 0;
    if (ownScript && foreign < letters.length * OWN_LETTERS) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80 && !fits(text, i, ownScript)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String text, int at, boolean ownScript) {
    char c = text.charAt(at);
    if (c < 0xa0 || c == 0xfffd || !Character.isDefined(c)) {
      return false;
    }
    return ownScript || (Character.isLetter(c) ? isInWord(text, at) : SIGNS.indexOf(c) >= 0);
  }

  /** A letter with an accent stands beside plain ones, and no capital follows a small letter. */
  private static boolean isInWord(String text, int at) {
    char c = text.charAt(at);
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    boolean beside = isPlain(before) || isPlain(after);
    boolean capitalInside = Character.isUpperCase(c) && Character.isLowerCase(before);
    boolean cut = "ÂÃâ".indexOf(c) >= 0 && after >= 0x80 && !Character.isLetter(after);
    return beside && !capitalInside && !cut && c != 'ÿ';
  }

  private static boolean isPlain(char c) {
    return c < 0x80 && Character.isLetter(c);
  }

  private static boolean isLatin(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.COMMON;
  }
}
