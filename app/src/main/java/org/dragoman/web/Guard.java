package org.dragoman.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * Decides who may ask, and tells browsers what the pages may do. Stands before everything else.
 *
 * <ul>
 *   <li>On loopback a request must name the machine by a name of loopback, so that no foreign name
 *       that was made to point here can read a casebook (DNS rebinding).
 *   <li>With a token, a request must carry it: as bearer, or as the cookie that one gets by opening
 *       {@code /?token=...} once.
 *   <li>Pages of other sites can neither read nor write: their requests are told by {@code Origin}
 *       and {@code Sec-Fetch-Site}; links to a view work.
 *   <li>What is written must be JSON, which no form of another site can send.
 * </ul>
 */
final class Guard {
  private static final String COOKIE = "dragoman";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
          + " 'none'; require-trusted-types-for 'script'; trusted-types default";
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Cache-Control", "no-store");

  private final String token;
  private final RateLimit reads;
  private final RateLimit writes;

  Guard(String token, RateLimit reads, RateLimit writes) {
    this.token = token;
    this.reads = reads;
    this.writes = writes;
  }

  /**
   * Lets a request pass.
   *
   * @throws Refused if it may not
   */
  void check(Context request) {
    HEADERS.forEach(request::header);
    boolean write = !Set.of("GET", "HEAD").contains(request.req().getMethod());
    if (!(write ? writes : reads).allows(request.ip())) {
      request.header("Retry-After", "2");
      throw new Refused(429, "too many requests; wait a moment");
    }
    if (token == null) {
      ownName(request);
    }
    sameSite(request, write);
    if (write && !isJson(request)) {
      throw new Refused(415, "a change is sent as application/json");
    }
    if (token != null && !admitted(request)) {
      throw new Refused(
          401, "this casebook is open to those who have its token: open /?token=TOKEN once");
    }
  }

  private static void ownName(Context request) {
    String host = request.header("Host");
    String name = host == null ? "" : host.replaceFirst(":\\d+$", "");
    if (!LOOPBACK.contains(name)) {
      throw new Refused(
          421,
          "this server answers to localhost only, not to \"" + name + "\"; beyond use --token");
    }
  }

  private static void sameSite(Context request, boolean write) {
    String origin = request.header("Origin");
    if (origin != null && !own(origin, request.header("Host"))) {
      throw new Refused(403, "requests of other sites are refused");
    }
    String site = request.header("Sec-Fetch-Site");
    boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
    boolean link =
        !write
            && "navigate".equals(request.header("Sec-Fetch-Mode"))
            && !request.path().startsWith("/api");
    if (foreign && !link) {
      throw new Refused(403, "requests of other sites are refused");
    }
  }

  private static boolean own(String origin, String host) {
    try {
      String from = URI.create(origin).getAuthority();
      return from != null && from.equals(host);
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  private static boolean isJson(Context request) {
    String type = request.req().getContentType();
    return type != null && type.matches("(?i)application/json\\s*(;.*)?");
  }

  private boolean admitted(Context request) {
    String bearer = request.header("Authorization");
    if (bearer != null) {
      return same(bearer, "Bearer " + token);
    }
    String asked = request.path().equals("/") ? request.queryParam("token") : null;
    if (asked != null && same(asked, token)) {
      Cookie cookie = new Cookie(COOKIE, pass());
      cookie.setHttpOnly(true);
      cookie.setSameSite(SameSite.LAX);
      request.cookie(cookie);
      request.redirect("/");
      request.skipRemainingHandlers();
      return true;
    }
    String cookie = request.cookie(COOKIE);
    return cookie != null && same(cookie, pass());
  }

  /** What the cookie holds: the token cannot be told from it. */
  private String pass() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha.digest(("dragoman " + token).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
