package org.dragoman.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCacheTest {
  private static final IntConsumer SILENT = percent -> {};

  @TempDir Path folder;
  private final AtomicInteger made = new AtomicInteger();

  private void make(Path file, IntConsumer progress) throws IOException {
    made.incrementAndGet();
    ModelWriter writer = new ModelWriter();
    writer.add("numbers", new ModelWriter.Section().integer(made.get()));
    writer.write(file);
  }

  private ModelCache cache() {
    return new ModelCache(folder, this::make);
  }

  @Test
  void makesOnceAndOpensThen() throws IOException {
    cache().open(SILENT);
    cache().open(SILENT);
    assertEquals(1, made.get());
    assertEquals(List.of("english.model", "english.model.lock"), names());
  }

  @Test
  void makesAnewWhatIsCutOrChangedOrOld() throws IOException {
    cache().open(SILENT);
    byte[] bytes = Files.readAllBytes(cache().file());
    byte[] changed = bytes.clone();
    changed[(int) ModelFormat.aligned(ModelFormat.headerLength(1))] ^= 1;
    byte[] old = bytes.clone();
    old[8]--;
    for (byte[] damaged : List.of(changed, old, new byte[0], java.util.Arrays.copyOf(bytes, 40))) {
      int before = made.get();
      Files.delete(cache().file());
      Files.write(cache().file(), damaged);
      cache().open(SILENT);
      assertEquals(before + 1, made.get());
    }
  }

  @Test
  void leavesNothingHalfMade() throws IOException {
    ModelMaker full =
        (file, progress) -> {
          Files.write(file, new byte[100]);
          throw new IOException("No space left on device");
        };
    ModelException e =
        assertThrows(ModelException.class, () -> new ModelCache(folder, full).open(SILENT));
    assertTrue(e.getMessage().contains("No space left on device"), e.getMessage());
    assertTrue(e.getMessage().contains("DRAGOMAN_CACHE"), e.getMessage());
    assertEquals(List.of("english.model.lock"), names());
  }

  @Test
  void removesWhatAKilledProcessLeft() throws IOException {
    Files.write(folder.resolve("english.model.4711.tmp"), new byte[10]);
    cache().open(SILENT);
    assertFalse(Files.exists(folder.resolve("english.model.4711.tmp")));
  }

  @Test
  void tellsThatTheFolderCannotBeWritten() throws IOException {
    Path notAFolder = Files.createFile(folder.resolve("file"));
    ModelCache cache = new ModelCache(notAFolder.resolve("cache"), this::make);
    ModelException e = assertThrows(ModelException.class, () -> cache.open(SILENT));
    assertTrue(
        e.getMessage().matches("cannot (read|write) the language models .*"), e.getMessage());
  }

  @Test
  void worksFromAFolderThatCannotBeWritten() throws IOException {
    cache().open(SILENT);
    assertTrue(folder.toFile().setWritable(false));
    try {
      cache().open(SILENT);
      assertEquals(1, made.get());
    } finally {
      assertTrue(folder.toFile().setWritable(true));
    }
  }

  @Test
  void tellsThatThereIsNoMaker() {
    ModelException e =
        assertThrows(ModelException.class, () -> new ModelCache(folder, null).open(SILENT));
    assertTrue(e.getMessage().contains("dragoman-parser-convert"), e.getMessage());
  }

  @Test
  void twoProcessesMakeItOnce() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  SlowMaker.class.getName(),
                  folder.toString())
              .inheritIO()
              .start());
    }
    for (Process process : processes) {
      assertEquals(0, process.waitFor());
    }
    assertEquals(1, Files.readAllLines(folder.resolve("made")).size());
    ModelFile.open(cache().file()).verify();
  }

  @Test
  void manyThreadsMakeItOnce() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(new Thread(() -> cache().open(SILENT)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(1, made.get());
  }

  @Test
  void findsTheFolderOfTheUser() {
    Path home = Path.of(System.getProperty("user.home"));
    assertEquals(Path.of("own"), ModelCache.userFolder("own", "/caches"));
    assertEquals(Path.of("/caches/dragoman"), ModelCache.userFolder(null, "/caches"));
    assertEquals(home.resolve(".cache/dragoman"), ModelCache.userFolder("", "relative"));
    assertEquals(home.resolve(".cache/dragoman"), ModelCache.userFolder(null, null));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
