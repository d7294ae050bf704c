package org.dragoman.readers;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about itself: in JSON-LD, in its head, in its marks. Immutable.
 *
 * @param title the headline without the outlet's name, or null
 * @param date day of publication, or null
 * @param outlet the outlet as the page names it, or null
 * @param host the host of its address, or null
 * @param url its own address, or null
 * @param language the language that all its declarations agree on, or null
 * @param body the article's text in JSON-LD, or null
 */
record PageFacts(
    String title,
    LocalDate date,
    String outlet,
    String host,
    String url,
    String language,
    String body) {
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datePublished",
          "date.published",
          "publish-date",
          "publish_date",
          "publication_date",
          "publishdate",
          "pubdate",
          "parsely-pub-date",
          "sailthru.date",
          "cXenseParse:recs:publishtime",
          "article.published",
          "DC.date.issued",
          "DC.date",
          "dcterms.created",
          "dcterms.date",
          "dc.date.created",
          "date");

  private static final int LONGEST_TITLE = 1000;

  private static final Pattern DAY_IN_PATH =
      Pattern.compile("[/-]((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?=\\D|$)");

  private static final Pattern SITE_AFTER =
      Pattern.compile("(.{10,}?)\\s+(?:\\||-|–|—|::|»|·|•)\\s+(.{1,60})");

  /**
   * Reads them before the page is changed.
   *
   * @param url where the page was found, or null
   */
  static PageFacts of(Document page, String url) {
    LinkedData data = LinkedData.of(page);
    Map<String, String> meta = metas(page);
    String own = address(page, meta, url);
    String host = host(own == null ? url : own);
    String outlet =
        first(
            () -> meta.get("og:site_name"),
            () -> data.text("publisher", "name"),
            () -> data.text("isPartOf", "name"),
            () -> meta.get("application-name"),
            () -> handle(meta.get("twitter:site")));
    return new PageFacts(
        title(page, data, meta, outlet, host),
        date(page, data, meta, own == null ? url : own),
        outlet,
        host,
        own == null ? url : own,
        language(page, data, meta),
        data.text("articleBody"));
  }

  @SafeVarargs
  private static String first(Supplier<String>... candidates) {
    return Stream.of(candidates)
        .map(Supplier::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The first content of each name in small letters. */
  private static Map<String, String> metas(Document page) {
    Map<String, String> metas = new HashMap<>();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty() && content.length() < 1000) {
        for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
          metas.putIfAbsent(
              meta.attr(key).toLowerCase(Locale.ROOT), content.replaceAll("\\s+", " "));
        }
      }
    }
    return metas;
  }

  private static String handle(String account) {
    return account == null || !account.startsWith("@") || account.length() < 2
        ? null
        : account.substring(1);
  }

  private static String title(
      Document page, LinkedData data, Map<String, String> meta, String outlet, String host) {
    String written = page.title().strip();
    String shared = first(() -> meta.get("og:title"), () -> meta.get("twitter:title"));
    List<String> headings =
        page.select("h1").stream()
            .map(h -> h.text().strip())
            .filter(h -> h.length() >= 10 && h.length() <= 300)
            .distinct()
            .toList();
    String around = folded(written + " " + shared + " " + data.text("headline"));
    Optional<String> heading =
        headings.stream().filter(h -> around.contains(folded(h))).findFirst();
    String title =
        first(
            () -> heading.orElse(null),
            () -> data.text("headline"),
            () -> shared,
            () -> written.isEmpty() ? null : written,
            () -> headings.isEmpty() ? null : headings.get(0));
    return title == null || title.length() > LONGEST_TITLE
        ? null
        : withoutSite(plain(title), outlet, host);
  }

  /** Titles in metadata are often escaped twice. */
  private static String plain(String title) {
    return org.jsoup.parser.Parser.unescapeEntities(title, false).replaceAll("\\s+", " ").strip();
  }

  private static String withoutSite(String title, String outlet, String host) {
    Matcher matcher = SITE_AFTER.matcher(title);
    if (!matcher.matches()) {
      return title;
    }
    String tail = folded(matcher.group(2));
    String site = folded((outlet == null ? "" : outlet) + " " + (host == null ? "" : host));
    boolean named =
        !tail.isEmpty() && (site.contains(tail) || outlet != null && tail.contains(folded(outlet)));
    boolean bar = title.substring(matcher.end(1)).strip().startsWith("|");
    return named || bar ? matcher.group(1) : title;
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static LocalDate date(
      Document page, LinkedData data, Map<String, String> meta, String url) {
    Stream<Supplier<String>> candidates =
        Stream.concat(
            Stream.concat(
                Stream.of(() -> data.text("datePublished")),
                DATES.stream()
                    .map(name -> (Supplier<String>) () -> meta.get(name.toLowerCase(Locale.ROOT)))),
            Stream.of(
                () -> attribute(page, "[itemprop=datePublished]", "content"),
                () -> attribute(page, "[itemprop=datePublished]", "datetime"),
                () -> attribute(page, "time[pubdate]", "datetime"),
                () -> attribute(page, "article time[datetime]", "datetime"),
                () -> attribute(page, "main time[datetime]", "datetime"),
                () -> attribute(page, "time[class*=publish][datetime]", "datetime"),
                () -> data.text("dateCreated"),
                () -> only(page, "time[datetime]"),
                () -> dayInPath(url)));
    return candidates
        .map(Supplier::get)
        .map(WrittenDay::of)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private static String attribute(Document page, String query, String name) {
    Element element = page.selectFirst(query);
    return element == null ? null : element.attr(name);
  }

  private static String only(Document page, String query) {
    List<String> times = page.select(query).eachAttr("datetime").stream().distinct().toList();
    return times.size() == 1 ? times.get(0) : null;
  }

  private static String dayInPath(String url) {
    Matcher matcher = DAY_IN_PATH.matcher(url == null ? "" : url);
    return matcher.find()
        ? matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3)
        : null;
  }

  private static String address(Document page, Map<String, String> meta, String url) {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    String written = canonical == null ? meta.get("og:url") : canonical.attr("href").strip();
    if (written == null || written.isEmpty() || written.length() > 2000) {
      return null;
    }
    try {
      URI address = url == null ? new URI(written) : new URI(url).resolve(written);
      String scheme = address.getScheme();
      return address.getHost() != null && ("http".equals(scheme) || "https".equals(scheme))
          ? address.toString()
          : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  private static String host(String url) {
    try {
      String host = url == null ? null : new URI(url).getHost();
      return host == null
          ? null
          : host.toLowerCase(Locale.ROOT).replaceFirst("^(www|m|amp)\\.", "");
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /**
   * Templates declare languages that their texts are not in: one contradiction, and none counts.
   */
  private static String language(Document page, LinkedData data, Map<String, String> meta) {
    Set<String> declared = new HashSet<>();
    Element html = page.selectFirst("html");
    Stream.of(
            data.text("inLanguage"),
            meta.get("og:locale"),
            meta.get("content-language"),
            html == null ? null : html.attr("lang"))
        .filter(tag -> tag != null && tag.matches("[A-Za-z]{2,3}([_-].{1,20})?"))
        .forEach(tag -> declared.add(tag.split("[_-]")[0].toLowerCase(Locale.ROOT)));
    return declared.size() == 1 ? declared.iterator().next() : null;
  }
}
