package org.dragoman.readers;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dragoman.report.ContentCheck;
import org.dragoman.report.Decoded;
import org.dragoman.report.Incoming;
import org.dragoman.report.Origin;
import org.dragoman.report.ReadOptions;
import org.dragoman.report.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads the article of a web page as one report. Immutable and thread-safe. */
final class HtmlReader {
  /** A page with more markup than this would need too much memory. */
  private static final int LONGEST_PAGE = 6_000_000;

  private static final int MOST_TAGS = 400_000;

  private static final Pattern DATE_LABEL =
      Pattern.compile(
          "(?i)(?:(?:first |last )?(?:published|posted|updated|issued|released|date)(?: on| at)?:?\\s*)?"
              + "(?:\\p{L}{3,9}day,?\\s+)?");

  private final ReadOptions options;
  private final Limits limits;

  HtmlReader(ReaderOptions options) {
    this.options = options.read();
    this.limits = options.limits();
  }

  /** Hands over the report or the problem; the caller closes the stream. */
  void read(Item item, InputStream in, Consumer<Incoming> sink) throws IOException {
    byte[] content = Faults.document(item.origin(), in, limits.document(), sink);
    if (content != null) {
      sink.accept(incoming(item, content));
    }
  }

  /** The report of a page, or its problem. */
  Incoming incoming(Item item, byte[] content) {
    Optional<Decoded.Undecodable> foreign = ContentCheck.foreign(content);
    if (foreign.isPresent()) {
      return problem(item.origin(), foreign.get());
    }
    Decoded decoded = PageText.of(content, options.encoding(), item.charset());
    return decoded instanceof Decoded.Text text
        ? page(item, text.text())
        : problem(item.origin(), (Decoded.Undecodable) decoded);
  }

  /** The paragraphs of a page's article; null if there is none. */
  String article(byte[] content, String charset) {
    Decoded decoded = PageText.of(content, options.encoding(), charset);
    if (!(decoded instanceof Decoded.Text text) || isTooLarge(text.text())) {
      return null;
    }
    try {
      Document page = parse(text.text(), limits.depth());
      String article = article(page, PageFacts.of(page, null));
      return article.isBlank() ? null : article;
    } catch (RuntimeException e) {
      return null;
    }
  }

  private Incoming page(Item item, String markup) {
    if (markup.isBlank()) {
      return new Incoming.Problem(item.origin(), "has no text: it is empty", null);
    }
    if (isTooLarge(markup)) {
      return new Incoming.Problem(item.origin(), "has too much markup for one report", null);
    }
    try {
      Document page = parse(markup, limits.depth());
      PageFacts facts = PageFacts.of(page, item.url());
      Optional<LocalDate> shown = dayShown(page);
      return report(item.origin(), facts, article(page, facts), shown);
    } catch (RuntimeException e) {
      return new Incoming.Problem(item.origin(), "has HTML that cannot be read", null);
    }
  }

  static boolean isTooLarge(String markup) {
    return markup.length() > LONGEST_PAGE
        || markup.chars().filter(c -> c == '<').count() > MOST_TAGS;
  }

  /** What is nested deeper than a limit comes out less deep. */
  static Document parse(String markup, int depth) {
    return Jsoup.parse(markup, "", Parser.htmlParser().setMaxDepth(depth));
  }

  /** The paragraphs; those of JSON-LD if the page itself has only a part of them. */
  private static String article(Document page, PageFacts facts) {
    List<Block> blocks = withoutTitle(MainContent.of(page), facts.title());
    String shown = Blocks.joined(blocks);
    String told = facts.body();
    boolean fuller = told != null && told.length() > 300 && told.length() > 3 * shown.length() / 2;
    return fuller ? paragraphs(told) : shown;
  }

  private static String paragraphs(String told) {
    String markup = told.contains("</") ? told : told.replaceAll("\\s*\\n\\s*", "<p>");
    return Blocks.joined(Blocks.of(parse(markup, 64).body()));
  }

  private static List<Block> withoutTitle(List<Block> blocks, String title) {
    return blocks.stream().filter(block -> !block.text().equalsIgnoreCase(title)).toList();
  }

  private Incoming report(Origin origin, PageFacts facts, String text, Optional<LocalDate> shown) {
    Optional<Decoded.Undecodable> fault = ContentCheck.fault(text);
    if (text.isBlank()) {
      return new Incoming.Problem(origin, "has no article in it", null);
    }
    if (fault.isPresent()) {
      return problem(origin, fault.get());
    }
    LocalDate date = facts.date() != null ? facts.date() : shown.orElse(options.date());
    String outlet = facts.outlet() != null ? facts.outlet() : options.publication();
    Report report =
        Report.of(
            null,
            facts.title(),
            outlet == null ? facts.host() : outlet,
            facts.url(),
            date,
            facts.language(),
            text);
    return new Incoming.Accepted(origin, report);
  }

  /** A line of the page that is a date and nothing else, before its first paragraph. */
  private static Optional<LocalDate> dayShown(Document page) {
    for (Block block : Blocks.of(page.body())) {
      if (block.isProse()) {
        return Optional.empty();
      }
      String text = block.text();
      Optional<LocalDate> day =
          text.length() > 60
              ? Optional.empty()
              : WrittenDay.of(DATE_LABEL.matcher(text).replaceFirst(""));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Incoming problem(Origin origin, Decoded.Undecodable why) {
    return new Incoming.Problem(origin, why.reason(), why.remedy());
  }
}
