package org.dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code serve} refuses; what it serves is tested beside the workbench. */
class ServeCommandTest {
  @TempDir Path folder;

  private void assertRefused(String words, String... arguments) {
    Shell.Run run = Shell.run("", report -> null, arguments);
    assertEquals(ExitCode.USAGE, run.status(), run.err());
    assertTrue(run.err().contains(words), run.err());
  }

  @Test
  void whatIsNoCasebook() {
    String none = folder.resolve("none.casebook").toString();
    assertRefused("there is no such casebook", "serve", none);
    assertRefused("is a folder", "serve", folder.toString());
  }

  @Test
  void anOpenDoorWithoutToken() {
    assertRefused("this needs a token", "serve", "x.casebook", "--host", "0.0.0.0");
    assertRefused("at least 16", "serve", "x.casebook", "--token", "short");
  }
}
