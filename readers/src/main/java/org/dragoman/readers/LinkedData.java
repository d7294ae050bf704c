package org.dragoman.readers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about its article in JSON-LD. Immutable. */
final class LinkedData {
  private static final int LONGEST = 2_000_000;
  private static final int MOST_OBJECTS = 1000;

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build()
          .readerFor(JsonNode.class);

  private final JsonNode article;

  private LinkedData(JsonNode article) {
    this.article = article;
  }

  /** The article's object; an empty one if the page has none. */
  static LinkedData of(Document page) {
    for (Element script : page.select("script[type*=ld+json]")) {
      Optional<JsonNode> found = article(script.data());
      if (found.isPresent()) {
        return new LinkedData(found.get());
      }
    }
    return new LinkedData(JSON.createObjectNode());
  }

  private static Optional<JsonNode> article(String data) {
    if (data.length() > LONGEST) {
      return Optional.empty();
    }
    Deque<JsonNode> queue = new ArrayDeque<>();
    try {
      queue.add(JSON.readTree(data));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
    for (int i = 0; i < MOST_OBJECTS && !queue.isEmpty(); i++) {
      JsonNode node = queue.remove();
      if (isArticle(node.path("@type"))) {
        return Optional.of(node);
      }
      if (node.isArray()) {
        node.forEach(queue::add);
      }
      queue.add(node.path("@graph"));
      queue.add(node.path("mainEntity"));
      queue.removeIf(JsonNode::isMissingNode);
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode type) {
    for (JsonNode one : type.isArray() ? type : java.util.List.of(type)) {
      String name = one.asText();
      if (name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report")) {
        return true;
      }
    }
    return false;
  }

  /** The text at a path of names, the first of a list; null if there is none. */
  String text(String... path) {
    JsonNode node = article;
    for (String name : path) {
      node = (node.isArray() ? node.path(0) : node).path(name);
    }
    JsonNode one = node.isArray() ? node.path(0) : node;
    return one.isTextual() && !one.textValue().isBlank() ? one.textValue().strip() : null;
  }
}
