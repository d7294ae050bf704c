package org.dragoman.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Codes reports on several threads and hands the outcomes on in the order of the input. Only a few
 * reports are under way at a time, however long the input is. To be used by one thread.
 *
 * @param <I> what goes in
 * @param <O> its outcome
 */
final class Pipeline<I, O> implements Consumer<I>, AutoCloseable {
  private static final int UNDER_WAY_PER_THREAD = 4;

  private final ExecutorService pool;
  private final int mostUnderWay;
  private final Function<I, O> task;
  private final Consumer<O> sink;
  private final Deque<Future<O>> underWay = new ArrayDeque<>();

  /**
   * @param task turns what goes in into an outcome, on the pool's threads
   * @param sink takes the outcomes, on the caller's thread
   */
  Pipeline(int threads, Function<I, O> task, Consumer<O> sink) {
    this.pool = Executors.newFixedThreadPool(threads, Pipeline::daemon);
    this.mostUnderWay = threads * UNDER_WAY_PER_THREAD;
    this.task = task;
    this.sink = sink;
  }

  private static Thread daemon(Runnable work) {
    // Some parses recurse deeply.
    Thread thread = new Thread(null, work, "coder", 16L << 20);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void accept(I in) {
    FutureTask<O> future = new FutureTask<>(() -> task.apply(in));
    underWay.add(future);
    pool.execute(future);
    while (underWay.size() > mostUnderWay || !underWay.isEmpty() && underWay.peek().isDone()) {
      next();
    }
  }

  /** Waits for what is under way. */
  void finish() {
    while (!underWay.isEmpty()) {
      next();
    }
  }

  private void next() {
    try {
      sink.accept(underWay.remove().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof OutOfMemoryError) {
        throw new Unavailable("not enough memory: try --threads 1", e);
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted", e);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
