package org.dragoman.parser.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paragraphs of text files and of the members of JSON files that hold prose. Stateless. */
final class Texts {
  private static final Pattern MEMBER =
      Pattern.compile("\"(?:title|text|description)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

  private Texts() {}

  static List<String> of(Path file) throws IOException {
    String name = file.getFileName().toString();
    List<String> paragraphs = new ArrayList<>();
    if (name.endsWith(".txt")) {
      split(Files.readString(file), paragraphs);
    } else if (name.endsWith(".json") || name.endsWith(".jsonl")) {
      Matcher member = MEMBER.matcher(Files.readString(file));
      while (member.find()) {
        split(
            ESCAPE
                .matcher(member.group(1))
                .replaceAll(match -> Matcher.quoteReplacement(unescaped(match.group(1)))),
            paragraphs);
      }
    }
    return paragraphs;
  }

  private static String unescaped(String code) {
    return switch (code.charAt(0)) {
      case 'u' -> Character.toString((char) Integer.parseInt(code.substring(1), 16));
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'b', 'f' -> " ";
      default -> code;
    };
  }

  private static void split(String text, List<String> paragraphs) {
    text.lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
  }
}
