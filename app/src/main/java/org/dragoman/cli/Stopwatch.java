package org.dragoman.cli;

import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * How much CPU the stages of an intake take, over all threads. Nothing is measured unless it is
 * asked for. Thread-safe.
 */
final class Stopwatch {
  /** What a report goes through. */
  enum Stage {
    /** From bytes to text. */
    READING,
    /** From text to record, and making it ready to be stored. */
    CODING,
    /** Into the casebook. */
    STORING,
    /** With the other reports. */
    LINKING
  }

  private final Map<Stage, LongAdder> spent = new EnumMap<>(Stage.class);
  private final LongSupplier clock;

  /**
   * @param measures whether anything is measured
   */
  Stopwatch(boolean measures) {
    for (Stage stage : Stage.values()) {
      spent.put(stage, new LongAdder());
    }
    clock = measures ? Stopwatch::cpu : () -> 0;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** CPU time of this thread so far, in nanoseconds. */
  long now() {
    return clock.getAsLong();
  }

  /** Adds what this thread has spent since {@code before}. */
  void add(Stage stage, long before) {
    spent.get(stage).add(clock.getAsLong() - before);
  }

  /** Takes what was spent inside another stage out of this one. */
  void subtract(Stage stage, Stage inner) {
    spent.get(stage).add(-spent.get(inner).sum());
  }

  /** "CPU ms a report: reading 0.1, coding 31.2, storing 1.4, linking 2.0". */
  String words(long reports) {
    StringBuilder words = new StringBuilder("CPU ms a report:");
    String separator = " ";
    for (Stage stage : Stage.values()) {
      double ms = spent.get(stage).sum() / 1e6 / Math.max(1, reports);
      String name = stage.name().toLowerCase(Locale.ROOT);
      words.append(separator).append(String.format(Locale.ROOT, "%s %.2f", name, ms));
      separator = ", ";
    }
    return words.toString();
  }
}
