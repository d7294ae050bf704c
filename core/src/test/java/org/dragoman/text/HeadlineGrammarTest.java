package org.dragoman.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In titles the nouns of conflict news are read as nouns, and the verb after them as the verb. */
class HeadlineGrammarTest {
  private static final CompactParser PARSER = CompactParser.open(percent -> {});

  @ParameterizedTest
  @CsvSource({
    "Russia-Turkey Syria talks end without result, talks, end",
    "Afghan peace talks collapse in Doha, talks, collapse",
    "Israeli air strikes kill three in Gaza, strikes, kill",
    "Night raids continue in West Bank, raids, continue",
    "Deadly clashes erupt in Khartoum, clashes, erupt",
    "Suicide attacks rock Kabul, attacks, rock"
  })
  void nounsBeforeTheVerb(String title, String noun, String verb) {
    List<Token> tokens = PARSER.parseTitle(title).get(0);
    Token subject = find(tokens, noun);
    Token predicate = find(tokens, verb);
    assertEquals("NNS", subject.tag(), tokens.toString());
    assertEquals("nsubj", subject.label(), tokens.toString());
    assertEquals(predicate.index(), subject.head(), tokens.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "Israel attacks Hamas base in Gaza, attacks",
    "Iran strikes US base in Iraq, strikes"
  })
  void verbsStayVerbs(String title, String verb) {
    assertEquals("VBZ", find(PARSER.parseTitle(title).get(0), verb).tag());
  }

  private static Token find(List<Token> tokens, String form) {
    return tokens.stream().filter(token -> token.form().equals(form)).findFirst().orElseThrow();
  }
}
