package org.dragoman.query;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Alerts as an Atom feed (RFC 4287). Ids follow from the names of searches and from what stays the
 * same of a match; times are those at which reports were added. Stateless.
 */
public final class AtomFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private AtomFeed() {}

  /** The feed of some alerts, at least one. */
  public static String of(List<Alert> alerts) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      String names =
          alerts.stream().map(alert -> alert.search().name()).collect(Collectors.joining(", "));
      element(xml, "id", id("search", names));
      element(xml, "title", "Dragoman: " + names);
      element(xml, "updated", updated(alerts));
      author(xml, "Dragoman");
      for (Alert alert : alerts) {
        for (Alert.Match match : alert.matches()) {
          entry(xml, alert.search(), match);
        }
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string can be written", e);
    }
    return out.toString();
  }

  /** When the last match was added; if there is none, when the last search was saved. */
  private static String updated(List<Alert> alerts) {
    Stream<String> added =
        alerts.stream()
            .flatMap(alert -> alert.matches().stream())
            .map(match -> match.news().added());
    return added
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElseGet(
            () ->
                alerts.stream()
                    .map(alert -> alert.search().created())
                    .max(Comparator.naturalOrder())
                    .orElseThrow());
  }

  private static void entry(XMLStreamWriter xml, SavedSearch search, Alert.Match match)
      throws XMLStreamException {
    News news = match.news();
    xml.writeCharacters("\n");
    xml.writeStartElement("entry");
    element(xml, "id", id("match", search.name(), search.about(), match.key()));
    element(xml, "title", news.headline());
    element(xml, "updated", news.added() == null ? search.created() : news.added());
    if (news.outlet() != null) {
      author(xml, news.outlet());
    }
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", clean(search.name()));
    if (news.url() != null && news.url().matches("https?://[!-~&&[^\"<>\\\\^`{|}]]+")) {
      xml.writeEmptyElement("link");
      xml.writeAttribute("rel", "alternate");
      xml.writeAttribute("href", news.url());
    }
    String said = news.said().isEmpty() ? null : "— " + news.said();
    element(xml, "content", News.joined("\n", news.words(), said, news.id()));
    xml.writeEndElement();
  }

  private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element(xml, "name", name);
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  private static String id(String... parts) {
    byte[] name = String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }

  /** XML has no control characters, half pairs and noncharacters. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(c -> isXml(c) ? c : 0xfffd).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isXml(int c) {
    boolean plane = c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    return plane || c == '\t' || c == '\n' || c == '\r';
  }
}
