package org.dragoman.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dragoman.report.Incoming;

/**
 * "1,240 reports, 18.2 a second, 3 min left" on standard error while reports are added. The time
 * left follows from the bytes of the files that are still to be read. For one thread.
 */
final class AddProgress {
  private static final long EVERY_NS = 200_000_000L;
  private static final String START_OF_LINE = "\r\u001b[K";

  private final Console console;
  private final long total;
  private final long begin = System.nanoTime();
  private long finished;
  private long ofPresent;
  private String present = "";
  private long done;
  private long shown;
  private boolean visible;

  AddProgress(Console console, List<String> sources) {
    this.console = console;
    this.total = sources.stream().mapToLong(AddProgress::bytes).sum();
  }

  private static long bytes(String source) {
    Path path = Path.of(source);
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    } catch (IOException | RuntimeException notAFile) {
      return 0;
    }
  }

  /** Notes what was read. */
  void read(Incoming incoming) {
    String file = incoming.origin().file();
    if (!file.equals(present)) {
      finished += present.isEmpty() ? 0 : Path.of(present).toFile().length();
      present = file;
      ofPresent = 0;
    }
    if (incoming instanceof Incoming.Accepted accepted) {
      ofPresent += accepted.report().text().length();
    }
  }

  /** Counts an input that is settled, and shows how far the work is. */
  void settled() {
    done++;
    long now = System.nanoTime();
    if (console.errIsTerminal() && now - shown > EVERY_NS) {
      shown = now;
      visible = true;
      console.err().print(START_OF_LINE + words((now - begin) / 1e9));
      console.err().flush();
    }
  }

  private String words(double seconds) {
    double rate = done / Math.max(seconds, 1e-3);
    String words = String.format(Locale.ROOT, "%,d reports, %.1f a second", done, rate);
    double share = total == 0 ? 0 : Math.min(1, (finished + ofPresent) / (double) total);
    return share < 0.01 ? words : words + ", " + Words.span(seconds / share - seconds) + " left";
  }

  /** Takes the line away, before something else is written. */
  void clear() {
    if (visible) {
      console.err().print(START_OF_LINE);
      console.err().flush();
      visible = false;
    }
  }
}
