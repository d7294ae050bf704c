package org.dragoman.parser.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures the CPU time of the compact parser, of the library and, if it is there, of CoreNLP in
 * turns, report by report, so that a busy machine disturbs all alike; then the compact parser on
 * several threads at once, which share one mapped file. Prints the median and the least time of a
 * report in milliseconds of CPU.
 */
public final class SideBySide {
  private static final int ROUNDS = 200;
  private static final int WARM_UP = 100;
  private static final int THREADS = 2;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** What is measured, with the times of its rounds. */
  private record Contender(String name, Runnable report, double[] times) {
    Contender(String name, Runnable report) {
      this(name, report, new double[ROUNDS]);
    }

    void run(int round) {
      long start = CLOCK.getCurrentThreadCpuTime();
      report.run();
      if (round >= 0) {
        times[round] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
      }
    }

    double median() {
      return times[ROUNDS / 2];
    }
  }

  private SideBySide() {}

  /**
   * Measures; the system property {@code report} names other texts, as in {@link ParserBenchmark}.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    ParserBenchmark benchmark = new ParserBenchmark();
    benchmark.load();
    List<Contender> contenders = new ArrayList<>();
    contenders.add(new Contender("compact parser", benchmark::compact));
    contenders.add(new Contender("NLP4J", benchmark::library));
    CoreNlp coreNlp = CoreNlp.load();
    if (coreNlp != null) {
      contenders.add(new Contender("CoreNLP", () -> coreNlp.parse(benchmark.paragraphs())));
    }
    print(
        "%d sentences, %d words; CPU milliseconds a report: median, least of %d, ratio of medians%n",
        benchmark.sentences(), benchmark.words(), ROUNDS);
    inTurns(contenders);
    double alone = contenders.get(0).median();
    contenders.forEach(c -> print(c, alone));
    inParallel(benchmark);
  }

  private static void inTurns(List<Contender> contenders) {
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (Contender contender : contenders) {
        contender.run(round);
      }
    }
    contenders.forEach(c -> Arrays.sort(c.times));
  }

  /** One thread alone and several at once, in turns. */
  private static void inParallel(ParserBenchmark benchmark) throws InterruptedException {
    Contender alone = new Contender("1 thread", benchmark::compact);
    List<Contender> together = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      together.add(new Contender(THREADS + " threads", benchmark::compact));
    }
    for (int from = 0; from < ROUNDS; from += ROUNDS / 8) {
      int first = from;
      range(alone, first);
      List<Thread> threads = new ArrayList<>();
      for (Contender contender : together) {
        Thread thread = new Thread(() -> range(contender, first));
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    Arrays.sort(alone.times);
    print(alone, alone.median());
    for (Contender contender : together) {
      Arrays.sort(contender.times);
      print(contender, alone.median());
    }
  }

  private static void range(Contender contender, int first) {
    for (int round = first; round < first + ROUNDS / 8; round++) {
      contender.run(round);
    }
  }

  private static void print(Contender contender, double base) {
    print(
        "%-15s %7.2f %7.2f %6.2f%n",
        contender.name, contender.median(), contender.times[0], contender.median() / base);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
