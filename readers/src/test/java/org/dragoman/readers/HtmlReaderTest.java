package org.dragoman.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.report.Incoming;
import org.dragoman.report.InputFormat;
import org.dragoman.report.ReadOptions;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReaderTest {
  private static final String FIRST =
      "Gunmen attacked a convoy of the river police near Port Anselm on Monday, killing four officers.";
  private static final String SECOND =
      "The interior ministry blamed the Northern Front, which has denied any part in the attack.";
  private static final String THIRD = "\u201cWe will not rest,\u201d he said.";
  private static final String ARTICLE =
      "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
  private static final String BODY = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;

  private static Report read(String markup) {
    return Readings.only(Readings.of(markup, InputFormat.HTML));
  }

  private static String page(String head, String body) {
    return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
  }

  private static String body(Report report) {
    String text = report.text();
    return report.title() == null ? text : text.substring(report.title().length() + 2);
  }

  @Test
  void theArticleIsFoundAmongWhatIsAroundIt() {
    String links =
        "<li><a href=/a>Ministers meet in the capital to discuss the floods of the spring</a></li>"
            .repeat(7);
    Report report =
        read(
            page(
                "<title>Convoy attacked near Port Anselm | Coast Herald</title>",
                "<header><a href=/>Coast Herald</a></header><nav><ul>"
                    + links
                    + "</ul></nav><div class=cookie-bar><p>We use cookies to make this site work, and to learn"
                    + " what our readers like to read. You can change your choice at any time.</p></div>"
                    + "<div class='grid has-sidebar'><div class=story><h1>Convoy attacked near Port Anselm</h1>"
                    + "<div class=byline>By Ann Moor and Tom Reed</div><div class=share-bar>Share</div>"
                    + "<p>"
                    + FIRST
                    + "</p><figure><img src=x><figcaption>A police boat on the river, in a picture taken on Sunday by"
                    + " our own photographer.</figcaption></figure><div class=ad-slot>Advertisement</div><p>"
                    + SECOND
                    + "</p><p>Read more: <a href=/b>What is the Northern Front?</a></p><p>"
                    + THIRD
                    + "</p><h2>Related articles</h2><ul>"
                    + links
                    + "</ul></div><div id=sidebar><p>The weather will stay mild in the south, and there will be rain"
                    + " in the hills towards the evening.</p></div></div><div class=comments><p>I have lived there for"
                    + " forty years, and nobody has ever seen the like of it, believe me.</p></div><footer>"
                    + "<p>\u00a9 2031 Coast Herald. All rights reserved. Nothing may be copied without consent.</p></footer>"));
    assertEquals("Convoy attacked near Port Anselm", report.title());
    assertEquals(BODY, body(report));
  }

  @Test
  void withoutMarksOrNamesTheTextStillStandsOut() {
    String menu = "<a href=/x>Home</a> <a href=/y>World news</a> <a href=/z>Sport</a>";
    String layout =
        "<table><tr><td>"
            + menu
            + "</td><td>"
            + ARTICLE
            + "</td></tr></table><div>"
            + menu
            + "</div>";
    assertEquals(BODY, body(read(page("<title>An attack on the river</title>", layout))));
  }

  @Test
  void paragraphsMayBeLineBreaksOrDivisions() {
    String broken = "<div>" + FIRST + "<br><br>" + SECOND + "<br>\n<br/>" + THIRD + "</div>";
    assertEquals(BODY, body(read(page("<title>An attack on the river</title>", broken))));
    String divided = ARTICLE.replace("<p>", "<div>").replace("</p>", "</div>");
    assertEquals(BODY, body(read(page("<title>An attack on the river</title>", divided))));
  }

  @Test
  void inlineMarksDoNotTearWordsApart() {
    String marked =
        ARTICLE
            .replace("convoy", "con<b>v</b>oy")
            .replace("river police", "river&nbsp;<a href=x>police</a>");
    assertEquals(BODY, body(read(page("<title>An attack on the river</title>", marked))));
  }

  @Test
  void jsonLdTellsTitleDayOutletAddressAndLanguage() {
    String data =
        "<script type='application/ld+json'>{'@context':'x','@graph':[{'@type':'WebSite','name':'Not this'},"
            + "{'@type':['NewsArticle'],'headline':'Convoy attacked','datePublished':'2031-03-04T23:30:00+05:00',"
            + "'publisher':{'@type':'Organization','name':'Coast Herald'},'inLanguage':'en-GB'}]}</script>";
    String head =
        data.replace('\'', '"').replace("\"application/ld+json\"", "'application/ld+json'");
    Report report = read(page(head + "<link rel=canonical href=https://coast.example/1>", ARTICLE));
    assertEquals("Convoy attacked", report.title());
    assertEquals(LocalDate.of(2031, 3, 4), report.date());
    assertEquals("Coast Herald", report.publication());
    assertEquals("https://coast.example/1", report.url());
    assertEquals("en", report.language());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta property='article:published_time' content='2031-03-04T08:00:00Z'>",
        "<meta name=DC.date.issued content=2031-03-04>",
        "<meta name=pubdate content='Tue, 04 Mar 2031 08:00:00 +0000'>",
        "<meta itemprop=datePublished content='March 4, 2031'>",
        "<link rel=canonical href='https://x.example/2031/03/04/convoy'>"
      })
  void daysInTheHead(String head) {
    assertEquals(LocalDate.of(2031, 3, 4), read(page(head, ARTICLE)).date());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<article><time datetime='2031-03-04T08:00'>4 March</time>%s</article>",
        "<span itemprop=datePublished content=2031-03-04></span>%s",
        "<div class=byline>Published on 4 March 2031</div>%s",
        "<p>Tuesday, March 4, 2031</p>%s"
      })
  void daysInTheBody(String body) {
    assertEquals(LocalDate.of(2031, 3, 4), read(page("", body.formatted(ARTICLE))).date());
  }

  @Test
  void timesOfOtherArticlesAreNotTaken() {
    String others = "<div><time datetime=2031-01-01></time><time datetime=2031-02-02></time></div>";
    assertNull(read(page("", ARTICLE + others)).date());
  }

  @Test
  void outletIsTheSitesNameElseTheCallersElseTheHost() {
    String named = "<meta property=og:site_name content='Coast Herald'>";
    String link = "<link rel=canonical href=https://www.coast.example/1>";
    assertEquals("Coast Herald", read(page(named + link, ARTICLE)).publication());
    assertEquals("coast.example", read(page(link, ARTICLE)).publication());
    ReaderOptions told =
        ReaderOptions.of(new ReadOptions(InputFormat.HTML, null, null, "My outlet"));
    List<Incoming> found = Readings.of(page(link, ARTICLE).getBytes(UTF_8), told);
    assertEquals("My outlet", Readings.only(found).publication());
  }

  @Test
  void titlesLoseTheSitesName() {
    String site = "<meta property=og:site_name content='Coast Herald'>";
    assertEquals(
        "Talks end - again",
        read(page(site + "<title>Talks end - again - Coast Herald</title>", ARTICLE)).title());
    assertEquals(
        "Talks end without result",
        read(page("<title>Talks end without result | News</title>", ARTICLE)).title());
    assertEquals(
        "Marsh \u2013 Alden talks end",
        read(page("<title>Marsh \u2013 Alden talks end</title>", ARTICLE)).title());
  }

  @Test
  void languagesThatContradictEachOtherAreNone() {
    String markup = page("<meta property=og:locale content=tr_TR>", ARTICLE);
    assertEquals("tr", read(markup).language());
    assertNull(read(markup.replace("<html>", "<html lang=en>")).language());
  }

  @Test
  void theTextOfJsonLdIsTakenWhenThePageShowsLess() {
    String data =
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + (FIRST + "\\n" + SECOND + "\\n").repeat(3)
            + "\"}</script>";
    Report report = read(page(data, "<p>" + FIRST + "</p><p>Sign in to read on.</p>"));
    assertTrue(report.text().startsWith(FIRST + "\n\n" + SECOND), report.text());
  }

  @Test
  void theInnermostNameOfAnArticleCounts() {
    String reader =
        "<p>I have lived there for forty years, and nobody has seen the like of it.</p>";
    String markup =
        "<main><article>" + ARTICLE.repeat(3) + "</article><div>" + reader + "</div></main>";
    assertFalse(
        read(page("<title>An attack on the river</title>", markup)).text().contains("forty"));
  }

  @Test
  void idsThatAreMadeFromHeadingsAreNoNames() {
    String sections =
        ARTICLE.repeat(3)
            + "<section id=what-the-latest-news-about-ads-means><p>"
            + SECOND
            + " Again.</p></section>";
    assertTrue(
        read(page("<title>An attack on the river</title>", sections)).text().contains("Again."));
  }

  @Test
  void pagesWithoutAnArticleAreProblems() {
    String links = "<a href=/a>A headline that is rather long, as they are</a> ".repeat(40);
    assertTrue(
        Readings.problem(Readings.of(page("", links), InputFormat.HTML), 0)
            .reason()
            .contains("no article"));
    assertTrue(Readings.problem(Readings.of("  ", InputFormat.HTML), 0).reason().contains("empty"));
    assertTrue(
        Readings.problem(Readings.of("%PDF-1.4", InputFormat.HTML), 0).reason().contains("PDF"));
  }

  @Test
  void shortPagesAreReadWhole() {
    Report report = read(page("<title>Two dead</title>", "<p>Two died.</p><p>One fled.</p>"));
    assertEquals("Two dead\n\nTwo died.\n\nOne fled.", report.text());
  }

  @Test
  void encodingsAreDetectedWhateverIsDeclared() {
    String text = ARTICLE.replace("Port Anselm", "Çorlu’daki Şırnak");
    String lies = page("<meta charset=iso-8859-1>", text);
    assertTrue(read(lies).text().contains("Çorlu’daki Şırnak"));
    String turkish = page("<meta charset=windows-1254>", text);
    List<Incoming> found =
        Readings.of(
            turkish.getBytes(Charset.forName("windows-1254")), Readings.as(InputFormat.HTML));
    assertTrue(Readings.only(found).text().contains("Çorlu’daki Şırnak"));
    String cyrillic =
        page(
            "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
            "<p>Министерство обороны сообщило в понедельник, что военные отбили атаку на город у реки.</p>");
    found =
        Readings.of(
            cyrillic.getBytes(Charset.forName("windows-1251")), Readings.as(InputFormat.HTML));
    assertTrue(Readings.only(found).text().startsWith("Министерство"));
  }

  @Test
  void aBrokenByteInACornerIsNoMatter() {
    byte[] content =
        page("<title>Attaque à Port</title>", ARTICLE + "<p>\u00e9t\u00e9</p>").getBytes(UTF_8);
    content[content.length - 22] = (byte) 0xff;
    assertTrue(
        Readings.only(Readings.of(content, Readings.as(InputFormat.HTML))).text().contains(FIRST));
  }

  @Test
  void deepNestingIsReadQuickly() {
    String deep = "<div>".repeat(100_000) + ARTICLE + "</div>".repeat(100_000);
    long start = System.nanoTime();
    assertTrue(read(page("", deep)).text().contains(FIRST));
    String unclosed = page("", ARTICLE + "<b><i><p>".repeat(20_000));
    assertTrue(read(unclosed).text().contains(FIRST));
    assertTrue(System.nanoTime() - start < 60_000_000_000L, "too slow");
  }

  @Test
  void tooMuchMarkupIsAProblem() {
    String tags = "<b>".repeat(500_000);
    assertTrue(
        Readings.problem(Readings.of(tags, InputFormat.HTML), 0)
            .reason()
            .contains("too much markup"));
  }

  @Test
  void hiddenPartsAreLeftOut() {
    String hidden = "<p style='display: none'>" + FIRST.replace("Gunmen", "Pirates") + "</p>";
    assertFalse(read(page("", ARTICLE + hidden)).text().contains("Pirates"));
  }

  @Test
  void sentencesAreNotTakenForLabels() {
    for (String sentence :
        List.of(
            "By nightfall the town had fallen to the rebels.",
            "Next week the envoys will meet again.",
            "More troops arrived.",
            "Published figures put the dead at 40.",
            "Like others, he fled.")) {
      assertTrue(
          read(page("", ARTICLE + "<p>" + sentence + "</p>")).text().contains(sentence), sentence);
    }
  }
}
