package org.dragoman.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Cuts an element's text into the blocks that a reader sees. Not thread-safe. */
final class Blocks implements NodeVisitor {
  private static final Set<String> MORE_BLOCKS =
      Set.of("td", "th", "tr", "center", "dt", "dd", "figure", "summary", "details", "caption");

  private static final Pattern BREAK = Pattern.compile(" *\n *\n[ \n]*");

  private final List<Block> found = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Element root;
  private int linked;
  private int links;

  private Blocks(Element root) {
    this.root = root;
  }

  /** The blocks in their order. */
  static List<Block> of(Element root) {
    Blocks blocks = new Blocks(root);
    NodeTraversor.traverse(blocks, root);
    blocks.flush(root);
    return blocks.found;
  }

  /** The texts of blocks, set apart by blank lines. */
  static String joined(List<Block> blocks) {
    StringBuilder joined = new StringBuilder();
    for (Block block : blocks) {
      joined.append(joined.length() == 0 ? "" : "\n\n").append(block.text());
    }
    return joined.toString();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (isBlock(element)) {
        flush(element.parent());
      } else if (element.normalName().equals("br")) {
        text.append('\n');
      }
      links += element.normalName().equals("a") ? 1 : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (isBlock(element)) {
        flush(element);
      }
      links -= element.normalName().equals("a") ? 1 : 0;
    }
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
      if (space) {
        space();
      } else if (c != '\u00ad') {
        text.append(c);
        linked += links > 0 ? 1 : 0;
      }
    }
  }

  private void space() {
    int length = text.length();
    if (length > 0 && text.charAt(length - 1) != ' ' && text.charAt(length - 1) != '\n') {
      text.append(' ');
      linked += links > 0 ? 1 : 0;
    }
  }

  /** Ends a block; two line breaks inside it set paragraphs apart. */
  private void flush(Element element) {
    if (text.length() == 0) {
      linked = 0;
      return;
    }
    String all = text.toString();
    Element place = element == null ? root : element;
    double share = Math.min(1, (double) linked / all.length());
    for (String part : all.indexOf('\n') < 0 ? List.of(all) : List.of(BREAK.split(all))) {
      String line = part.replace('\n', ' ').replace("  ", " ").strip();
      if (!line.isEmpty()) {
        found.add(new Block(line, (int) Math.round(share * line.length()), place));
      }
    }
    text.setLength(0);
    linked = 0;
  }

  private static boolean isBlock(Element element) {
    String name = element.normalName();
    return element.isBlock() || MORE_BLOCKS.contains(name) || name.indexOf('-') > 0;
  }
}
