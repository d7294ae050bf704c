package org.dragoman.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {
  private final Forms forms = new Forms(Set.of("pdf", "html"));

  @ParameterizedTest
  @CsvSource({
    "'1,200.5', 0",
    "10%, 0",
    "$10, 0",
    "well-known, well-known",
    "----, --",
    "€5, 0",
    "report.pdf, #hlink#",
    "pdf, pdf",
    "http://a.org/b, #hlink#",
    "www.example.org, #hlink#",
    "U.S., U.S.",
    "2020-02-18, 0",
    "F-16s, F-0s",
    "…, …"
  })
  void simplifies(String form, String simplified) {
    assertEquals(simplified, forms.simplified(form));
  }

  @ParameterizedTest
  @CsvSource({"Al-Qaida, Aa.Aaa", "U.S., A.A.", "1200, 11", "Ümit, xaa"})
  void shapes(String form, String shape) {
    assertEquals(shape, Forms.shape(form));
  }
}
