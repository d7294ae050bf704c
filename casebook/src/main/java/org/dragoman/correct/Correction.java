package org.dragoman.correct;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A line of the journal. Immutable.
 *
 * @param at when it was made, to the second
 * @param author who made it; never blank
 * @param reason why; never blank
 * @param action what it does
 * @param target the words that it speaks of; null for merge, split and undo
 * @param value {@code set}: slots and their new values; {@code add}: all slots; {@code merge} and
 *     {@code split}: two lists of anchors, {@code a} and {@code b}; {@code undo}: {@code undoes},
 *     the id of the line that no longer counts
 */
public record Correction(
    Instant at, String author, String reason, Action action, Anchor target, ObjectNode value) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a correction does. */
  public enum Action {
    /** Slots of an object get other values. */
    SET,
    /** An object is wrong as a whole. */
    REJECT,
    /** An object that the coder missed. */
    ADD,
    /** Two groups of events or talks tell of one happening. */
    MERGE,
    /** Two groups do not. */
    SPLIT,
    /** An earlier line no longer counts. */
    UNDO;

    /** The word for it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * By its word.
     *
     * @throws BadCorrection if there is none
     */
    public static Action of(String word) {
      for (Action action : values()) {
        if (action.word().equals(word)) {
          return action;
        }
      }
      throw new BadCorrection("there is no action \"" + word + "\"");
    }
  }

  /** Checks that it is signed and has a reason. */
  public Correction {
    if (author == null || author.isBlank()) {
      throw new BadCorrection("a correction is signed: name its author");
    }
    if (reason == null || reason.isBlank()) {
      throw new BadCorrection("a correction has a reason: give one");
    }
    author = author.strip();
    reason = reason.strip();
  }

  /** Made from the content: the same line has the same id in every casebook. */
  public String id() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(content().toString().getBytes(StandardCharsets.UTF_8));
      return "c" + HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private ObjectNode content() {
    ObjectNode node = JSON.createObjectNode();
    node.put("at", at.toString()).put("author", author).put("reason", reason);
    node.put("action", action.word());
    if (target != null) {
      node.set("target", target.json());
    }
    node.set("value", value);
    return node;
  }

  /** One line of JSON, as journals are exported. */
  public String json() {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", id());
    node.setAll(content());
    return node.toString();
  }

  /**
   * A line of an exported journal.
   *
   * @throws BadCorrection if it is none
   */
  public static Correction of(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      if (!node.path("value").isObject()) {
        throw new BadCorrection("a line of a journal has at, author, reason, action and value");
      }
      return new Correction(
          Instant.parse(node.path("at").asText()),
          node.path("author").asText(),
          node.path("reason").asText(),
          Action.of(node.path("action").asText()),
          node.has("target") ? Anchor.of(node.get("target")) : null,
          (ObjectNode) node.get("value"));
    } catch (JsonProcessingException e) {
      throw new BadCorrection("no JSON: " + e.getOriginalMessage());
    } catch (DateTimeParseException e) {
      throw new BadCorrection("\"at\" is a time like 2020-02-18T09:30:00Z");
    }
  }
}
