package org.dragoman.evaluate;

/**
 * The generator MT19937 (Matsumoto and Nishimura 1998), seeded and read as the random module of
 * Python does it: intervals can be checked against scorers in Python to the last digit. Not
 * thread-safe.
 */
final class MersenneTwister {
  private static final int N = 624;
  private static final int M = 397;

  private final int[] state = new int[N];
  private int at = N;

  MersenneTwister(int seed) {
    state[0] = 19650218;
    for (int i = 1; i < N; i++) {
      state[i] = 1812433253 * mixed(i) + i;
    }
    int i = 1;
    for (int k = 0; k < N; k++) {
      state[i] = (state[i] ^ mixed(i) * 1664525) + seed;
      i = next(i);
    }
    for (int k = 0; k < N - 1; k++) {
      state[i] = (state[i] ^ mixed(i) * 1566083941) - i;
      i = next(i);
    }
    state[0] = 0x80000000;
  }

  private int mixed(int i) {
    return state[i - 1] ^ state[i - 1] >>> 30;
  }

  private int next(int i) {
    if (i + 1 < N) {
      return i + 1;
    }
    state[0] = state[N - 1];
    return 1;
  }

  /** The next number of [0, 1) with 53 bits. */
  double nextDouble() {
    long high = nextInt() >>> 5;
    long low = nextInt() >>> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
  }

  private int nextInt() {
    if (at == N) {
      refill();
    }
    int y = state[at++];
    y ^= y >>> 11;
    y ^= y << 7 & 0x9d2c5680;
    y ^= y << 15 & 0xefc60000;
    return y ^ y >>> 18;
  }

  private void refill() {
    for (int i = 0; i < N; i++) {
      int y = state[i] & 0x80000000 | state[(i + 1) % N] & 0x7fffffff;
      state[i] = state[(i + M) % N] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
    }
    at = 0;
  }
}
