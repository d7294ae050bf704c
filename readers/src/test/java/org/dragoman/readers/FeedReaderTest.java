package org.dragoman.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.report.Incoming;
import org.dragoman.report.InputFormat;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Coast Herald</title><language>en-gb</language><link>https://coast.example/</link>
      <item><title>Convoy attacked &amp;amp; looted</title><link>https://coast.example/1</link>
        <pubDate>Tue, 04 Mar 2031 23:10:00 -0500</pubDate>
        <description>Short.</description>
        <content:encoded><![CDATA[<p>Gunmen attacked a convoy.</p><p>Four died.</p>]]></content:encoded></item>
      <item><title>Talks end</title><guid>https://coast.example/2</guid>
        <description>&lt;p&gt;Envoys left &lt;b&gt;Alden&lt;/b&gt;.&lt;/p&gt;&lt;a href="/x"&gt;Read more&lt;/a&gt;</description></item>
      <item><title>Only a headline</title></item>
      <item><pubDate>Tue, 04 Mar 2031 23:10:00 GMT</pubDate></item>
      </channel></rss>
      """;

  private static List<Incoming> read(String xml) {
    return Readings.of(xml, InputFormat.FEED);
  }

  @Test
  void itemsOfRssAreReports() {
    List<Incoming> found = read(RSS);
    Report first = Readings.report(found, 0);
    assertEquals("Convoy attacked & looted", first.title());
    assertEquals(
        "Convoy attacked & looted\n\nGunmen attacked a convoy.\n\nFour died.", first.text());
    assertEquals("Coast Herald", first.publication());
    assertEquals("https://coast.example/1", first.url());
    assertEquals("en", first.language());
    assertEquals(LocalDate.of(2031, 3, 4), first.date());
    assertEquals("standard input, item 1", found.get(0).origin().toString());
    assertEquals("Talks end\n\nEnvoys left Alden.", Readings.report(found, 1).text());
    assertEquals("https://coast.example/2", Readings.report(found, 1).url());
    assertEquals("Only a headline", Readings.report(found, 2).title());
    assertTrue(Readings.problem(found, 3).message().contains("item 4: has no text"));
    assertEquals(4, found.size());
  }

  @Test
  void entriesOfAtomAreReports() {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Hill Wire</title>
        <entry><title type="html">Shells &lt;i&gt;fall&lt;/i&gt;</title><link rel="self" href="https://h.example/s"/>
        <link href="https://h.example/1"/><published>2031-03-04T10:00:00Z</published>
        <updated>2031-03-09T10:00:00Z</updated><summary>Less.</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Shells fell on Alden.</p><p>Two fled.</p></div>
        </content></entry></feed>
        """;
    Report report = Readings.only(read(atom));
    assertEquals("Shells fall\n\nShells fell on Alden.\n\nTwo fled.", report.text());
    assertEquals("https://h.example/1", report.url());
    assertEquals(LocalDate.of(2031, 3, 4), report.date());
    assertEquals("Hill Wire", report.publication());
  }

  @Test
  void feedsAreRecognised() {
    assertEquals(4, Readings.of(RSS, InputFormat.AUTO).size());
  }

  @Test
  void aCutFeedKeepsItsWholeItems() {
    for (int cut = RSS.indexOf("<item>") + 6; cut < RSS.length() - 8; cut += 3) {
      List<Incoming> found = read(RSS.substring(0, cut));
      long whole = RSS.substring(0, cut).split("</item>", -1).length - 1;
      long reports = found.stream().filter(Incoming.Accepted.class::isInstance).count();
      assertTrue(reports >= Math.min(3, whole), "cut at " + cut + Readings.lines(found));
      assertTrue(found.get(found.size() - 1) instanceof Incoming.Problem, "cut at " + cut);
    }
  }

  @Test
  void malformedItemsDoNotTakeTheOthersAlong() {
    String broken = RSS.replace("<title>Talks end</title>", "<title>Talks & <end</titel> &nbsp;");
    List<Incoming> found = read(broken);
    assertEquals("Convoy attacked & looted", Readings.report(found, 0).title());
    assertTrue(Readings.lines(found).stream().anyMatch(l -> l.contains("Only a headline")));
  }

  @Test
  void entitiesAndFilesOutsideAreNeverRead() {
    String bomb =
        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
            + RSS.substring(RSS.indexOf("<rss"))
                .replace("Short.", "&f;")
                .replace("Talks end", "T &b;&f;");
    List<Incoming> found = read(bomb);
    String all = Readings.report(found, 0).text() + Readings.report(found, 1).text();
    assertFalse(all.contains("root"), all);
    assertFalse(all.contains("haha"), all);
  }

  @Test
  void deepNestingEnds() {
    String deep = RSS.replace("Short.", "<a>".repeat(90_000) + "x" + "</a>".repeat(90_000));
    assertTrue(read(deep).size() >= 3);
  }

  @Test
  void otherXmlIsAProblem() {
    assertTrue(Readings.problem(read("<note><to>x</to></note>"), 0).reason().contains("no feed"));
    assertTrue(
        Readings.problem(read("<rss><channel><title>x</title></channel></rss>"), 0)
            .reason()
            .contains("without items"));
    byte[] large = new byte[20_000_001];
    assertTrue(
        Readings.problem(Readings.of(large, Readings.as(InputFormat.FEED)), 0)
            .reason()
            .contains("larger than 20 MB"));
    assertNull(Readings.report(read(RSS), 1).date());
  }

  @Test
  void otherEncodingsAreRead() {
    String xml = RSS.replace("UTF-8", "ISO-8859-1").replace("Alden", "Åsele");
    List<Incoming> found =
        Readings.of(
            xml.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
            Readings.as(InputFormat.FEED));
    assertTrue(Readings.report(found, 1).text().contains("Åsele"));
    found = Readings.of(xml.getBytes(UTF_8), Readings.as(InputFormat.FEED));
    assertTrue(Readings.report(found, 1).text().contains("Åsele"));
  }
}
