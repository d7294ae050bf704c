package org.dragoman.parser.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryModelMakerTest {
  private final List<Integer> progress = new ArrayList<>();

  @Test
  void tellsProgressAndWhyItFailed() {
    IOException failure =
        assertThrows(
            IOException.class, () -> LibraryModelMaker.run(process("full"), progress::add));
    assertEquals("No space left on device", failure.getMessage());
    assertEquals(List.of(0, 55), progress);
  }

  @Test
  void namesTheStatusOfAProcessThatSaysNothing() {
    IOException failure =
        assertThrows(
            IOException.class, () -> LibraryModelMaker.run(process("mute"), progress::add));
    assertEquals("the conversion ended with status 3", failure.getMessage());
  }

  private static ProcessBuilder process(String how) {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Failing.class.getName(),
        how);
  }

  /** A conversion that fails. */
  static final class Failing {
    private Failing() {}

    public static void main(String[] args) {
      if (args[0].equals("full")) {
        System.out.println(0);
        System.out.println(55);
        System.err.println("No space left on device");
      }
      System.exit(3);
    }
  }
}
