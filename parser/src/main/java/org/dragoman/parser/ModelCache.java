package org.dragoman.parser;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ServiceLoader;
import java.util.function.IntConsumer;

/**
 * Keeps the model file in a folder of the user's: {@code $DRAGOMAN_CACHE}, else {@code dragoman} in
 * {@code $XDG_CACHE_HOME} or {@code ~/.cache}. A file that is missing, damaged or of another
 * version is made anew: under another name and then renamed, so that it is there as a whole or not
 * at all, and by one process at a time. Immutable and thread-safe.
 */
public final class ModelCache {
  private static final String NAME = "english.model";
  private static final String TEMPORARY = NAME + ".*.tmp";
  private static final Object MONITOR = new Object();

  private final Path folder;
  private final ModelMaker maker;

  /** With a folder and a maker, which is null if the file must be there. */
  public ModelCache(Path folder, ModelMaker maker) {
    this.folder = folder;
    this.maker = maker;
  }

  /** With the user's folder and the maker on the class path, if there is one. */
  public static ModelCache ofUser() {
    return new ModelCache(
        userFolder(System.getenv("DRAGOMAN_CACHE"), System.getenv("XDG_CACHE_HOME")), null);
  }

  static Path userFolder(String own, String caches) {
    if (own != null && !own.isBlank()) {
      return Path.of(own);
    }
    boolean named = caches != null && Path.of(caches).isAbsolute();
    Path parent = named ? Path.of(caches) : Path.of(System.getProperty("user.home"), ".cache");
    return parent.resolve("dragoman");
  }

  /** Where the model file is or will be. */
  public Path file() {
    return folder.resolve(NAME);
  }

  /**
   * Opens the model file; makes it first if need be.
   *
   * @param progress told the progress of the making in per cent, from 0 on; not called if the file
   *     is there
   * @throws ModelException with a message for users if it can be neither opened nor made
   */
  public ModelFile open(IntConsumer progress) {
    try {
      return opened();
    } catch (NoSuchFileException | DamagedModelException e) {
      return make(progress);
    } catch (IOException e) {
      throw new ModelException(
          "cannot read the language models in " + file() + ": " + reason(e), e);
    }
  }

  private ModelFile opened() throws IOException {
    ModelFile model = ModelFile.open(file());
    model.verify();
    return model;
  }

  private ModelFile make(IntConsumer progress) {
    synchronized (MONITOR) {
      try {
        Files.createDirectories(folder);
        Path lock = folder.resolve(NAME + ".lock");
        try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
          channel.lock(); // until the channel is closed
          return makeLocked(progress);
        }
      } catch (IOException e) {
        throw new ModelException(
            "cannot write the language models to "
                + folder
                + ": "
                + reason(e)
                + "; the variable DRAGOMAN_CACHE names another folder",
            e);
      }
    }
  }

  private ModelFile makeLocked(IntConsumer progress) throws IOException {
    try {
      return opened(); // another process has made it meanwhile
    } catch (NoSuchFileException | DamagedModelException e) {
      deleteRemains();
    }
    Path temporary =
        folder.resolve(TEMPORARY.replace("*", Long.toString(ProcessHandle.current().pid())));
    try {
      maker().make(temporary, progress);
      ModelFile.open(temporary).verify();
      Files.move(
          temporary, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder();
    } finally {
      Files.deleteIfExists(temporary);
    }
    return opened();
  }

  private ModelMaker maker() {
    if (maker != null) {
      return maker;
    }
    return ServiceLoader.load(ModelMaker.class)
        .findFirst()
        .orElseThrow(
            () ->
                new ModelException(
                    "the language models are not in "
                        + file()
                        + ", and dragoman-parser-convert is not there to make them"));
  }

  /** Whoever holds the lock is alone: what lies there was left by a process that was ended. */
  private void deleteRemains() throws IOException {
    try (DirectoryStream<Path> remains = Files.newDirectoryStream(folder, TEMPORARY)) {
      for (Path path : remains) {
        Files.deleteIfExists(path);
      }
    }
  }

  /**
   * The new name must outlive a power cut too; where folders cannot be forced, the check at the
   * next start is enough.
   */
  private void forceFolder() {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (e instanceof FileSystemException fault && fault.getReason() != null) {
      return fault.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
