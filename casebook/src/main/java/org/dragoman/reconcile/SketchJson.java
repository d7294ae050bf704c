package org.dragoman.reconcile;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.LocalDate;

/** JSON of the records of this package: fields in the order of the record, empty ones left out. */
final class SketchJson {
  private static final ObjectMapper JSON = mapper();

  private SketchJson() {}

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record that cannot be written", e);
    }
  }

  static Sketch read(String json) {
    try {
      return JSON.readValue(json, Sketch.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a sketch: " + e.getOriginalMessage(), e);
    }
  }

  private static ObjectMapper mapper() {
    SimpleModule days = new SimpleModule();
    days.addSerializer(LocalDate.class, new DayWriter());
    days.addDeserializer(LocalDate.class, new DayReader());
    return new ObjectMapper()
        .registerModule(days)
        .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
        .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
        .setVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
        .setSerializationInclusion(JsonInclude.Include.NON_EMPTY);
  }

  private static final class DayWriter extends StdSerializer<LocalDate> {
    DayWriter() {
      super(LocalDate.class);
    }

    @Override
    public void serialize(LocalDate day, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(day.toString());
    }
  }

  private static final class DayReader extends StdDeserializer<LocalDate> {
    DayReader() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return LocalDate.parse(json.getText());
    }
  }
}
