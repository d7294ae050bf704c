package org.dragoman.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {
  @ParameterizedTest
  @CsvSource({
    "ended,ended,VBD,end",
    "re-started,re-started,VBD,re-start",
    "re-imposed,re-imposed,VBD,re-impose",
    "killed,kill,VBD,kill",
    "wedding,wedding,NN,wedding",
    "getting,getting,VBG,get"
  })
  void mendsInflectedVerbs(String form, String lemma, String tag, String mended) {
    assertEquals(mended, Lemmas.mend(form, lemma, tag));
  }
}
