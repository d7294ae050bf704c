package org.dragoman.readers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes running text of printed lines: leaves out what repeats at the edges of the pages, puts the
 * lines of a paragraph together, also over columns and pages, and joins the words that were divided
 * at line ends. Not thread-safe.
 */
final class PrintedText {
  /** Lines at the upper and lower edge that may be running heads. */
  private static final int EDGE = 2;

  /** More than the usual distance between lines sets paragraphs apart. */
  private static final double GAP = 1.35;

  /** Second parts of compounds that keep their hyphen: "Iran-backed". */
  private static final Set<String> COMPOUNDS = Set.copyOf(Words.load("compounds.tsv").of("second"));

  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

  /** Letters that are so many times larger than the usual ones are a headline's. */
  private static final double HEADLINE = 1.25;

  private static final int LONGEST_HEADLINE = 300;

  private final List<PrintedLine> lines;
  private final List<PrintedLine> headline;
  private final Set<String> words = new HashSet<>();

  private PrintedText(List<PrintedLine> printed, int pages) {
    List<PrintedLine> inside = withoutEdges(printed, pages);
    this.headline = headline(inside);
    this.lines = inside.stream().filter(line -> !headline.contains(line)).toList();
    for (PrintedLine line : this.lines) {
      Matcher matcher = WORD.matcher(line.text().toLowerCase(Locale.ROOT));
      while (matcher.find()) {
        words.add(matcher.group());
      }
    }
  }

  /**
   * What is printed.
   *
   * @param title the headline, or null
   * @param text the paragraphs, set apart by blank lines
   */
  record Printed(String title, String text) {}

  /**
   * Puts the lines together.
   *
   * @param lines in the order of reading
   */
  static Printed of(List<PrintedLine> lines, int pages) {
    PrintedText text = new PrintedText(lines, pages);
    String title =
        text.headline.stream().map(PrintedLine::text).reduce((a, b) -> a + " " + b).orElse(null);
    return new Printed(title, text.joined());
  }

  /** The first page's lines in the largest letters, if they are words and stand together. */
  private static List<PrintedLine> headline(List<PrintedLine> lines) {
    List<Float> sizes = lines.stream().map(PrintedLine::size).sorted().toList();
    float usual = sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
    List<PrintedLine> first =
        lines.stream().filter(line -> line.page() == lines.get(0).page()).toList();
    double largest = first.stream().mapToDouble(PrintedLine::size).max().orElse(0);
    List<PrintedLine> found = first.stream().filter(line -> line.size() > 0.95 * largest).toList();
    String text = String.join(" ", found.stream().map(PrintedLine::text).toList());
    boolean headline =
        largest >= HEADLINE * usual
            && text.length() <= LONGEST_HEADLINE
            && text.split(" ").length > 2
            && found.size()
                == 1 + first.indexOf(found.get(found.size() - 1)) - first.indexOf(found.get(0));
    return headline ? found : List.of();
  }

  private static List<PrintedLine> withoutEdges(List<PrintedLine> lines, int pages) {
    Set<PrintedLine> edges = new HashSet<>();
    Map<String, Set<Integer>> seen = new HashMap<>();
    for (int page = 0; page < pages; page++) {
      int number = page;
      List<PrintedLine> byHeight =
          lines.stream()
              .filter(line -> line.page() == number)
              .sorted(Comparator.comparingDouble(PrintedLine::top))
              .toList();
      for (int i = 0; i < byHeight.size(); i++) {
        boolean outer = i < EDGE || i >= byHeight.size() - EDGE;
        if (outer && byHeight.get(i).isAtEdge()) {
          edges.add(byHeight.get(i));
          seen.computeIfAbsent(byHeight.get(i).mask(), m -> new HashSet<>()).add(page);
        }
      }
    }
    int often = Math.max(2, Math.min(3, (pages + 1) / 2));
    return lines.stream()
        .filter(
            line ->
                !edges.contains(line)
                    || !(pages > 1 && line.isPageNumber()) && seen.get(line.mask()).size() < often)
        .toList();
  }

