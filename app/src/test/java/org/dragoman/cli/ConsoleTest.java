package org.dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Console console(boolean out, boolean terminal, Map<String, String> environment) {
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Console(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        errors,
        out,
        terminal,
        environment);
  }

  @Test
  void widthIsToldOrTheUsual() {
    assertEquals(80, console(false, false, Map.of()).columns());
    assertEquals(120, console(false, false, Map.of("COLUMNS", "120")).columns());
    assertEquals(80, console(false, false, Map.of("COLUMNS", "wide")).columns());
    assertEquals(100, Layout.comfortable(240));
    assertEquals(Layout.NARROWEST, Layout.comfortable(1));
  }

  @Test
  void colorIsForTerminalsThatWantIt() {
    assertTrue(console(true, true, Map.of("TERM", "xterm")).wantsColor());
    assertTrue(console(true, true, Map.of("NO_COLOR", "")).wantsColor());
    assertFalse(console(true, true, Map.of("NO_COLOR", "1")).wantsColor());
    assertFalse(console(true, true, Map.of("TERM", "dumb")).wantsColor());
    assertFalse(console(false, true, Map.of()).wantsColor());
  }

  @Test
  void elsewhereThanOnATerminalProgressIsOneLine() {
    try (ProgressBar bar = new ProgressBar(console(false, false, Map.of()), "Making")) {
      bar.accept(0);
      bar.accept(50);
    }
    assertEquals("Making ...\n", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void onATerminalProgressVanishes() {
    try (ProgressBar bar = new ProgressBar(console(true, true, Map.of()), "Making")) {
      bar.accept(0);
      bar.accept(50);
    }
    String shown = err.toString(StandardCharsets.UTF_8);
    assertTrue(shown.contains("Making [##########..........] 50 %"), shown);
    assertTrue(shown.endsWith("\r\u001b[K"), shown);
    assertFalse(shown.contains("\n"), shown);
  }

  @Test
  void whatNeedNotBeMadeIsNotTold() {
    try (ProgressBar bar = new ProgressBar(console(true, true, Map.of()), "Making")) {
      assertEquals("", err.toString(StandardCharsets.UTF_8));
    }
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }
}
