package org.dragoman.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.dragoman.Lexicon;
import org.dragoman.readers.Columns;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options, with messages for people. */
final class Values {
  private Values() {}

  static LocalDate day(String value) {
    try {
      return LocalDate.parse(value.strip());
    } catch (DateTimeException e) {
      throw new TypeConversionException("\"" + value + "\" is no day; write it as 2020-02-18");
    }
  }

  static Columns columns(String value) {
    try {
      return Columns.parse(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  /**
   * A user's own lexicon.
   *
   * @throws Unavailable if it cannot be used; the message has a line for each fault
   */
  static Lexicon lexicon(Path folder) {
    try {
      return Lexicon.read(folder);
    } catch (IOException e) {
      throw new Unavailable(e.getMessage(), e);
    }
  }

  static Charset charset(String value) {
    try {
      if (Charset.isSupported(value.strip())) {
        return Charset.forName(value.strip());
      }
    } catch (IllegalCharsetNameException e) {
      // Falls through to the same answer.
    }
    String near =
        Nearest.of(value, Charset.availableCharsets().keySet())
            .map(name -> "; did you mean " + name + "?")
            .orElse("; examples: UTF-8, UTF-16, windows-1252, ISO-8859-9");
    throw new TypeConversionException("there is no encoding \"" + value + "\"" + near);
  }
}
