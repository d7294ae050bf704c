package org.dragoman.web;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dragoman.store.CasebookFailure;
import org.dragoman.store.CasebookFile;
import org.dragoman.store.Database;
import org.sqlite.ProgressHandler;

/**
 * Some connections that read a casebook. An answer is made within one transaction, so that its
 * parts belong to the same state. A question that takes too long is given up. Thread-safe.
 */
final class ReadPool implements AutoCloseable {
  private static final int SIZE = 3;
  private static final int PATIENCE_S = 20;
  private static final int STEPS = 100_000;

  private final Path casebook;
  private final BlockingQueue<Database> idle = new ArrayBlockingQueue<>(SIZE);
  private final AtomicInteger open = new AtomicInteger();

  ReadPool(Path casebook) {
    this.casebook = casebook;
    give(CasebookFile.read(casebook));
    open.incrementAndGet();
  }

  /** A question to a casebook. */
  interface Question<T> {
    /** Asks it. */
    T ask(Database db) throws SQLException;
  }

  /**
   * Asks a question.
   *
   * @throws Refused if all connections are busy for long, or the question takes too long
   */
  <T> T ask(Question<T> question) {
    Database db = take();
    boolean whole = false;
    try {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
      ProgressHandler.setHandler(db.connection(), STEPS, deadline(end));
      db.execute("BEGIN");
      T answer = question.ask(db);
      db.execute("COMMIT");
      whole = true;
      return answer;
    } catch (SQLException e) {
      throw CasebookFailure.of(casebook, e);
    } finally {
      back(db, whole);
    }
  }

  private static ProgressHandler deadline(long end) {
    return new ProgressHandler() {
      @Override
      protected int progress() {
        return System.nanoTime() - end > 0 ? 1 : 0;
      }
    };
  }

  private Database take() {
    Database db = idle.poll();
    if (db == null && open.getAndUpdate(n -> Math.min(SIZE, n + 1)) < SIZE) {
      return CasebookFile.read(casebook);
    }
    try {
      db = db == null ? idle.poll(PATIENCE_S, TimeUnit.SECONDS) : db;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (db == null) {
      throw new Refused(503, "the casebook is busy; ask again in a moment");
    }
    return db;
  }

  /** A connection on which something failed is not used again. */
  private void back(Database db, boolean whole) {
    if (whole) {
      give(db);
    } else {
      open.decrementAndGet();
      db.close();
    }
  }

  private void give(Database db) {
    if (!idle.offer(db)) {
      db.close();
    }
  }

  @Override
  public void close() {
    for (Database db = idle.poll(); db != null; db = idle.poll()) {
      db.close();
    }
  }
}
