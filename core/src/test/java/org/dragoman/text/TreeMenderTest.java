package org.dragoman.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeMenderTest {
  /** Rows of "form tag label head". */
  private static List<Token> tree(String... rows) {
    List<Token> tokens = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split(" ");
      int start = tokens.size() * 10;
      String lemma = cells[0].equals("were") ? "be" : cells[0];
      tokens.add(
          new Token(
              tokens.size(),
              cells[0],
              lemma,
              cells[1],
              cells[2],
              Integer.parseInt(cells[3]),
              cells[1].equals("NNP") ? "DATE" : "",
              new Span(start, start + cells[0].length())));
    }
    return tokens;
  }

  @Test
  void aClauseAfterAfterGetsItsSubject() {
    List<Token> mended =
        TreeMender.mend(
            tree(
                "left VBD root -1",
                "after IN prep 0",
                "soldiers NNS pobj 1",
                "were VBD auxpass 4",
                "killed VBN conj 0"));
    assertEquals("nsubjpass", mended.get(2).label());
    assertEquals(4, mended.get(2).head());
    assertEquals("advcl", mended.get(4).label());
    assertEquals("mark", mended.get(1).label());
  }

  @Test
  void aPassivePartedByADateIsJoined() {
    List<Token> mended =
        TreeMender.mend(
            tree(
                "farmers NNS nsubj 1",
                "were VBD root -1",
                "Monday NNP npadvmod 1",
                "killed VBN advcl 1"));
    assertEquals("nsubjpass", mended.get(0).label());
    assertEquals(3, mended.get(0).head());
    assertEquals("root", mended.get(3).label());
    assertEquals(-1, mended.get(3).head());
    assertEquals("auxpass", mended.get(1).label());
  }

  @Test
  void aChargeHangsOnTheVerb() {
    List<Token> mended =
        TreeMender.mend(
            tree(
                "accuse VBP root -1",
                "guards NNS dobj 0",
                "of IN prep 1",
                "beating VBG pcomp 2",
                "prisoners NNS dobj 3"));
    assertEquals(0, mended.get(2).head());
  }

  @Test
  void aChargeWithoutAnObjectIsPassive() {
    List<Token> mended =
        TreeMender.mend(
            tree(
                "guards NNS nsubj 1",
                "accuse VBD root -1",
                "of IN prep 1",
                "beating VBG pcomp 2",
                "prisoners NNS dobj 3"));
    assertEquals("nsubjpass", mended.get(0).label());
  }

  @Test
  void aSoundTreeStaysAsItIs() {
    List<Token> sound =
        tree(
            "left VBD root -1",
            "after IN prep 0",
            "talks NNS pobj 1",
            "in IN prep 2",
            "Doha NNP pobj 3");
    assertEquals(sound, TreeMender.mend(sound));
  }

  @Test
  void anInfinitiveIsNoMainVerb() {
    List<Token> mended =
        TreeMender.mend(
            tree(
                "council NN nsubj 5",
                "called VBN acl 0",
                "on IN prep 1",
                "rebels NNS pobj 2",
                "to TO aux 5",
                "leave VB root -1"));
    assertEquals("nsubj 1", mended.get(0).label() + " " + mended.get(0).head());
    assertEquals("VBD root", mended.get(1).tag() + " " + mended.get(1).label());
    assertEquals("xcomp 1", mended.get(5).label() + " " + mended.get(5).head());
  }

  @Test
  void aParticipleWithAnObjectIsTheVerb() {
    List<Token> mended =
        TreeMender.mend(
            tree("group NN root -1", "released VBN acl 0", "some DT det 3", "hostages NNS dobj 1"));
    assertEquals("nsubj 1", mended.get(0).label() + " " + mended.get(0).head());
    assertEquals("VBD root", mended.get(1).tag() + " " + mended.get(1).label());
  }

  @Test
  void aNounWithAnAppealIsItsSubject() {
    List<Token> mended =
        TreeMender.mend(
            tree(
                "ministry NN pobj -1",
                "call VBN acl 0",
                "on IN prep 1",
                "Chad NNP pobj 2",
                "to TO aux 5",
                "leave VB xcomp 1"));
    assertEquals("nsubj", mended.get(0).label());
    assertEquals(-1, mended.get(1).head());
  }
}
