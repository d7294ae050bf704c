package org.dragoman.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes JSON of the same bytes everywhere: UTF-8, line feeds, fields in the order given. Values
 * that are null or "" are left out. Not thread-safe.
 */
final class Json implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** For people to read. */
  static Json indented(OutputStream out) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    return new Json(FACTORY.createGenerator(out).setPrettyPrinter(printer));
  }

  /** One object after the other, each on a line of its own. */
  static Json lines(OutputStream out) throws IOException {
    return separated(out, "\n");
  }

  /** One object after the other with something between them. */
  static Json separated(OutputStream out, String separator) throws IOException {
    JsonGenerator generator = FACTORY.createGenerator(out);
    generator.setRootValueSeparator(new SerializedString(separator));
    return new Json(generator);
  }

  Json object() throws IOException {
    out.writeStartObject();
    return this;
  }

  Json object(String name) throws IOException {
    out.writeObjectFieldStart(Clean.text(name));
    return this;
  }

  Json end() throws IOException {
    out.writeEndObject();
    return this;
  }

  Json array(String name) throws IOException {
    out.writeArrayFieldStart(name);
    return this;
  }

  Json endArray() throws IOException {
    out.writeEndArray();
    return this;
  }

  Json text(String name, Object value) throws IOException {
    if (value != null && !value.toString().isEmpty()) {
      out.writeStringField(name, Clean.text(value.toString()));
    }
    return this;
  }

  Json number(String name, Number value) throws IOException {
    if (value instanceof Double fraction) {
      out.writeNumberField(name, fraction);
    } else if (value != null) {
      out.writeNumberField(name, value.longValue());
    }
    return this;
  }

  Json flag(String name, boolean value) throws IOException {
    out.writeBooleanField(name, value);
    return this;
  }

  /** A field that says that it is not known. */
  Json none(String name) throws IOException {
    out.writeNullField(name);
    return this;
  }

  /** A pair of numbers. */
  Json pair(String name, double one, double other) throws IOException {
    out.writeFieldName(name);
    out.writeArray(new double[] {one, other}, 0, 2);
    return this;
  }

  /** A field whose text is empty, which says something. */
  Json empty(String name) throws IOException {
    out.writeStringField(name, "");
    return this;
  }

  /** A text within a list. */
  Json item(String value) throws IOException {
    out.writeString(Clean.text(value));
    return this;
  }

  /** A list of texts; an empty one is left out. */
  Json texts(String name, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      out.writeArrayFieldStart(name);
      for (String value : values) {
        out.writeString(Clean.text(value));
      }
      out.writeEndArray();
    }
    return this;
  }

  /** Text as it stands, such as a comma and a line feed. */
  Json raw(String text) throws IOException {
    out.writeRaw(text);
    return this;
  }

  @Override
  public void close() throws IOException {
    out.writeRaw("\n");
    out.close();
  }
}
