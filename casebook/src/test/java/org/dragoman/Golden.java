package org.dragoman;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.record.RecordReader;
import org.dragoman.record.ReportRecord;

/** Records to try a casebook with: the golden ones of the coder. */
public final class Golden {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("dragoman.root", ".."), "core", "src", "test", "resources", "golden");

  private Golden() {}

  /** Their names. */
  public static final List<String> NAMES =
      List.of(
          "border-clash",
          "car-bomb",
          "ceasefire-deal",
          "crackdown",
          "hostage-talks",
          "idlib-talks",
          "missile-test",
          "sahel-ambush");

  /** The record of that name. */
  public static ReportRecord record(String name) {
    return RecordReader.read(json(name));
  }

  /** The same as JSON. */
  public static ObjectNode json(String name) {
    try {
      return (ObjectNode)
          new ObjectMapper().readTree(Files.readString(FOLDER.resolve(name + ".json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
