package org.dragoman.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The files of the pages: our own, the vendored ones, those of WebJars. Each is compressed once and
 * kept; a browser asks again whether it has changed. Thread-safe.
 */
final class Assets {
  private static final String JARS = "/META-INF/resources/webjars/";
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "d3.js", JARS + "d3/7.9.0/dist/d3.min.js",
          "leaflet.js", JARS + "leaflet/1.9.4/dist/leaflet-src.esm.js",
          "leaflet.css", JARS + "leaflet/1.9.4/dist/leaflet.css",
          "cytoscape.js", JARS + "cytoscape/3.33.1/dist/cytoscape.esm.min.mjs",
          "topojson-client.js", "lib/topojson-client.min.js",
          "countries.json", "lib/countries-50m.json");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json");
  private static final List<String> NAMES = List.of("js", "css", "svg", "json");

  private final Map<String, Optional<Asset>> kept = new ConcurrentHashMap<>();

  private record Asset(byte[] bytes, byte[] packed, String type, String etag) {}

  /** The one page: which view it shows stands in the address. */
  void page(Context request) {
    send(request, asset("assets/index.html").orElseThrow());
  }

  /** One of our own files. */
  void own(Context request) {
    file(request, "assets/" + request.pathParam("file"));
  }

  /** One of the libraries. */
  void library(Context request) {
    file(request, LIBRARIES.get(request.pathParam("file")));
  }

  private void file(Context request, String resource) {
    Asset asset = resource == null || !isPlain(resource) ? null : asset(resource).orElse(null);
    if (asset == null) {
      throw new Refused(404, "there is no such file");
    }
    send(request, asset);
  }

  private static boolean isPlain(String resource) {
    return !resource.contains("..") && NAMES.contains(ending(resource));
  }

  private static String ending(String resource) {
    String ending = resource.substring(resource.lastIndexOf('.') + 1);
    return ending.equals("mjs") ? "js" : ending;
  }

  private Optional<Asset> asset(String resource) {
    return kept.computeIfAbsent(resource, Assets::read);
  }

  private static Optional<Asset> read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      CRC32 sum = new CRC32();
      sum.update(bytes);
      String etag = "\"" + Long.toHexString(sum.getValue()) + "-" + bytes.length + "\"";
      return Optional.of(new Asset(bytes, packed(bytes), TYPES.get(ending(resource)), etag));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out =
        new GZIPOutputStream(packed) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static void send(Context request, Asset asset) {
    request.header("Cache-Control", "no-cache");
    request.header("ETag", asset.etag);
    request.header("Vary", "Accept-Encoding");
    if (asset.etag.equals(request.header("If-None-Match"))) {
      request.status(304);
      return;
    }
    request.contentType(asset.type);
    String accepted = request.header("Accept-Encoding");
    boolean pack = accepted != null && accepted.contains("gzip");
    if (pack) {
      request.header("Content-Encoding", "gzip");
    }
    request.result(pack ? asset.packed : asset.bytes);
  }
}
