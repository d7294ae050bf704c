package org.dragoman.parser.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {
  @Test
  void readsTheProseOfJson(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(
        file,
        "{\"id\": \"x\", \"title\": \"A \\\"b\\\"\", \"text\": \"One.\\nTw\\u00f6 \\\\.\"}\n");
    assertEquals(List.of("A \"b\"", "One.", "Twö \\."), Texts.of(file));
  }
}
