package org.dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as a person sees them, in a real browser. */
class BrowserTest {
  private static final String ENTER = "\uE007";
  private static final String TAB = "\uE004";

  @TempDir static Path folder;
  private static Workbench workbench;
  private static Browser browser;
  private static Visitor visitor;
  private static String base;

  @BeforeAll
  static void open() throws Exception {
    assumeTrue(
        Browser.isInstalled(),
        "no chromium and chromedriver on the path: the pages are not tested in a browser");
    Path file = folder.resolve("sample.casebook");
    SampleBook.create(file);
    Settings settings = new Settings(file, "127.0.0.1", 0, null);
    workbench =
        new Workbench(
            settings, "test", SampleBook::coded, () -> SampleBook.NOW, System.err::println);
    base = workbench.address().replaceFirst("/$", "");
    visitor = new Visitor(base);
    browser = new Browser(1366, 900);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (workbench != null) {
      workbench.close();
    }
  }

  /** Nothing of a report ran, nothing was refused by the policy, nothing failed. */
  @AfterEach
  void nothingIsWrong() {
    assertEquals(List.of(), browser.faults());
    assertTrue(browser.value("window.hit === undefined").asBoolean(), "a report's text ran");
    assertEquals(0, browser.count("main script, main img, main style"));
  }

  private static void show(String path) throws Exception {
    browser.open(base + path);
    shown(path);
    browser.picture(Path.of("target", "screenshots", name(path) + ".png"));
  }

  private static void shown(String path) {
    String plain = path.replaceFirst("\\?.*", "");
    browser.until("document.getElementById('main').dataset.shown === '" + plain + "'");
  }

  private static String name(String path) {
    String plain = path.replaceFirst("\\?.*", "").substring(1);
    return plain.isEmpty() ? "overview" : plain;
  }

  private static String incident() throws Exception {
    return visitor.json("/api/incidents?q=category:ASSAULT").at("/rows/0/id").asText();
  }

  private static void assertShown(String words) {
    String text = browser.text("main");
    assertTrue(text.contains(words), () -> "\"" + words + "\" is not shown:\n" + text);
  }

  @Test
  void overview() throws Exception {
    show("/");
    assertShown("Latest incidents");
    assertEquals("3", browser.text(".numbers b"));
    assertTrue(browser.count("svg.chart rect") > 0, "bars");
    assertTrue(browser.count(".contradiction") > 0, "contradictions");
  }

  @Test
  void incidentsAndTheRangePlot() throws Exception {
    show("/incidents");
    assertShown("Rebels");
    assertTrue(browser.count("tbody tr") >= 1);
    show("/incident?id=" + incident());
    assertShown("Losses, by who gave them");
    assertShown("Northern Wire");
    assertTrue(browser.count("svg.range circle") >= 2, "one mark for each claimant");
    String link =
        browser.value("document.querySelector('svg.range a').getAttribute('href')").asText();
    assertTrue(link.startsWith("/report?id="), link);
    browser.click("svg.range a circle");
    shown("/report");
    assertEquals(1, browser.count(".object.lit"));
  }

  @Test
  void aReportIsLinkedBothWays() throws Exception {
    show("/report?id=north-1");
    assertShown("said so on Tuesday");
    browser.click(".text .f");
    assertEquals("f1", browser.value("document.querySelector('.object.lit').dataset.id").asText());
    browser.click(".object[data-id=e1]");
    assertEquals("attacked an army post", browser.text(".text .lit"));
    assertTrue(browser.value("location.search").asText().contains("at=e1"));
  }

  @Test
  void hostileReportsAreOnlyText() throws Exception {
    show("/report?id=evil-1");
    assertShown("<script>window.hit=1</script>");
    show("/events");
    assertShown("<img src=x onerror=window.hit=2>");
    show("/sources");
    assertShown("<script>");
  }

  @Test
  void everyOtherViewShowsWhatThereIs() throws Exception {
    show("/contradictions");
    assertShown("≠");
    show("/talks");
    assertShown("no agreement");
    show("/meeting?id=" + visitor.json("/api/meetings").at("/rows/0/id").asText());
    assertShown("Rebels");
    show("/dyads");
    assertTrue(browser.count("tbody tr") >= 1, "pairs");
    show("/search?q=soldiers");
    assertTrue(browser.count("mark") >= 3, "words are marked");
    show("/interface");
    assertShown("/api/incidents");
    show("/help");
    assertShown("The filter");
  }

