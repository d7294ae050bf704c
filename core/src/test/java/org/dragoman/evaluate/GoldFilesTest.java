package org.dragoman.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldFilesTest {
  @TempDir Path folder;

  private GoldFiles read(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return GoldFiles.read(List.of(folder), null);
  }

  @Test
  void sentencesAndReportsAreToldApart() throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"),
        "{\"id\": 1, \"text\": \"x\", \"date\": \"20200218\", \"gold\": [\"code\"], \"events\":"
            + " [{\"code\": \"ACCUSE\"}]}\n\n{\"id\": 2, \"text\": \"y\", \"events\": []}\n");
    GoldFiles gold =
        read("b.json", "{\"id\": \"r\",\n\"text\": \"x\", \"figures\": [],\n \"events\": []}");
    EventSet set = gold.sentences().get(0);
    assertEquals("c", set.parts());
    assertEquals("PLOVER 2021", set.scheme().label());
    assertEquals(LocalDate.parse("2020-02-18"), set.sentences().get(0).report().date());
    assertEquals(2, set.sentences().size());
    assertEquals("r", gold.reports().get(0).id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": 1, \"text\": \"x\"}                | a.jsonl, row 1: has no \"events\"; write []",
        "{\"text\": \"x\", \"events\": []}           | row 1: has no \"id\"",
        "{\"id\": 1, \"events\": []}                 | row 1: has no \"text\"",
        "{\"id\": 1, \"text\": \"x\", \"events\": [{\"source\": \"A\"}]} | has an event without \"code\"",
        "{\"id\": 1, \"text\": \"x\", \"events\": [{\"event\": \"AID\"}]} | a fact without \"key\"",
        "{\"id\": 1, \"text\": \"x\", \"events\": [], \"date\": \"May\"} | is no day; write it as",
        "[1]                                         | is no JSON object",
        "{\"id\":                                    | is malformed JSON",
      })
  void faultsNameFileRowAndRemedy(String row, String message) {
    IOException e = assertThrows(IOException.class, () -> read("a.jsonl", row + "\n"));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @Test
  void quotesAreLookedUpInTheTextThatIsCoded() throws IOException {
    GoldFiles gold =
        read(
            "b.json",
            "{\"id\": \"r\", \"title\": \"Title\", \"text\": \"He hit her.\", \"events\": [{\"key\":"
                + " \"e1\", \"event\": [\"ASSAULT\"], \"quotes\": [\"He hit\"]}]}");
    assertEquals(7, gold.reports().get(0).facts("events").get(0).spans().get(0)[0]);
    assertEquals(List.of(), gold.reports().get(0).doubts());
  }

  @Test
  void anIdStandsOnce() {
    String row = "{\"id\": 1, \"text\": \"x\", \"events\": []}\n";
    IOException e = assertThrows(IOException.class, () -> read("a.jsonl", row + row));
    assertTrue(e.getMessage().contains("row 2: has the id of another row: 1"), e.getMessage());
  }
}