  private String joined() {
    StringBuilder text = new StringBuilder();
    Map<Integer, Float> pitch = pitches();
    PrintedLine before = null;
    for (PrintedLine line : lines) {
      if (before == null) {
        text.append(line.text());
      } else if (isNewParagraph(before, line, pitch.getOrDefault(line.page(), 12f))) {
        text.append("\n\n").append(line.text());
      } else {
        append(text, line.text());
      }
      before = line;
    }
    return text.toString();
  }

  /** The usual distance between lines by page. */
  private Map<Integer, Float> pitches() {
    Map<Integer, List<Float>> distances = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      float down = lines.get(i).top() - lines.get(i - 1).top();
      if (lines.get(i).page() == lines.get(i - 1).page() && down > 1) {
        distances.computeIfAbsent(lines.get(i).page(), p -> new ArrayList<>()).add(down);
      }
    }
    Map<Integer, Float> pitches = new HashMap<>();
    distances.forEach(
        (page, all) -> pitches.put(page, all.stream().sorted().toList().get((all.size() - 1) / 2)));
    return pitches;
  }

  private boolean isNewParagraph(PrintedLine before, PrintedLine line, float pitch) {
    float down = line.top() - before.top();
    boolean follows = line.page() == before.page() && down > 0;
    boolean otherSize = Math.abs(line.size() - before.size()) > 0.15 * before.size();
    if (otherSize || line.text().matches("[•▪●‣◦–—-] .*")) {
      return true;
    }
    boolean breaksOff = before.endsSentence() && !line.beginsSmall();
    if (!follows) {
      return breaksOff;
    }
    float end = columnEnd(before);
    boolean indented = line.left() - before.left() > 0.8 * line.size();
    boolean unfilled = before.right() < end - 0.2 * (end - before.left());
    return down > GAP * pitch || breaksOff && (indented || unfilled);
  }

  /** Where the lines around this one end that begin where it begins. */
  private float columnEnd(PrintedLine line) {
    int at = lines.indexOf(line);
    float end = line.right();
    for (int i = Math.max(0, at - 8); i < Math.min(lines.size(), at + 9); i++) {
      PrintedLine other = lines.get(i);
      boolean same =
          other.page() == line.page()
              && Math.abs(other.left() - line.left()) < 2 * line.size()
              && Math.abs(other.size() - line.size()) < 0.15 * line.size();
      end = same ? Math.max(end, other.right()) : end;
    }
    return end;
  }

  private void append(StringBuilder text, String line) {
    int last = text.length() - 1;
    char end = text.charAt(last);
    boolean divided =
        (end == '-' || end == '\u00ad' || end == '\u2010')
            && last > 0
            && Character.isLetter(text.charAt(last - 1));
    if (!divided || !Character.isLowerCase(line.codePointAt(0))) {
      text.append(divided ? "" : " ").append(line);
      return;
    }
    if (end == '\u00ad' || !keepsHyphen(text, line)) {
      text.setLength(last);
    }
    text.append(line);
  }

  /** Whether a hyphen at a line's end belongs to the word. */
  private boolean keepsHyphen(StringBuilder text, String line) {
    int start = text.length() - 1;
    while (start > 0
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
      start--;
    }
    String first = text.substring(start, text.length() - 1);
    String second = line.split("[^\\p{L}]", 2)[0].toLowerCase(Locale.ROOT);
    String joined = (first + second).toLowerCase(Locale.ROOT);
    String hyphened = (first + "-" + second).toLowerCase(Locale.ROOT);
    if (words.contains(joined) || words.contains(hyphened)) {
      return !words.contains(joined);
    }
    return COMPOUNDS.contains(second) || first.indexOf('-') >= 0;
  }
}
