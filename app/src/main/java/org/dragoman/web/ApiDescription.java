package org.dragoman.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The interface in words for programs: OpenAPI. Immutable. */
final class ApiDescription {
  private final byte[] json;

  ApiDescription() {
    try (InputStream in = ApiDescription.class.getResourceAsStream("openapi.json")) {
      json = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void answer(Context request) {
    request.contentType("application/json").result(json);
  }
}
