package org.dragoman.readers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the article of a page. Each paragraph of running text speaks for the elements around it,
 * each list of links against them; the element with most on its side is the article, and what in it
 * is no running text is dropped. Stateless.
 */
final class MainContent {
  /** A named article outranks a larger element that has little more in it. */
  private static final double NAMED = 0.6;

  private static final double NEARLY = 0.8;

  /** An element is not thrown away for its name if it holds this share of the page's text. */
  private static final double TOO_LARGE = 0.4;

  private MainContent() {}

  /** The article's paragraphs; empty if the page has none. The page is changed. */
  static List<Block> of(Document page) {
    Element body = page.body();
    if (body == null) {
      return List.of();
    }
    body.filter(new Foreign());
    removeNamedForeign(body);
    List<Block> blocks = Blocks.of(body);
    Element article = article(body, blocks);
    List<Block> inside = article == body ? blocks : Blocks.of(article);
    List<Block> kept = kept(inside);
    return kept.stream().anyMatch(Block::isProse) ? kept : small(blocks);
  }

  /** Removes what is never part of an article. */
  private static final class Foreign implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      boolean foreign =
          node instanceof Element element && depth > 0 && Boilerplate.isForeign(element);
      return foreign ? FilterResult.REMOVE : FilterResult.CONTINUE;
    }
  }

  private static void removeNamedForeign(Element body) {
    Map<Element, Double> size =
        totals(body, Blocks.of(body), block -> block.isProse() ? block.text().length() : 0);
    Set<Element> withArticle = new HashSet<>();
    for (Element named : body.select("article, main, [itemprop=articleBody], h1")) {
      for (Element e = named; e != null && withArticle.add(e); e = e.parent()) {
        // All around it.
      }
    }
    double most = TOO_LARGE * size.getOrDefault(body, 0.0);
    body.filter(
        (node, depth) -> {
          boolean foreign =
              node instanceof Element element
                  && depth > 0
                  && !withArticle.contains(element)
                  && !Boilerplate.isNamedBody(element)
                  && Boilerplate.isNamedForeign(element)
                  && size.getOrDefault(element, 0.0) <= most;
          return foreign ? NodeFilter.FilterResult.REMOVE : NodeFilter.FilterResult.CONTINUE;
        });
  }

  /** What the blocks inside each element come to; elements without blocks are left out. */
  private static Map<Element, Double> totals(
      Element body, List<Block> blocks, ToDoubleFunction<Block> value) {
    Map<Element, Double> totals = new HashMap<>();
    blocks.forEach(block -> totals.merge(block.element(), value.applyAsDouble(block), Double::sum));
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {}

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element e && e != body && totals.containsKey(e)) {
              totals.merge(e.parent(), totals.get(e), Double::sum);
            }
          }
        },
        body);
    return totals;
  }

  private static Element article(Element body, List<Block> blocks) {
    Map<Element, Double> worth = totals(body, blocks, Block::worth);
    List<Element> order = body.stream().filter(worth::containsKey).toList();
    Element best = body;
    for (Element element : order) {
      best = worth.get(element) >= worth.getOrDefault(best, 0.0) ? element : best;
    }
    return named(order, worth, best);
  }

  /**
   * The most valuable element that names itself an article, unless it misses much; an element
   * inside it that does so too and has nearly all of it comes closer.
   */
  private static Element named(List<Element> order, Map<Element, Double> worth, Element best) {
    List<Element> named = order.stream().filter(Boilerplate::isNamedBody).toList();
    Element found = best;
    double most = NAMED * worth.getOrDefault(best, 0.0);
    for (Element element : named) {
      if (worth.get(element) >= most) {
        found = element;
        most = worth.get(element);
      }
    }
    for (Element element : named) {
      boolean nearly = worth.get(element) >= NEARLY * most && element.parents().contains(found);
      found = nearly ? element : found;
    }
    return found;
  }

  private static List<Block> kept(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    boolean begun = false;
    for (Block block : blocks) {
      begun |= block.isProse();
      if (begun ? isPart(block) : isStandfirst(block)) {
        kept.add(block);
      }
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).isHeading()) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  private static boolean isPart(Block block) {
    if (block.isLinks() && !block.isProse() || Boilerplate.isLine(block.text())) {
      return false;
    }
    String tag = block.element().normalName();
    boolean paragraph = Set.of("p", "li", "blockquote", "pre", "dd").contains(tag);
    return block.isProse() || block.isHeading() || paragraph || endsLikeSentence(block);
  }

  private static boolean isStandfirst(Block block) {
    return block.isHeading() && !block.element().normalName().equals("h1")
        ? block.text().length() > 60 && isPart(block)
        : !block.isHeading() && endsLikeSentence(block) && isPart(block);
  }

  private static boolean endsLikeSentence(Block block) {
    return block.text().length() > 15 && block.isEnded();
  }

  /** A page with nothing but a few short lines is all article. */
  private static List<Block> small(List<Block> blocks) {
    int linked = blocks.stream().mapToInt(Block::linked).sum();
    int all = blocks.stream().mapToInt(block -> block.text().length()).sum();
    List<Block> lines =
        blocks.stream()
            .filter(block -> !block.isLinks() && !Boilerplate.isLine(block.text()))
            .filter(block -> !block.element().normalName().equals("h1"))
            .toList();
    return linked * 3 > all ? List.of() : lines;
  }
}
