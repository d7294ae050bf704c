package org.dragoman.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is what was written, or it is refused: cut at every byte, and with every byte changed. */
class ModelFileTest {
  @TempDir Path folder;
  private Path file;
  private byte[] bytes;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("model");
    ModelWriter writer = new ModelWriter();
    writer.add("one", new ModelWriter.Section().integer(7).string("ü").reals(1.5f).integers(1, 2));
    writer.add("two", new byte[] {1, 2, 3});
    writer.write(file);
    bytes = Files.readAllBytes(file);
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    ModelFile model = ModelFile.open(file);
    model.verify();
    SectionReader one = model.reader("one");
    assertEquals(7, one.integer());
    assertEquals("ü", one.string());
    assertEquals(1.5f, one.reals()[0]);
    assertEquals(2, one.integers()[1]);
    assertEquals(3, model.section("two").get(2));
    assertThrows(ModelException.class, () -> model.section("three"));
  }

  @Test
  void refusesEveryCut() throws IOException {
    for (int length = 0; length < bytes.length; length++) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThrows(DamagedModelException.class, this::openAndVerify, "length " + length);
    }
  }

  @Test
  void refusesEveryChangedByteThatMatters() throws IOException {
    int ends = (int) ModelFormat.aligned(ModelFormat.headerLength(2));
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 0x10;
      Files.write(file, changed);
      boolean padding =
          i >= ModelFormat.headerLength(2) && i < ends
              || i >= ends + sectionLength() && i < ends + ModelFormat.ALIGNMENT
              || i >= ends + ModelFormat.ALIGNMENT + 3;
      if (!padding) {
        assertThrows(DamagedModelException.class, this::openAndVerify, "byte " + i);
      }
    }
  }

  private static int sectionLength() {
    return new ModelWriter.Section()
        .integer(7)
        .string("ü")
        .reals(1.5f)
        .integers(1, 2)
        .bytes()
        .length;
  }

  @Test
  void refusesAnotherVersion() throws IOException {
    bytes[8]++;
    Files.write(file, bytes);
    DamagedModelException e = assertThrows(DamagedModelException.class, this::openAndVerify);
    assertEquals(
        "version " + (ModelFormat.VERSION + 1) + " instead of " + ModelFormat.VERSION,
        e.getMessage());
  }

  private void openAndVerify() throws IOException {
    ModelFile.open(file).verify();
  }
}
