package org.dragoman.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.dragoman.report.Incoming;
import org.dragoman.report.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  private HttpServer server;
  private String base;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private void at(String path, Answer answer) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            answer.to(exchange);
          } catch (IOException e) {
            // The client has gone.
          }
        });
  }

  private void page(String path, String type, String body) {
    at(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
        });
  }

  private void redirect(String path, String target) {
    at(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", target);
          exchange.sendResponseHeaders(302, -1);
        });
  }

  private static List<Incoming> read(ReaderOptions options, String url) {
    List<Incoming> found = new ArrayList<>();
    try (SourceReader reader = new SourceReader(options, InputStream.nullInputStream())) {
      reader.read(url, found::add);
    }
    return found;
  }

  private List<Incoming> read(String path) {
    Limits limits = Limits.DEFAULT.withSeconds(3).withDocument(100_000);
    return read(ReaderOptions.DEFAULT.withPrivateAddresses().withLimits(limits), base + path);
  }

  private String problem(String path) {
    return Readings.problem(read(path), 0).message();
  }

  @Test
  void pagesAreRead() {
    page(
        "/a", "text/html; charset=utf-8", "<title>Shells fall on Alden</title><p>Shells fell.</p>");
    redirect("/old", "/a");
    Report report = Readings.only(read("/old"));
    assertEquals("Shells fall on Alden\n\nShells fell.", report.text());
    assertEquals(base + "/a", report.url());
    assertEquals("127.0.0.1", report.publication());
  }

  @Test
  void feedsAreReadAndTheirLinksFollowedIfAsked() {
    page(
        "/a",
        "text/html",
        "<title>Shells fall on Alden</title><p>The whole story of the shells.</p>");
    page(
        "/feed",
        "application/rss+xml",
        "<rss><channel><title>Wire</title><item><title>Shells fall on Alden</title><description>Short.</description>"
            + "<link>"
            + base
            + "/a</link></item><item><title>Gone</title><description>Rest.</description><link>"
            + base
            + "/none</link></item></channel></rss>");
    assertTrue(Readings.report(read("/feed"), 0).text().endsWith("Short."));
    List<Incoming> followed =
        read(ReaderOptions.DEFAULT.withPrivateAddresses().withFollowedLinks(), base + "/feed");
    assertTrue(Readings.report(followed, 0).text().endsWith("The whole story of the shells."));
    assertTrue(Readings.report(followed, 1).text().endsWith("Rest."));
    assertEquals(2, followed.size());
  }

  @Test
  void whatCannotBeFetchedIsAProblem() {
    assertTrue(problem("/none").contains("the server answers 404"));
    redirect("/loop", "/loop");
    assertTrue(problem("/loop").contains("redirected more than 5 times"));
    redirect("/file", "file:///etc/passwd");
    assertTrue(problem("/file").contains("not of the web (file)"));
    at(
        "/large",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 200; i++) {
            exchange.getResponseBody().write(new byte[1000]);
          }
        });
    assertTrue(problem("/large").contains("larger than 100 kB"));
    assertTrue(
        Readings.problem(read(ReaderOptions.DEFAULT, "http://no-such-host.invalid/"), 0)
            .message()
            .contains("there is no host"));
    assertTrue(
        Readings.problem(read(ReaderOptions.DEFAULT, "http://a b/"), 0)
            .message()
            .contains("no valid address"));
  }

  @Test
  void slowServersAreGivenUp() {
    at(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 100; i++) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            sleep();
          }
        });
    long start = System.nanoTime();
    assertTrue(problem("/slow").contains("more than 3 s to fetch"));
    assertTrue(System.nanoTime() - start < 8_000_000_000L);
  }

  private static void sleep() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void privateAddressesAreRefused() {
    page("/a", "text/html", "<p>Secret.</p>");
    String message = Readings.problem(read(ReaderOptions.DEFAULT, base + "/a"), 0).message();
    assertTrue(message.contains("this machine or a private network"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1"
      })
  void privateNetworks(String address) throws IOException {
    assertTrue(Address.isPrivate(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "93.184.216.34",
        "8.8.8.8",
        "100.128.0.1",
        "2606:2800:220:1::1",
        "2002:808:808::1"
      })
  void otherNetworks(String address) throws IOException {
    assertFalse(Address.isPrivate(InetAddress.getByName(address)));
  }
}
