package org.dragoman.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TreeTest {
  private final Tree tree = new Tree();

  @Test
  void keepsDependentsInTheOrderOfTheText() {
    tree.reset(6);
    tree.attach(1, 3);
    tree.attach(5, 3);
    tree.attach(2, 3);
    tree.attach(6, 3);
    assertEquals(1, tree.related(3, NodeRef.LEFTMOST));
    assertEquals(2, tree.related(3, NodeRef.LEFTMOST_2));
    assertEquals(6, tree.related(3, NodeRef.RIGHTMOST));
    assertEquals(5, tree.related(3, NodeRef.RIGHTMOST_2));
    assertEquals(2, tree.related(5, NodeRef.LEFT_SIBLING));
    assertEquals(1, tree.related(5, NodeRef.LEFT_SIBLING_2));
    assertEquals(3 * 2 + 2, tree.valency(3));
  }

  @Test
  void movesAWordToAnotherHead() {
    tree.reset(4);
    tree.attach(2, 1);
    tree.attach(3, 1);
    tree.attach(2, 4);
    assertEquals(4, tree.head(2));
    assertEquals(3, tree.related(1, NodeRef.RIGHTMOST));
    assertEquals(Workspace.NO_WORD, tree.related(1, NodeRef.RIGHTMOST_2));
    assertTrue(tree.isBelow(2, 4));
    assertFalse(tree.isBelow(2, 1));
  }
}
