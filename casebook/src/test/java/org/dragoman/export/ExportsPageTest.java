package org.dragoman.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/exports.md is made of the READMEs of the exports and their lists of columns. */
class ExportsPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("dragoman.root", ".."), "docs/exports.md");

  private static final List<String> HEAD =
      List.of(
          "# Exports",
          "",
          "`dragoman export CASEBOOK --format FORMAT --out DIR|FILE [FILTER]` writes a casebook, or"
              + " the events that a [filter](query.md) asks for with",
          "their reports, figures, talks and incidents, in a form that other programs read. `--out`"
              + " is a folder: a new one, an empty one, or one of an",
          "earlier export, which is replaced when the new one is complete. Where the data are one"
              + " file it may be a file; README, data package and",
          "manifest are then put beside it. `--hxl` adds a row of HXL tags under each header of"
              + " `csv`.",
          "",
          "This page is made of the READMEs that the exports carry (`ExportsPageTest` with"
              + " `-Ddragoman.rewrite=true` writes it anew).",
          "",
          "| format | is | files |",
          "| --- | --- | --- |");

  private static List<String> page() {
    List<String> lines = new ArrayList<>(HEAD);
    for (Format format : Format.values()) {
      String files = format.isOneFile() ? "one file" : "a folder";
      lines.add(
          "| [`%1$s`](#%1$s) | %2$s | %3$s |".formatted(format.word(), format.about(), files));
    }
    lines.add("");
    lines.addAll(Readme.common());
    for (Format format : Format.values()) {
      lines.add("");
      lines.add("## " + format.word());
      List<String> prose = Readme.prose(format);
      lines.add("");
      lines.add("**" + prose.get(0).substring(2) + ".**");
      prose.stream().skip(1).map(ExportsPageTest::lower).forEach(lines::add);
      if (format != Format.PARQUET) {
        lines.addAll(Readme.columns(format.tables(), "###"));
      }
    }
    return lines;
  }

  private static String lower(String line) {
    return line.startsWith("## ") ? "#" + line : line;
  }

  @Test
  void isWhatTheExportsSay() throws IOException {
    String page = String.join("\n", page()) + "\n";
    if (Boolean.getBoolean("dragoman.rewrite")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(Files.readString(PAGE), page);
  }
}
