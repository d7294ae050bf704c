package org.dragoman.readers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.dragoman.report.InputFormat;
import org.dragoman.report.JsonLinesReader;

/** Tells the form of a content by its marks, its name and its first words. Stateless. */
final class FormatGuess {
  /** Number of bytes at the start that are looked at. */
  static final int HEAD = 4096;

  private static final Map<String, InputFormat> SUFFIXES = suffixes();

  private static final Pattern MAIL =
      Pattern.compile(
          "(?is)\\A(?:(?:Return-Path|Received|Delivered-To|From|To|Date|Subject|Message-ID|MIME-Version|X-[\\w-]+)"
              + ":[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){3}.*");

  private static final Pattern FEED =
      Pattern.compile("(?is).*?<(?:rss|feed|rdf:RDF|channel)[\\s>].*");
  private static final Pattern PAGE =
      Pattern.compile("(?is)\\A(?:<\\?xml[^>]*>|<!--.*?-->|\\s+)*+<(?:!doctype html|html)[\\s>].*");

  private FormatGuess() {}

  private static Map<String, InputFormat> suffixes() {
    Map<String, InputFormat> suffixes = new LinkedHashMap<>();
    suffixes.put(".txt", InputFormat.TEXT);
    suffixes.put(".html", InputFormat.HTML);
    suffixes.put(".htm", InputFormat.HTML);
    suffixes.put(".xhtml", InputFormat.HTML);
    suffixes.put(".pdf", InputFormat.PDF);
    suffixes.put(".docx", InputFormat.DOCX);
    suffixes.put(".eml", InputFormat.EML);
    suffixes.put(".rss", InputFormat.FEED);
    suffixes.put(".atom", InputFormat.FEED);
    suffixes.put(".xml", InputFormat.FEED);
    suffixes.put(".jsonl", InputFormat.JSONL);
    suffixes.put(".ndjson", InputFormat.JSONL);
    suffixes.put(".csv", InputFormat.CSV);
    suffixes.put(".tsv", InputFormat.CSV);
    suffixes.put(".zip", InputFormat.ZIP);
    suffixes.put(".warc", InputFormat.WARC);
    return suffixes;
  }

  /** The suffixes of a form; of all forms for {@code AUTO}. Each may be followed by {@code .gz}. */
  static List<String> suffixes(InputFormat format) {
    return SUFFIXES.entrySet().stream()
        .filter(entry -> format == InputFormat.AUTO || entry.getValue() == format)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What a file's name tells, empty if nothing. */
  static Optional<InputFormat> byName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    int dot = plain.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.ofNullable(SUFFIXES.get(plain.substring(dot)));
  }

  /** Whether a content is compressed with gzip. */
  static boolean isGzip(byte[] head) {
    return head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b && head[2] == 8;
  }

  /** Whether a content compressed with gzip begins as web archives do. */
  static boolean isWarcInside(byte[] head) {
    try (InputStream inside = new GZIPInputStream(new ByteArrayInputStream(head))) {
      return new String(inside.readNBytes(5), StandardCharsets.ISO_8859_1).equals("WARC/");
    } catch (IOException e) {
      return false;
    }
  }

  /** The form of a content. */
  static InputFormat of(String name, byte[] head) {
    String start = shown(head);
    Optional<InputFormat> named = byName(name);
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
      boolean office = named.isEmpty() && start.contains("[Content_Types].xml");
      return named.filter(InputFormat.DOCX::equals).isPresent() || office
          ? InputFormat.DOCX
          : InputFormat.ZIP;
    }
    if (start.substring(0, Math.min(start.length(), 1024)).contains("%PDF-")
        && start.strip().startsWith("%PDF-")) {
      return InputFormat.PDF;
    }
    if (start.startsWith("WARC/")) {
      return InputFormat.WARC;
    }
    return PAGE.matcher(start).matches() ? InputFormat.HTML : named.orElseGet(() -> plain(start));
  }

  private static InputFormat plain(String start) {
    if (JsonLinesReader.isLike(start.getBytes(StandardCharsets.ISO_8859_1))) {
      return InputFormat.JSONL;
    }
    if (start.startsWith("<") && FEED.matcher(start).matches()) {
      return InputFormat.FEED;
    }
    if (MAIL.matcher(start.replace("\r", "")).matches()) {
      return InputFormat.EML;
    }
    return InputFormat.TEXT;
  }

  /** One character a byte, without zeros and byte order marks, so that UTF-16 can be looked at. */
  private static String shown(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    String bare = start.replaceAll("\\A(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "");
    return start.startsWith("PK") ? start : bare.replace("\0", "").stripLeading();
  }
}