  @Test
  void chartsAreDrawn() throws Exception {
    show("/map");
    browser.until("document.querySelectorAll('.leaflet-interactive').length > 0");
    assertTrue(browser.count("path.land") > 100, "land");
    assertTrue(browser.text(".stage").contains("Saraqib"), "the place is named");
    show("/timeline");
    assertTrue(browser.count(".timeline circle") >= 3, "events");
    assertShown("Rebels");
    show("/network");
    browser.until("document.querySelectorAll('.stage canvas').length > 0");
    browser.picture(Path.of("target", "screenshots", "network.png"));
  }

  @Test
  void theFilterIsCompletedAndStandsInTheAddress() throws Exception {
    show("/events");
    browser.keys("/");
    browser.keys("cat");
    browser.until("document.querySelector('#choices:not([hidden]) li')");
    browser.keys(TAB);
    browser.keys("ASS");
    browser.until(
        "[...document.querySelectorAll('#choices li')].some(l => l.innerText === 'ASSAULT')");
    browser.keys(TAB);
    browser.keys("publication:Northern" + ENTER);
    browser.until("location.search.includes('Northern')");
    browser.until("document.querySelectorAll('main li[data-row]').length === 1");
    assertShown("1 event");
    browser.open(base + "/events?q=foo:1");
    shown("/events");
    assertShown("there is no field");
    assertTrue(browser.faults().toString().contains("400"), "the console names the answer, too");
  }

  @Test
  void keysLeadFromViewToView() throws Exception {
    show("/incidents");
    browser.keys("gc");
    shown("/contradictions");
    browser.keys("j");
    assertTrue(browser.value("document.activeElement.closest('[data-row]') !== null").asBoolean());
  }

  @Test
  void anEventIsCorrectedAndTheCorrectionUndoneByKeys() throws Exception {
    show("/report?id=south-1");
    browser.focus(".object[data-id=e1]");
    browser.keys("r");
    browser.until("document.querySelector('dialog[open]')");
    browser.focus("dialog [name=reason]");
    browser.keys("no attack at all");
    browser.focus("dialog [name=author]");
    browser.value("document.querySelector('dialog [name=author]').select()");
    browser.keys("A. Tester" + ENTER);
    browser.until("document.querySelector('.object[data-id=e1].rejected')");
    show("/journal");
    assertShown("no attack at all");
    assertShown("A. Tester");
    browser.click("main li button");
    browser.until("document.querySelector('dialog[open]')");
    browser.focus("dialog [name=reason]");
    browser.keys("it was one" + ENTER);
    browser.until("document.querySelector('main').innerText.includes('undone')");
    show("/report?id=south-1");
    assertEquals(0, browser.count(".object.rejected"));
  }

  @Test
  void whatWasMissedIsAddedFromMarkedWords() throws Exception {
    show("/report?id=evil-1");
    browser.value(
        "(() => { const words = [...document.querySelectorAll('.text span')].find(s =>"
            + " s.innerText.includes('on Monday')); getSelection().selectAllChildren(words); })()");
    browser.until("document.querySelector('.missed:not([hidden])')");
    browser.click(".missed");
    browser.until("document.querySelector('dialog[open]')");
    browser.focus("dialog [name=reason]");
    browser.keys("it is one");
    browser.focus("dialog [name=author]");
    browser.value("document.querySelector('dialog [name=author]').select()");
    browser.keys("A. Tester" + ENTER);
    browser.until("[...document.querySelectorAll('.status')].some(s => s.innerText === 'added')");
    browser.picture(Path.of("target", "screenshots", "added.png"));
  }

  @Test
  void aSearchIsSaved() throws Exception {
    show("/saved?q=category:ASSAULT");
    browser.focus("main [name=name]");
    browser.keys("attacks" + ENTER);
    browser.until("document.querySelectorAll('main li').length === 1");
    assertShown("1 new match");
  }

  @Test
  void aFilterThatMatchesNothingLeavesCalmPages() throws Exception {
    for (String view : Workbench.VIEWS) {
      if (!List.of("/incident", "/report", "/meeting").contains(view)) {
        browser.open(base + view + "?q=date:1990");
        shown(view);
        assertEquals(0, browser.count("main [role=alert]:not([hidden])"), view);
      }
    }
  }

  @Test
  void lightAndDark() throws Exception {
    show("/");
    String before =
        browser.value("getComputedStyle(document.documentElement).backgroundColor").asText();
    browser.click("#theme");
    browser.until(
        "getComputedStyle(document.documentElement).backgroundColor !== '" + before + "'");
    browser.picture(Path.of("target", "screenshots", "dark.png"));
    browser.click("#theme");
  }
}
