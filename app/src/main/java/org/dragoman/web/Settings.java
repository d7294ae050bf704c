package org.dragoman.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;

/**
 * Where and what to serve.
 *
 * @param casebook one file
 * @param host name or address to listen on
 * @param port 0 for any free one
 * @param token what a visitor must know, or null; wanted beyond loopback
 */
public record Settings(Path casebook, String host, int port, String token) {
  /** Shorter tokens can be guessed. */
  static final int SHORTEST_TOKEN = 16;

  /** Refuses what would not be safe. */
  public Settings {
    if (token != null && !token.matches("[A-Za-z0-9._~-]{" + SHORTEST_TOKEN + ",}")) {
      throw new IllegalArgumentException(
          "a token has at least " + SHORTEST_TOKEN + " letters, digits or signs of ._~-");
    }
    if (token == null && !isLoopback(host)) {
      throw new IllegalArgumentException(
          host + " can be reached from other machines: this needs a token");
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("there is no host " + host);
    }
  }
}
