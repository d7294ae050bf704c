package org.dragoman.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets each visitor do so much at once and so much in the long run. Thread-safe.
 *
 * <p>A visitor has a stock of requests that fills up again at a steady rate; one whose stock is
 * empty has to wait.
 */
final class RateLimit {
  private static final int VISITORS = 1000;

  private final double perSecond;
  private final double stock;
  private final LongSupplier nanoTime;
  private final Map<String, Stock> stocks =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Stock> eldest) {
          return size() > VISITORS;
        }
      };

  RateLimit(double perSecond, double stock, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.stock = stock;
    this.nanoTime = nanoTime;
  }

  private record Stock(double left, long at) {}

  /** Takes one from the visitor's stock; false if there is none left. */
  synchronized boolean allows(String visitor) {
    long now = nanoTime.getAsLong();
    Stock last = stocks.getOrDefault(visitor, new Stock(stock, now));
    double left = Math.min(stock, last.left + (now - last.at) / 1e9 * perSecond);
    boolean allowed = left >= 1;
    stocks.put(visitor, new Stock(allowed ? left - 1 : left, now));
    return allowed;
  }
}
