package org.dragoman.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.codebook.Cameo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "actor:\"Turkish army\" | actor:\"Turkish army\"",
        "actor:tur | actor:TUR",
        "ACTOR:tur.mil,*.reb | actor:TUR.MIL,*.REB",
        "actor:\"TUR\" | actor:\"TUR\"",
        "dyad:TUR-SYR | dyad:TUR-SYR",
        "dyad:\"al-Shabaab\"~SOM.MIL | dyad:\"al-Shabaab\"~SOM.MIL",
        "dyad:*-Russia | dyad:*-Russia",
        "category:assault,Attack,coerce | category:ASSAULT,COERCE",
        "mode:airstrikes | mode:aerial",
        "place:Idlib | place:Idlib",
        "box:35.0,36.0,37.0,37.5 | box:35,36,37,37.5",
        "box:-1,170,1,-170 | box:-1,170,1,-170",
        "date:2020-02-01..2020-02-10 | date:2020-02-01..2020-02-10",
        "date:2020-02-01..2020-02 | date:2020-02",
        "date:2020-01..2020-12 | date:2020",
        "date:since-2020-02 | date:since-2020-02-01",
        "date:..2020 | date:until-2020-12-31",
        "date:2020-W08,none | date:2020-02-17..2020-02-23,none",
        "holder:none | holder:none",
        "holder:\"none\" | holder:\"none\"",
        "stance:denied,claims | stance:denies,claims",
        "-category:CONSULT -word | -category:CONSULT -word",
        "\"failed talks\" word bomb* | \"failed talks\" word bomb*",
        "“failed talks” | \"failed talks\"",
        "text:a,b | text:a,b",
        "12:30 | \"12:30\"",
        "\"say \\\"no\\\" \\\\ now\" | \"say \\\"no\\\" \\\\ now\"",
        "word word | word",
        "country:syr | country:SYR",
        "report:x-1 id:a/e3 | report:\"x-1\" id:a/e3",
      })
  void normalForm(String text, String normal) {
    Filter filter = Filter.parse(text);
    assertEquals(normal, filter.toString());
    assertEquals(filter, Filter.parse(normal));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 | categry:AID | there is no field \"categry\"; did you mean category?",
        "5 | aid categry:AID | did you mean category?",
        "10 | category:ASAULT | there is no category \"ASAULT\"; did you mean ASSAULT?",
        "14 | category:AID,, | category: wants a value",
        "6 | mode:airstrik | did you mean aerial?",
        "9 | country:Syria | country takes ISO codes such as SYR, not \"Syria\"; did you mean SYR?",
        "6 | date:yesterday | no day, week, month, year",
        "6 | date:2020-02-30 | no day, week, month, year",
        "6 | date:2020-03..2020-02 | no day, week, month, year",
        "5 | box:1,2,3 | four numbers",
        "5 | box:9,2,3,4 | south below north",
        "7 | box:1,x,3,4 | no number",
        "6 | dyad:TUR | two sides",
        "6 | dyad:al-Shabaab-SOM | put a name with a hyphen in quotes",
        "6 | dyad:-SYR | a side of the dyad is missing",
        "7 | actor:\"open | not closed",
        "7 | actor:... | needs a letter or digit",
        "1 | - | stands before what must not be",
        "1 | --limit | stands before what must not be",
        "1 | bo*mb | stands at the end",
        "1 | !!! | needs a letter or digit",
        "3 | 𝒳 categry:a | categry",
      })
  void errorsNameTheColumn(int column, String text, String message) {
    FilterException e = assertThrows(FilterException.class, () -> Filter.parse(text));
    assertTrue(e.getMessage().contains(message), e.getMessage());
    assertEquals(column, e.column(), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t\n"})
  void nothingAsksForAll(String text) {
    assertEquals(Filter.ALL, Filter.parse(text));
  }

  /**
   * Whatever parses, parses to itself again when printed; nothing else than a refusal comes out.
   */
  @Test
  void printedFormsParseBack() {
    Random random = new Random(7);
    List<String> pieces =
        List.of(
            "actor:",
            "dyad:",
            "category:",
            "mode:",
            "box:",
            "date:",
            "holder:",
            "place:",
            "text:",
            "stance:",
            "id:",
            "country:",
            "-",
            "~",
            ",",
            "\"",
            "“",
            "”",
            " ",
            "*",
            ".",
            "..",
            "\\",
            ":",
            "TUR",
            "SYR",
            "tur.mil",
            "*.REB",
            "none",
            "AID",
            "aerial",
            "2020",
            "2020-02",
            "2020-02-18",
            "since-",
            "35",
            "36.5",
            "-1",
            "word",
            "é",
            "denies",
            "al-Sham",
            "'",
            "(",
            "OR",
            "NEAR",
            "\u0000",
            "中",
            "x y");
    int parsed = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = 1 + random.nextInt(7); n > 0; n--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      try {
        Filter filter = Filter.parse(text.toString());
        assertEquals(filter, Filter.parse(filter.toString()), text.toString());
        assertEquals(filter.toString(), Filter.parse(filter.toString()).toString());
        parsed++;
      } catch (FilterException refused) {
        assertTrue(refused.column() >= 1, refused.getMessage());
      }
    }
    assertTrue(parsed > 3_000, "too few of the texts parse: " + parsed);
  }

  /** The values are those of the codebook. */
  @Test
  void valuesAreTheCodebooks() throws IOException {
    Set<String> categories = new TreeSet<>();
    Set<String> modes = new TreeSet<>();
    try (InputStream in = Cameo.class.getResourceAsStream("plover.tsv")) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      table
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(
              cells -> {
                categories.add(cells[0]);
                for (String mode : cells[3].split("\\|")) {
                  if (!mode.isEmpty()) {
                    modes.add(mode.substring(0, mode.indexOf('=')) + " of " + cells[0]);
                  }
                }
              });
    }
    assertEquals(categories, new TreeSet<>(Choices.codes(Field.CATEGORY)));
    Set<String> ours = new TreeSet<>();
    for (String mode : Choices.codes(Field.MODE)) {
      Choices.of(Field.MODE, mode).forEach(category -> ours.add(mode + " of " + category));
    }
    assertEquals(modes, ours);
  }
}
