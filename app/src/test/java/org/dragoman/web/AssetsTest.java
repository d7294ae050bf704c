package org.dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the files of the pages may and may not contain. */
class AssetsTest {
  /** Ways in which a text becomes markup or code. */
  private static final Pattern DANGEROUS =
      Pattern.compile(
          "\\.(innerHTML|outerHTML)\\b|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|"
              + "DOMParser|createContextualFragment|\\.html\\(|srcdoc|javascript:");

  private static final Pattern IMPORT =
      Pattern.compile("(?:from|import)\\s*\\(?\\s*'(\\.{1,2}/[^']+)'");

  private static Path folder() throws URISyntaxException {
    return Path.of(Workbench.class.getResource("assets/index.html").toURI()).getParent();
  }

  private static List<Path> files(String ending) throws IOException, URISyntaxException {
    try (Stream<Path> all = Files.walk(folder())) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noTextBecomesMarkup() throws Exception {
    for (Path file : files(".js")) {
      Matcher found = DANGEROUS.matcher(read(file));
      assertFalse(found.find(), () -> file + ": " + found.group());
    }
  }

  @Test
  void nothingIsInline() throws Exception {
    String page = read(folder().resolve("index.html"));
    assertFalse(Pattern.compile("<style|\\sstyle=|\\son[a-z]+=").matcher(page).find(), page);
    assertTrue(page.contains("<script type=\"module\" src=\"/assets/app.js\"></script>"), page);
  }

  @Test
  void nothingIsFetchedFromElsewhere() throws Exception {
    for (String ending : List.of(".js", ".css", ".html")) {
      for (Path file : files(ending)) {
        String text = read(file).replace("http://www.w3.org/2000/svg", "");
        assertFalse(
            Pattern.compile("['\"(]https?://|@import").matcher(text).find(), file::toString);
      }
    }
  }

  @Test
  void everyImportIsThere() throws Exception {
    for (Path file : files(".js")) {
      Matcher imports = IMPORT.matcher(read(file));
      while (imports.find()) {
        Path target = file.resolveSibling(imports.group(1)).normalize();
        assertTrue(Files.exists(target), () -> file + " imports " + imports.group(1));
      }
    }
  }

  @Test
  void everyViewHasAModule() throws Exception {
    long views = files(".js").stream().filter(f -> f.getParent().endsWith("views")).count();
    assertEquals(Workbench.VIEWS.size(), views);
  }
}
