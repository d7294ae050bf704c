package org.dragoman.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Asks a workbench as a program does. */
record Visitor(String base) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> post(String body, String... headers) throws Exception {
    return send(request("/api/corrections", headers).POST(BodyPublishers.ofString(body)));
  }

  JsonNode added(String body) throws Exception {
    return sent("/api/reports", body);
  }

  JsonNode sent(String path, String body) throws Exception {
    HttpRequest.Builder request = request(path, "Content-Type", "application/json");
    return JSON.readTree(send(request.POST(BodyPublishers.ofString(body))).body());
  }

  JsonNode json(String path) throws Exception {
    return JSON.readTree(get(path).body());
  }

  JsonNode correct(String body) throws Exception {
    return JSON.readTree(post(body, "Content-Type", "application/json").body());
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
