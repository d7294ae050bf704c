package org.dragoman.parser.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures the CPU time of the library and of the compact parser in turns, report by report, so
 * that a busy machine disturbs both alike. Prints the median and the least time of a report in
 * milliseconds of CPU.
 */
public final class SideBySide {
  private static final int ROUNDS = 400;
  private static final int WARM_UP = 150;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final double[] library = new double[ROUNDS];
  private final double[] compact = new double[ROUNDS];

  private SideBySide() {}

  /**
   * Measures; the system property {@code report} names other texts, as in {@link ParserBenchmark}.
   */
  public static void main(String[] args) throws IOException {
    ParserBenchmark benchmark = new ParserBenchmark();
    benchmark.load();
    new SideBySide().run(benchmark);
  }

  private void run(ParserBenchmark benchmark) {
    int sentences = 0;
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      long start = threads.getCurrentThreadCpuTime();
      sentences = benchmark.library();
      long middle = threads.getCurrentThreadCpuTime();
      benchmark.compact();
      long end = threads.getCurrentThreadCpuTime();
      if (i >= 0) {
        library[i] = (middle - start) / 1e6;
        compact[i] = (end - middle) / 1e6;
      }
    }
    Arrays.sort(library);
    Arrays.sort(compact);
    System.out.printf(
        Locale.ROOT,
        "%d sentences, CPU milliseconds a report (median, least of %d)%n",
        sentences,
        ROUNDS);
    System.out.printf(Locale.ROOT, "library %6.2f %6.2f%n", library[ROUNDS / 2], library[0]);
    System.out.printf(Locale.ROOT, "compact %6.2f %6.2f%n", compact[ROUNDS / 2], compact[0]);
    System.out.printf(
        Locale.ROOT,
        "ratio   %6.2f %6.2f%n",
        library[ROUNDS / 2] / compact[ROUNDS / 2],
        library[0] / compact[0]);
  }
}
