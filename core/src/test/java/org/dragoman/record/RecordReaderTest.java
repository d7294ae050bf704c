package org.dragoman.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
  private static final Path GOLDEN =
      Path.of(
          System.getProperty("dragoman.root", ".."), "core", "src", "test", "resources", "golden");

  @Test
  void whatWasWrittenComesBackEqual() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      List<Path> records = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      assertTrue(records.size() > 5);
      for (Path file : records) {
        String json = new ObjectMapper().readTree(Files.readString(file)).toString();
        ReportRecord record = RecordReader.read(json);
        assertEquals(json, RecordJson.write(record), file.toString());
        assertEquals(record, RecordReader.read(RecordJson.write(record)), file.toString());
      }
    }
  }

  @Test
  void spansCountCodePointsOnPaper() {
    String text = "\ud83d\ude80 Rockets fell.";
    String json =
        "{\"record\":\"1\",\"id\":\"r\",\"text\":\""
            + text
            + "\",\"sentences\":[{\"span\":[2,15]}],\"actors\":[],\"places\":[],\"events\":[],"
            + "\"figures\":[],\"toll\":{},\"talks\":[],\"claims\":[]}";
    ReportRecord record = RecordReader.read(json);
    assertEquals(3, record.sentences().get(0).start());
    assertEquals(json, RecordJson.write(record));
  }

  @Test
  void saysWhatIsWrong() {
    assertThrows(IllegalArgumentException.class, () -> RecordReader.read("{"));
    var e = assertThrows(IllegalArgumentException.class, () -> RecordReader.read("{\"id\":\"r\"}"));
    assertTrue(e.getMessage().contains("text"));
    String outside = "{\"id\":\"r\",\"text\":\"\ud83d\ude80\",\"sentences\":[{\"span\":[0,9]}]}";
    assertThrows(IllegalArgumentException.class, () -> RecordReader.read(outside));
  }
}
