package org.dragoman.readers;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.report.Decoded;
import org.dragoman.report.TextDecoder;

/**
 * Turns the bytes of a page or feed into text. What it declares is often wrong: UTF-8 comes first,
 * and a few bytes that do not fit are marked in the text, not refused. Stateless.
 */
final class PageText {
  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");

  /** One byte in so many may be broken. */
  private static final int TOLERATED = 200;

  /** What browsers take these for. */
  private static final Map<String, String> REALLY =
      Map.of(
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "us-ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "ks_c_5601-1987", "x-windows-949",
          "x-sjis", "Shift_JIS");

  private PageText() {}

  /**
   * The text.
   *
   * @param named the encoding if the user names it, or null
   * @param told the name of the encoding as the server tells it, or null
   */
  static Decoded of(byte[] content, Charset named, String told) {
    if (named != null) {
      return TextDecoder.decode(content, named);
    }
    byte[] bare = withoutTags(content);
    Charset declared = charset(told).or(() -> declared(content)).orElse(null);
    Optional<Charset> detected = TextDecoder.detect(bare, declared);
    Decoded text = TextDecoder.strict(content, detected.orElse(StandardCharsets.UTF_8));
    return text instanceof Decoded.Text ? text : lenient(content, declared).orElse(text);
  }

  private static Optional<Charset> declared(byte[] content) {
    int length = Math.min(content.length, FormatGuess.HEAD);
    Matcher matcher = DECLARED.matcher(new String(content, 0, length, StandardCharsets.ISO_8859_1));
    return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    try {
      String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
      boolean useless = lower.isEmpty() || lower.startsWith("utf") || lower.startsWith("x-user");
      return useless
          ? Optional.empty()
          : Optional.of(Charset.forName(REALLY.getOrDefault(lower, lower)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** A page cut in the middle of a character, or with a foreign byte in a corner, is still one. */
  private static Optional<Decoded> lenient(byte[] content, Charset declared) {
    Charset charset = declared == null ? StandardCharsets.UTF_8 : declared;
    String text = new String(content, charset);
    long broken = text.chars().filter(c -> c == '\ufffd').count();
    return broken * TOLERATED < text.length() || broken < 3 && text.length() > 100
        ? Optional.of(new Decoded.Text(text))
        : Optional.empty();
  }

  /** The bytes outside of tags and scripts, whose letters say nothing about the language. */
  private static byte[] withoutTags(byte[] content) {
    byte[] bare = new byte[content.length];
    int length = 0;
    int i = 0;
    while (i < content.length) {
      if (content[i] == '<') {
        boolean code = starts(content, i, "<script") || starts(content, i, "<style");
        i = after(content, i, code ? "</s" : ">");
      } else {
        bare[length++] = content[i++];
      }
    }
    return length == 0 ? content : java.util.Arrays.copyOf(bare, length);
  }

  private static int after(byte[] content, int from, String mark) {
    for (int i = from; i < content.length; i++) {
      if (starts(content, i, mark)) {
        return mark.equals(">") ? i + 1 : i;
      }
    }
    return content.length;
  }

  private static boolean starts(byte[] content, int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      boolean same = at + i < content.length && (content[at + i] | 0x20) == (word.charAt(i) | 0x20);
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
