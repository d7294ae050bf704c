package org.dragoman.readers;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dragoman.report.ContentCheck;
import org.dragoman.report.Decoded;
import org.dragoman.report.Incoming;
import org.dragoman.report.Origin;
import org.dragoman.report.ReadOptions;
import org.dragoman.report.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads the items of an RSS or Atom feed, one report an item. The parser is lenient, as feeds are
 * often malformed, and knows no entities and no files outside. Immutable and thread-safe.
 */
final class FeedReader {
  private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf:rdf", "channel");

  private final ReadOptions options;
  private final Limits limits;

  FeedReader(ReaderOptions options) {
    this.options = options.read();
    this.limits = options.limits();
  }

  /** Hands over the items in order; the caller closes the stream. */
  void read(Item item, InputStream in, Consumer<Incoming> sink) throws IOException {
    byte[] content = Faults.document(item.origin(), in, limits.document(), sink);
    if (content == null) {
      return;
    }
    Decoded decoded = PageText.of(content, options.encoding(), item.charset());
    if (decoded instanceof Decoded.Undecodable no) {
      sink.accept(new Incoming.Problem(item.origin(), no.reason(), no.remedy()));
    } else {
      feed(item, ((Decoded.Text) decoded).text(), sink);
    }
  }

  private void feed(Item item, String xml, Consumer<Incoming> sink) {
    Origin origin = item.origin();
    if (HtmlReader.isTooLarge(xml)) {
      sink.accept(new Incoming.Problem(origin, "has too much markup for one feed", "divide it"));
      return;
    }
    Document document = parsed(xml);
    Element root = document == null ? null : document.firstElementChild();
    if (root == null || !ROOTS.contains(root.tagName().toLowerCase(Locale.ROOT))) {
      String remedy = "RSS and Atom are read";
      sink.accept(new Incoming.Problem(origin, "is XML, but no feed", remedy));
      return;
    }
    List<Element> items =
        root.stream().filter(e -> Set.of("item", "entry").contains(local(e))).toList();
    if (items.isEmpty()) {
      sink.accept(new Incoming.Problem(origin, "is a feed without items", null));
    }
    boolean cut = !xml.stripTrailing().endsWith("</" + root.tagName() + ">");
    Element channel =
        root.stream().filter(e -> local(e).equals("channel")).findFirst().orElse(root);
    Channel told = new Channel(text(channel, "title"), language(channel, root));
    for (int i = 0; i < items.size(); i++) {
      Origin place = origin.at(Origin.Part.ITEM, i + 1);
      boolean broken = cut && i == items.size() - 1 && !isClosed(xml, items.get(i));
      sink.accept(
          broken
              ? new Incoming.Problem(place, "is cut short", null)
              : report(place, items.get(i), told));
    }
    if (cut && !items.isEmpty()) {
      sink.accept(new Incoming.Problem(origin, "is cut short", "items may be missing at its end"));
    }
  }

  /** What the feed says of all its items. */
  private record Channel(String title, String language) {}

  private Document parsed(String xml) {
    try {
      return Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(limits.depth()));
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static boolean isClosed(String xml, Element last) {
    int tag = xml.lastIndexOf('<');
    String whole = tag > xml.lastIndexOf('>') ? xml.substring(0, tag) : xml;
    return whole.lastIndexOf("</" + last.tagName() + ">") > whole.lastIndexOf("<" + last.tagName());
  }

  private Incoming report(Origin place, Element item, Channel channel) {
    String title = Optional.ofNullable(text(item, "title")).map(FeedReader::plain).orElse(null);
    String body =
        Stream.of("encoded", "content", "description", "summary")
            .map(name -> markup(item, name))
            .filter(Objects::nonNull)
            .map(this::paragraphs)
            .max(java.util.Comparator.comparingInt(String::length))
            .orElse("");
    Optional<Decoded.Undecodable> fault = ContentCheck.fault(body + (title == null ? "" : title));
    if (fault.isPresent()) {
      return new Incoming.Problem(place, fault.get().reason(), fault.get().remedy());
    }
    String outlet = text(item, "source") == null ? channel.title() : text(item, "source");
    LocalDate date =
        Stream.of("pubDate", "date", "published", "issued", "created", "updated", "modified")
            .map(name -> WrittenDay.of(text(item, name)))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(options.date());
    Report report =
        Report.of(
            null,
            title,
            outlet == null ? options.publication() : outlet,
            link(item),
            date,
            channel.language(),
            body);
    return new Incoming.Accepted(place, report);
  }

  private String paragraphs(String markup) {
    if (HtmlReader.isTooLarge(markup)) {
      return "";
    }
    Document page = HtmlReader.parse(markup, limits.depth());
    page.body().select("script, style, iframe, figure, figcaption").remove();
    List<Block> blocks =
        Blocks.of(page.body()).stream()
            .filter(block -> !Boilerplate.isLine(block.text()))
            .filter(block -> block.isProse() || !block.isLinks())
            .toList();
    return Blocks.joined(blocks);
  }

  private static String plain(String title) {
    return Jsoup.parse(title).text();
  }

  /** The name without its prefix, in small letters. */
  private static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  private static Element child(Element parent, String name) {
    Element found = null;
    for (Element child : parent.children()) {
      boolean named = local(child).equals(name.toLowerCase(Locale.ROOT));
      boolean media = child.tagName().startsWith("media:") || child.tagName().startsWith("itunes:");
      found = named && !media && found == null ? child : found;
    }
    return found;
  }

  private static String text(Element parent, String name) {
    Element child = child(parent, name);
    String title =
        child == null
            ? null
            : child(child, "title") == null ? child.wholeText() : text(child, "title");
    return title == null || title.isBlank() ? null : title.strip().replaceAll("\\s+", " ");
  }

  /** What a part holds as HTML, whether it is escaped or not; null if it is missing. */
  private static String markup(Element item, String name) {
    Element part = child(item, name);
    if (part == null) {
      return null;
    }
    return part.childrenSize() > 0 ? part.html() : part.wholeText();
  }

  private static String link(Element item) {
    String found = null;
    for (Element child : item.children()) {
      boolean own = local(child).equals("link") && child.tagName().indexOf(':') < 0;
      boolean alternate = child.attr("rel").isEmpty() || child.attr("rel").equals("alternate");
      if (own && alternate && found == null) {
        found = child.hasAttr("href") ? child.attr("href") : child.wholeText().strip();
      }
    }
    Element guid = child(item, "guid");
    String address =
        found == null || found.isEmpty() ? (guid == null ? "" : guid.wholeText().strip()) : found;
    return address.startsWith("http://") || address.startsWith("https://") ? address : null;
  }

  private static String language(Element channel, Element root) {
    String tag =
        text(channel, "language") == null ? root.attr("xml:lang") : text(channel, "language");
    return tag.matches("[A-Za-z]{2,3}([_-].{1,20})?")
        ? tag.split("[_-]")[0].toLowerCase(Locale.ROOT)
        : null;
  }
}
