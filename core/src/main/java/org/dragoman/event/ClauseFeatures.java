package org.dragoman.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.codebook.Frame;
import org.dragoman.codebook.FrameLexicon;
import org.dragoman.mention.Actor;
import org.dragoman.mention.Mentions;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/**
 * What the clause model sees of a predicate: its lemma, its readings in the lexicon, its dependents
 * with their words, word classes and kinds of actors, what governs it, the words around it.
 * Features are hashed to indexes below {@link ClauseModel#BUCKETS}.
 */
final class ClauseFeatures {
  private static final Set<String> CORE =
      Set.of(
          "nsubj",
          "nsubjpass",
          "dobj",
          "dative",
          "prep",
          "agent",
          "xcomp",
          "ccomp",
          "prt",
          "advcl",
          "oprd",
          "acomp",
          "attr",
          "poss",
          "compound",
          "nmod",
          "acl",
          "relcl",
          "neg");
  private static final int WINDOW = 6;

  private final FrameLexicon frames;
  private final FrameMatcher matcher;
  private final Mentions mentions;

  ClauseFeatures(FrameLexicon frames, FrameMatcher matcher, Mentions mentions) {
    this.frames = frames;
    this.matcher = matcher;
    this.mentions = mentions;
  }

  /** The distinct hashed features of a predicate, ascending. */
  int[] of(Sentence s, Token predicate) {
    List<String> found = new ArrayList<>();
    String lemma = predicate.lemma();
    String pos = predicate.isVerb() ? "v" : predicate.isNoun() ? "n" : "a";
    found.add("bias");
    found.add("l=" + lemma);
    found.add("lp=" + lemma + "/" + pos);
    found.add("tag=" + predicate.tag());
    readings(s, predicate, lemma, pos, found);
    dependents(s, predicate, lemma, found);
    governor(s, predicate, lemma, found);
    mood(s, predicate, found);
    window(s, predicate, lemma, found);
    TreeSet<Integer> indexes = new TreeSet<>();
    found.forEach(f -> indexes.add(hash(f)));
    return indexes.stream().mapToInt(Integer::intValue).toArray();
  }

  /** What the lexicon says: the reading that fits here and those that might. */
  private void readings(Sentence s, Token predicate, String lemma, String pos, List<String> found) {
    matcher
        .match(s, predicate)
        .ifPresentOrElse(
            frame -> {
              found.add("fit=" + frame.category() + "/" + frame.outer());
              found.add("fitcode=" + frame.cameo());
              found.add(
                  "fitneeds="
                      + frame.category()
                      + "/"
                      + (frame.needs().isEmpty()
                          ? "none"
                          : frame.needs().get(0).anyWord() ? "any" : "word"));
            },
            () -> found.add("fit=none"));
    for (Frame frame : frames.of(lemma, pos)) {
      found.add("may=" + frame.category());
    }
  }

  private void dependents(Sentence s, Token predicate, String lemma, List<String> found) {
    for (Token child : s.children(predicate)) {
      if (!CORE.contains(child.label())) {
        continue;
      }
      String role = child.label();
      if (child.tag().equals("IN") || child.tag().equals("TO") || role.equals("agent")) {
        found.add("p=" + child.lemma());
        found.add("lp=" + lemma + ":" + child.lemma());
        for (Token object : s.children(child, "pobj", "pcomp")) {
          argument(s, object, child.lemma(), lemma, found);
        }
      } else {
        argument(s, child, role, lemma, found);
      }
    }
    Grammar.subject(s, predicate).ifPresent(t -> argument(s, t, "SUBJ", lemma, found));
    Grammar.object(s, predicate).ifPresent(t -> argument(s, t, "OBJ", lemma, found));
  }

  private void argument(Sentence s, Token token, String role, String lemma, List<String> found) {
    found.add(role + "=" + token.lemma());
    found.add(lemma + ":" + role + "=" + token.lemma());
    for (String wordClass : frames.classesOf(token.lemma())) {
      found.add(role + "@" + wordClass);
      found.add(lemma + ":" + role + "@" + wordClass);
    }
    for (Actor actor : mentions.argument(s, token)) {
      String kind = actor.kind() + "/" + actor.mainSector();
      found.add(role + "#" + kind);
      found.add(lemma + ":" + role + "#" + actor.mainSector());
    }
    if (!token.entity().isEmpty()) {
      found.add(role + "%" + token.entity());
    }
    for (Token child :
        s.children(token, "compound", "nmod", "amod", "prep", "xcomp", "acl", "dobj", "poss")) {
      found.add(role + ">" + child.lemma());
      for (String wordClass : frames.classesOf(child.lemma())) {
        found.add(role + ">@" + wordClass);
      }
      for (Token inner : s.children(child, "pobj", "dobj")) {
        found.add(role + ">>" + inner.lemma());
        frames.classesOf(inner.lemma()).forEach(c -> found.add(role + ">>@" + c));
      }
    }
  }

  private void governor(Sentence s, Token predicate, String lemma, List<String> found) {
    s.head(predicate)
        .ifPresentOrElse(
            head -> {
              found.add("g=" + predicate.label() + ":" + head.lemma());
              found.add("gl=" + lemma + "<" + head.lemma());
              found.add("label=" + predicate.label());
              s.head(head).ifPresent(top -> found.add("gg=" + head.lemma() + ":" + top.lemma()));
            },
            () -> found.add("label=root"));
  }

  private void mood(Sentence s, Token predicate, List<String> found) {
    Token verb = Grammar.clauseVerb(s, predicate);
    found.add("mood=" + (verb.isVerb() ? Grammar.mood(s, verb) : ""));
    found.add("neg=" + Grammar.isNegated(s, predicate));
    found.add("passive=" + (predicate.isVerb() && Grammar.isPassive(s, predicate)));
    found.add(
        "det="
            + s.child(predicate, "det", "poss").map(Token::lemma).orElse("-")
            + "/"
            + predicate.isNoun());
  }

  private void window(Sentence s, Token predicate, String lemma, List<String> found) {
    int from = Math.max(0, predicate.index() - WINDOW);
    int to = Math.min(s.size(), predicate.index() + WINDOW + 1);
    String before = "<s>";
    for (int i = 0; i < s.size(); i++) {
      Token token = s.token(i);
      String word = token.isName() ? "NAME" : token.lemma().toLowerCase(Locale.ROOT);
      boolean content = token.isVerb() || token.isNoun() || token.tag().startsWith("JJ");
      if (content && !token.isName()) {
        found.add("s=" + word);
        frames.classesOf(word).forEach(c -> found.add("s@" + c));
      }
      if (i >= from && i < to) {
        found.add("w=" + word);
        found.add("b=" + before + "_" + word);
      }
      before = word;
    }
  }

  private static int hash(String feature) {
    int hash = 0x811c9dc5;
    for (byte b : feature.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x01000193;
    }
    hash ^= hash >>> 15;
    return hash & (ClauseModel.BUCKETS - 1);
  }
}
