package org.dragoman.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/codes.md} shows what the coder can tell, each code with a sentence that was coded so.
 * {@code -Ddragoman.rewrite=true} writes it anew.
 */
class CodePageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("dragoman.root", ".."), "docs/codes.md");

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = CodePage.of(FrameExamples.all());
    if (Boolean.getBoolean("dragoman.rewrite")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(Files.readString(PAGE), page, "run CodePageTest with -Ddragoman.rewrite=true");
  }
}
