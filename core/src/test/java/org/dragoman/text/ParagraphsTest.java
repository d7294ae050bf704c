package org.dragoman.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BAMAKO, May 14 - Gunmen fired.|'BAMAKO, May 14 - '",
        "NEW YORK, Nov. 19 (UPI) - The envoy spoke.|'NEW YORK, Nov. 19 (UPI) - '",
        "BEIRUT A strike hit a market.|'BEIRUT '",
        "NATO Secretary General spoke.|''",
        "LIMA - Guerrillas fled.|'LIMA - '",
        "The prime minister - who fled - is back.|''",
        "Russia-Turkey talks end.|''"
      })
  void findsTheDateline(String paragraph, String dateline) {
    assertEquals(dateline.length(), Paragraphs.datelineLength(paragraph));
  }

  @Test
  void blankLinesPartParagraphs() {
    assertEquals(2, Paragraphs.of("One.\n\nTwo.").size());
  }
}
