package org.dragoman.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ActorLexiconTest {
  private static final List<String> NAMED =
      List.of("igos", "entities", "media", "ngos", "armed-groups", "parties", "own");
  private static final List<String> PERSONS =
      List.of("heads", "ministers", "igo-ngo", "rebels-opposition", "own");

  private final ActorLexicon.Builder builder = new ActorLexicon.Builder();
  private final Set<String> spellings = new TreeSet<>();

  @Test
  void namesReadWhenMetAreTheSameAsAllReadAtOnce() {
    rows("actors/countries.tsv").forEach(builder::country);
    NAMED.forEach(
        file ->
            rows("actors/named/" + file + ".tsv")
                .forEach(row -> builder.body(row, NamedActor.Kind.BODY)));
    rows("actors/named/peoples.tsv").forEach(row -> builder.body(row, NamedActor.Kind.PEOPLE));
    PERSONS.forEach(file -> rows("actors/persons/" + file + ".tsv").forEach(builder::person));
    ActorLexicon all = builder.lexicon();
    ActorLexicon lazy = ActorLexicon.load();
    for (String spelling : spellings) {
      List<String> words = ActorLexicon.words(spelling);
      List<String> forms = words.stream().map(word -> spelling).toList();
      if (!words.isEmpty()) {
        assertEquals(all.longest(words, forms, 0), lazy.longest(words, forms, 0), spelling);
      }
    }
  }

  @Test
  void wordsThatBeginNoNameGiveNothing() {
    assertNull(ActorLexicon.load().longest(List.of("xyzzy"), List.of("Xyzzy"), 0));
  }

  private List<Tsv.Row> rows(String file) {
    List<Tsv.Row> rows = Tsv.read(file);
    for (Tsv.Row row : rows) {
      spellings.add(row.get("name"));
      spellings.addAll(row.list("aliases"));
      if (row.columns().containsKey("demonyms")) {
        spellings.addAll(row.list("demonyms"));
        spellings.addAll(row.list("capital"));
      }
    }
    return rows;
  }
}
