package org.dragoman.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real browser without a window, driven over the WebDriver protocol (W3C). A client of a few
 * lines serves better than a library here: its dependencies would replace those of the program.
 */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
  private static final long PATIENCE_MS = 20_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final String session;

  /** Starts it. */
  Browser(int width, int height) throws IOException {
    driver =
        new ProcessBuilder(program("chromedriver").orElseThrow().toString(), "--port=0")
            .redirectErrorStream(true)
            .start();
    String base = "http://localhost:" + port(driver) + "/session";
    ObjectNode wanted = JSON.createObjectNode();
    ObjectNode always = wanted.putObject("capabilities").putObject("alwaysMatch");
    always.putObject("goog:loggingPrefs").put("browser", "ALL");
    ObjectNode options = always.putObject("goog:chromeOptions");
    options.put("binary", program("chromium").orElseThrow().toString());
    ArrayNode arguments = options.putArray("args");
    Stream.of("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
        .forEach(arguments::add);
    arguments.add("--window-size=" + width + "," + height);
    session = base + "/" + send("POST", base, wanted).path("sessionId").asText();
  }

  /** True if there is a browser and its driver on the path. */
  static boolean isInstalled() {
    return program("chromium").isPresent() && program("chromedriver").isPresent();
  }

  private static Optional<Path> program(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String port(Process driver) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        return started.group(1);
      }
    }
    throw new IOException("chromedriver did not start");
  }

  private JsonNode send(String method, String address, JsonNode body) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
      request.method(
          method,
          body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
      JsonNode value =
          JSON.readTree(http.send(request.build(), BodyHandlers.ofString()).body()).path("value");
      if (value.has("error")) {
        throw new IllegalStateException(value.path("message").asText());
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Goes to an address. */
  void open(String address) {
    send("POST", session + "/url", JSON.createObjectNode().put("url", address));
  }

  /** What an expression is in the page. */
  JsonNode value(String expression) {
    ObjectNode script = JSON.createObjectNode().put("script", "return " + expression);
    script.putArray("args");
    return send("POST", session + "/execute/sync", script);
  }

  /** Waits until an expression is true in the page. */
  void until(String expression) {
    long end = System.currentTimeMillis() + PATIENCE_MS;
    while (!value("Boolean(" + expression + ")").asBoolean()) {
      if (System.currentTimeMillis() > end) {
        throw new AssertionError(
            "not in time: " + expression + "\n" + text("body") + "\n" + faults());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The text that is shown within the first element of a selector; empty if there is none. */
  String text(String selector) {
    return value("document.querySelector(" + quoted(selector) + ")?.innerText ?? ''").asText();
  }

  /** How many elements there are. */
  int count(String selector) {
    return value("document.querySelectorAll(" + quoted(selector) + ").length").asInt();
  }

  /** Clicks the first element of a selector. */
  void click(String selector) {
    until("document.querySelector(" + quoted(selector) + ")");
    ObjectNode find = JSON.createObjectNode().put("using", "css selector").put("value", selector);
    JsonNode element = send("POST", session + "/element", find);
    String id = element.properties().iterator().next().getValue().asText();
    send("POST", session + "/element/" + id + "/click", JSON.createObjectNode());
  }

  /** Presses keys one after the other, wherever the focus is. */
  void keys(String keys) {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode source = body.putArray("actions").addObject().put("type", "key").put("id", "keys");
    ArrayNode actions = source.putArray("actions");
    keys.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            key -> {
              actions.addObject().put("type", "keyDown").put("value", key);
              actions.addObject().put("type", "keyUp").put("value", key);
            });
    send("POST", session + "/actions", body);
  }

  /** Sets the focus. */
  void focus(String selector) {
    until("document.querySelector(" + quoted(selector) + ")");
    value("document.querySelector(" + quoted(selector) + ").focus()");
  }

  /** What the console told of as wrong since the last call. */
  List<String> faults() {
    ObjectNode body = JSON.createObjectNode().put("type", "browser");
    List<String> faults = new ArrayList<>();
    for (JsonNode line : send("POST", session + "/se/log", body)) {
      if (line.path("level").asText().equals("SEVERE")) {
        faults.add(line.path("message").asText());
      }
    }
    return faults;
  }

  /** Keeps a picture of what is shown. */
  void picture(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    String picture = send("GET", session + "/screenshot", null).asText();
    Files.write(file, Base64.getDecoder().decode(picture));
  }

  private static String quoted(String words) {
    return JSON.getNodeFactory().textNode(words).toString();
  }

  @Override
  public void close() {
    try {
      send("DELETE", session, null);
    } finally {
      driver.destroy();
    }
  }
}
