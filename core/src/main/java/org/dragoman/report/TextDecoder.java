package org.dragoman.report;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Turns the bytes of a file into text, strictly: a named encoding as named; else a byte order mark,
 * UTF-8, UTF-16 without a mark, and at last what the bytes look like. Stateless and thread-safe.
 */
public final class TextDecoder {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  private static final String NAME_IT = "name its encoding with --encoding";

  private TextDecoder() {}

  /** The mark at the start of a file and the encoding that it stands for. */
  private record Mark(Charset charset, int... bytes) {
    boolean starts(byte[] content) {
      if (content.length < bytes.length) {
        return false;
      }
      for (int i = 0; i < bytes.length; i++) {
        if ((content[i] & 0xff) != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }

  /** Longer marks first: the mark of UTF-32LE begins with that of UTF-16LE. */
  private static final Mark[] MARKS = {
    new Mark(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
    new Mark(UTF_32BE, 0, 0, 0xfe, 0xff),
    new Mark(UTF_32LE, 0xff, 0xfe, 0, 0),
    new Mark(StandardCharsets.UTF_16BE, 0xfe, 0xff),
    new Mark(StandardCharsets.UTF_16LE, 0xff, 0xfe)
  };

  /** The encoding that a byte order mark at the start names, empty if there is none. */
  public static Optional<Charset> marked(byte[] start) {
    return mark(start).map(Mark::charset);
  }

  private static Optional<Mark> mark(byte[] content) {
    return Arrays.stream(MARKS).filter(mark -> mark.starts(content)).findFirst();
  }

  /**
   * Decodes a whole file or row.
   *
   * @param named the encoding if the user names it, or null
   */
  public static Decoded decode(byte[] content, Charset named) {
    if (named != null) {
      return strict(content, named);
    }
    Optional<Charset> first = unicode(content);
    Decoded decoded = strict(content, first.orElse(StandardCharsets.UTF_8));
    return first.isPresent() || decoded instanceof Decoded.Text
        ? decoded
        : EncodingGuess.of(content).map(guess -> strict(content, guess)).orElse(decoded);
  }

  /**
   * The encoding of a content that may declare one wrongly: what its bytes show of Unicode comes
   * first, then what it declares, then what it looks like.
   *
   * @param declared the encoding that the content or its sender names, or null
   * @return empty if nothing fits
   */
  public static Optional<Charset> detect(byte[] content, Charset declared) {
    Optional<Charset> first = unicode(content);
    if (first.isPresent()) {
      return first;
    }
    if (strict(content, StandardCharsets.UTF_8) instanceof Decoded.Text) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return declared != null && EncodingGuess.fits(content, declared)
        ? Optional.of(declared)
        : EncodingGuess.of(content);
  }

  /** The form of Unicode that a mark or the zeros of UTF-16 show. */
  private static Optional<Charset> unicode(byte[] content) {
    Optional<Charset> marked = marked(content);
    return marked.isPresent() ? marked : unmarkedUtf16(content);
  }

  /** The text in one encoding, without a byte order mark; every byte must fit. */
  public static Decoded strict(byte[] content, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(content);
    int room = (int) Math.ceil(content.length * (double) decoder.maxCharsPerByte()) + 4;
    CharBuffer out = CharBuffer.allocate(room);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      String where = "is not valid " + charset.name() + " (byte " + (in.position() + 1) + ")";
      return new Decoded.Undecodable(where, NAME_IT);
    }
    String text = out.flip().toString();
    return new Decoded.Text(text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  /** Text in Latin letters has a zero in every second byte when it is UTF-16. */
  private static Optional<Charset> unmarkedUtf16(byte[] content) {
    int even = 0;
    int odd = 0;
    int length = Math.min(content.length, 4096);
    for (int i = 0; i < length; i++) {
      if (content[i] == 0) {
        even += 1 - i % 2;
        odd += i % 2;
      }
    }
    int many = length / 2 * 7 / 10;
    if (length < 8 || content.length % 2 != 0 || even > 0 && odd > 0) {
      return Optional.empty();
    }
    if (even > many) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return odd > many ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }
}
