package org.dragoman.codebook;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every example of a frame must be coded as the frame states: its PLOVER category and CAMEO root,
 * and no event where it says so. Those that are not yet stand in {@code example-exceptions.tsv};
 * the list may only shrink knowingly. {@code -Ddragoman.rewrite=true} writes it anew.
 */
class FrameExamplesTest {
  private static final Path EXCEPTIONS =
      Path.of(
          System.getProperty("dragoman.root", ".."),
          "core/src/test/resources/codebook/example-exceptions.tsv");
  private static final String HEADER =
      "# Examples that are not coded as their frames state. Written by FrameExamplesTest with"
          + " -Ddragoman.rewrite=true.\nframe\tstated\tcoded as\texample\n";

  @Test
  void examplesAreCodedAsStated() throws IOException {
    Map<String, String> failing = new HashMap<>();
    List<String> rows = new ArrayList<>();
    for (FrameExamples.Example example : FrameExamples.all()) {
      example
          .problem()
          .ifPresent(
              problem -> {
                String row = row(example, problem);
                failing.put(example.key(), example.row().where() + ": " + row);
                rows.add(row);
              });
    }
    if (Boolean.getBoolean("dragoman.rewrite")) {
      Files.createDirectories(EXCEPTIONS.getParent());
      Files.writeString(EXCEPTIONS, HEADER + String.join("\n", rows) + "\n");
    }
    compare(failing, listed());
  }

  private static String row(FrameExamples.Example example, String problem) {
    String code = example.row().get("cameo");
    String stated = (example.category() + " " + code).strip();
    return String.join("\t", example.key(), stated, problem, example.row().get("example"));
  }

  private static Set<String> listed() throws IOException {
    Set<String> keys = new HashSet<>();
    for (Tsv.Row row : Tsv.parse("example-exceptions.tsv", Files.readString(EXCEPTIONS))) {
      keys.add(row.get("frame"));
    }
    return keys;
  }

  private static void compare(Map<String, String> failing, Set<String> listed) {
    List<String> problems = new ArrayList<>();
    failing.forEach(
        (key, row) -> {
          if (!listed.contains(key)) {
            problems.add("no longer coded as stated: " + row);
          }
        });
    for (String key : listed) {
      if (!failing.containsKey(key)) {
        problems.add("listed, but coded as stated or gone: " + key);
      }
    }
    problems.sort(null);
    assertTrue(
        problems.isEmpty(),
        () -> problems.size() + " examples changed:\n" + String.join("\n", problems) + "\n");
  }
}
