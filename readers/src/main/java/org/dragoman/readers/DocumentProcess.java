package org.dragoman.readers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dragoman.report.ContentCheck;
import org.dragoman.report.InputFormat;

/**
 * A Java of its own that reads documents, with a limit on its memory, and on the time for each. It
 * is started with the first document and kept until one of them breaks it. Not thread-safe.
 */
final class DocumentProcess implements AutoCloseable {
  /** With this status Java ends when its memory is not enough. */
  private static final int OUT_OF_MEMORY = 3;

  private final Limits limits;
  private Process process;
  private DataInputStream in;
  private DataOutputStream out;

  DocumentProcess(Limits limits) {
    this.limits = limits;
  }

  /** What a document holds; a fault if it breaks the process. */
  Extracted extracted(InputFormat format, byte[] content) {
    try {
      if (process == null || !process.isAlive()) {
        start();
      }
    } catch (IOException e) {
      return Extracted.fault("cannot be read: no second Java can be started");
    }
    Process used = process;
    CompletableFuture<Void> alarm =
        CompletableFuture.runAsync(
            used::destroyForcibly,
            CompletableFuture.delayedExecutor(limits.seconds(), TimeUnit.SECONDS));
    long start = System.nanoTime();
    try {
      out.writeByte(format.ordinal());
      out.writeInt(content.length);
      out.write(content);
      out.flush();
      return Extracted.read(in);
    } catch (IOException e) {
      boolean late = System.nanoTime() - start >= limits.seconds() * 1_000_000_000L;
      return Extracted.fault(end(late));
    } finally {
      alarm.cancel(false);
    }
  }

  /** Whether the last document broke it. */
  boolean isBroken() {
    return process == null;
  }

  /** Why the process broke. */
  private String end(boolean late) {
    Process broken = process;
    close();
    if (late) {
      return "takes more than " + limits.seconds() + " s to read";
    }
    try {
      broken.waitFor(2, TimeUnit.SECONDS);
      return !broken.isAlive() && broken.exitValue() == OUT_OF_MEMORY
          ? "takes more than " + limits.heap() + " MB of memory to read"
          : "breaks its reader";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "was not read: interrupted";
    }
  }

  private void start() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    process =
        new ProcessBuilder(
                java,
                "-Xmx" + limits.heap() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                DocumentServer.class.getName())
            .redirectError(Redirect.DISCARD)
            .start();
    in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  /** This Java's own, and where its classes really came from. */
  private static String classPath() {
    Set<String> places = new LinkedHashSet<>();
    for (String name :
        List.of(
            DocumentServer.class.getName(),
            ContentCheck.class.getName(),
            "org.apache.pdfbox.Loader",
            "org.apache.pdfbox.io.RandomAccessRead",
            "org.apache.fontbox.ttf.TTFParser",
            "org.apache.commons.logging.LogFactory")) {
      place(name, places);
    }
    places.addAll(List.of(System.getProperty("java.class.path", "").split(File.pathSeparator)));
    places.remove("");
    return String.join(File.pathSeparator, places);
  }

  private static void place(String name, Set<String> places) {
    try {
      ClassLoader loader = DocumentProcess.class.getClassLoader();
      CodeSource source = Class.forName(name, false, loader).getProtectionDomain().getCodeSource();
      if (source != null) {
        places.add(Path.of(source.getLocation().toURI()).toString());
      }
    } catch (ClassNotFoundException
        | URISyntaxException
        | IllegalArgumentException
        | java.nio.file.FileSystemNotFoundException e) {
      // The class path of this Java has it, or nothing has.
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
      process = null;
    }
  }
}
