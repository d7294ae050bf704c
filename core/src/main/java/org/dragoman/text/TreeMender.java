package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends errors that the parser makes often: in "... , after eight soldiers were killed" it takes
 * the noun for the object of "after" and leaves the verb without a subject; it parts a passive at a
 * date; in "accused the army of shelling a town" it hangs the charge on the army; the verb of "The
 * council called on the army to leave" it takes for a participle, the deed of "wounded in army
 * shelling" for a verb, and the one arrested in "arrested her two days later" for an owner.
 * Stateless.
 */
final class TreeMender {
  private static final Set<String> TEMPORAL = Set.of("after", "before", "since", "until");

  /** Verbs that take a person and, with "of", what he is said to have done. */
  private static final Set<String> CHARGES = Set.of("accuse", "acquit", "convict", "suspect");

  /** Verbs whose passive participle may have an object ("troops given orders"). */
  private static final Set<String> DITRANSITIVE =
      Set.of(
          "give", "show", "offer", "deny", "tell", "award", "grant", "send", "pay", "teach",
          "allow", "name", "call", "elect", "appoint", "ask", "promise", "owe", "sell", "assign",
          "cost");

  /** Verbs that address somebody through a preposition and say to do what. */
  private static final Set<String> APPEALS = Set.of("appeal", "call", "plead");

  /** Verbs whose gerund names a deed. */
  private static final Set<String> DEEDS =
      Set.of("shell", "bomb", "shoot", "stab", "fight", "bombard", "ambush");

  private TreeMender() {}

  /** The tokens of a sentence, mended where an error's pattern shows. */
  static List<Token> mend(List<Token> tokens) {
    List<Token> mended = tokens;
    for (int i = 0; i + 2 < tokens.size(); i++) {
      Token prep = mended.get(i);
      if (prep.tag().equals("IN")
          && prep.hasLabel("prep")
          && prep.head() >= 0
          && TEMPORAL.contains(prep.lemma())) {
        mended = clause(mended, prep);
      }
      if (mended.get(i).lemma().equals("be")) {
        mended = passive(mended, mended.get(i));
      }
      if (prep.lemma().equals("of") && prep.hasLabel("prep")) {
        mended = passiveCharge(charge(mended, prep), i);
      }
      if (prep.tag().equals("IN") && prep.hasLabel("prep")) {
        mended = deed(mended, i);
      }
      if (prep.form().equals("her") && prep.hasLabel("poss")) {
        mended = her(mended, i);
      }
      if (prep.tag().equals("VBN") && prep.hasLabel("acl")) {
        mended = mainVerb(mended, mended.get(i));
      }
    }
    return mended;
  }

  /**
   * "The council called on the army to leave": no infinitive is the verb of a subject, and no noun
   * that of a sentence whose participle has an object, so the participle is the verb.
   */
  private static List<Token> mainVerb(List<Token> tokens, Token participle) {
    int noun = participle.head();
    if (noun < 0 || noun > participle.index()) {
      return tokens;
    }
    Token subject = tokens.get(noun);
    int top = subject.head();
    boolean headless =
        top < 0
            && (child(tokens, participle.index(), "dobj") > participle.index()
                    && !DITRANSITIVE.contains(participle.lemma())
                || APPEALS.contains(participle.lemma())
                    && child(tokens, participle.index(), "xcomp") > participle.index());
    boolean infinitive =
        top > participle.index() && subject.hasLabel("nsubj") && isInfinitive(tokens, top);
    if (!headless && !infinitive) {
      return tokens;
    }
    List<Token> mended = new ArrayList<>(tokens);
    mended.set(noun, attached(subject, participle.index(), "nsubj"));
    Token root = infinitive ? tokens.get(top) : subject;
    mended.set(
        participle.index(), finite(participle, root.head(), infinitive ? root.label() : "root"));
    if (infinitive) {
      mended.set(top, attached(root, participle.index(), "xcomp"));
      for (Token token : tokens) {
        if (token.head() == top && token.index() < noun) {
          mended.set(token.index(), attached(token, participle.index(), token.label()));
        }
      }
    }
    return mended;
  }

  /** "arrested her three days later": nobody owns the days. */
  private static List<Token> her(List<Token> tokens, int her) {
    Token days = tokens.get(tokens.get(her).head());
    boolean counted = tokens.get(her + 1).tag().equals("CD") && days.hasLabel("dobj");
    if (!counted || !days.entity().equals("DATE") && !days.entity().equals("TIME")) {
      return tokens;
    }
    List<Token> mended = new ArrayList<>(tokens);
    Token old = tokens.get(her);
    mended.set(
        her,
        new Token(her, old.form(), "her", "PRP", "dobj", days.head(), old.entity(), old.span()));
    mended.set(days.index(), attached(days, days.head(), "npadvmod"));
    return mended;
  }

  private static boolean isInfinitive(List<Token> tokens, int verb) {
    boolean to = false;
    for (Token token : tokens) {
      to |= token.head() == verb && token.lemma().equals("to") && token.hasLabel("aux");
      if (token.head() == verb && token.hasLabel("mark")) {
        return false;
      }
    }
    return to && tokens.get(verb).tag().equals("VB");
  }

  /** "wounded in army shelling": a deed after its doer, not what the wounded do. */
  private static List<Token> deed(List<Token> tokens, int prep) {
    int doer = child(tokens, prep, "pobj");
    Token deed = doer < 0 || doer + 1 >= tokens.size() ? null : tokens.get(doer + 1);
    boolean noun =
        deed != null
            && deed.tag().equals("VBG")
            && DEEDS.contains(deed.lemma())
            && (deed.head() == tokens.get(prep).head() || deed.head() == doer)
            && child(tokens, deed.index(), "dobj") < 0;
    if (!noun) {
      return tokens;
    }
    List<Token> mended = new ArrayList<>(tokens);
    mended.set(doer, attached(tokens.get(doer), deed.index(), "compound"));
    String form = deed.form().toLowerCase(Locale.ROOT);
    mended.set(
        deed.index(),
        new Token(deed.index(), deed.form(), form, "NN", "pobj", prep, deed.entity(), deed.span()));
    return mended;
  }

  private static Token finite(Token t, int head, String label) {
    return new Token(t.index(), t.form(), t.lemma(), "VBD", label, head, t.entity(), t.span());
  }

  /** "accused the army of shelling": "of" and a gerund hang on the verb, not on the accused. */
  private static List<Token> charge(List<Token> tokens, Token of) {
    boolean gerund = tokens.stream().anyMatch(t -> t.head() == of.index() && t.tag().equals("VBG"));
    int verb = gerund ? of.head() : -1;
    while (verb >= 0 && tokens.get(verb).hasLabel("dobj", "pobj", "agent", "prep")) {
      verb = tokens.get(verb).head();
    }
    if (verb < 0 || verb == of.head() || !CHARGES.contains(tokens.get(verb).lemma())) {
      return tokens;
    }
    List<Token> mended = new ArrayList<>(tokens);
    mended.set(of.index(), attached(of, verb, "prep"));
    return mended;
  }

  /**
   * "Guards accused of beating prisoners", in a title: the verb has no object, so it is passive.
   */
  private static List<Token> passiveCharge(List<Token> tokens, int of) {
    int verb = tokens.get(of).head();
    int subject = verb < 0 ? -1 : child(tokens, verb, "nsubj");
    if (subject < 0
        || subject > verb
        || !CHARGES.contains(tokens.get(verb).lemma())
        || !tokens.get(verb).tag().startsWith("VB")
        || child(tokens, verb, "dobj") >= 0) {
      return tokens;
    }
    List<Token> mended = new ArrayList<>(tokens);
    mended.set(subject, attached(tokens.get(subject), verb, "nsubjpass"));
    return mended;
  }

  /**
   * "ten people were on Saturday killed": words between the auxiliary and the participle part them.
   */
  private static List<Token> passive(List<Token> tokens, Token be) {
    int subject = child(tokens, be.index(), "nsubj");
    int participle = participleAfter(tokens, be);
    if (subject < 0 || participle < 0) {
      return tokens;
    }
    Token verb = tokens.get(participle);
    boolean below = verb.head() == be.index() && verb.hasLabel("advcl", "oprd", "ccomp", "acl");
    boolean above = be.head() == participle && be.hasLabel("auxpass");
    if (!below && !above) {
      return tokens;
    }
    List<Token> mended = new ArrayList<>(tokens);
    mended.set(subject, attached(tokens.get(subject), participle, "nsubjpass"));
    if (below) {
      mended.set(participle, attached(verb, be.head(), be.label()));
      mended.set(be.index(), attached(be, participle, "auxpass"));
      for (Token token : tokens) {
        if (token.head() == be.index() && token.index() != participle && token.index() != subject) {
          mended.set(token.index(), attached(token, participle, token.label()));
        }
      }
    }
    return mended;
  }

  /**
   * The participle that follows an auxiliary after words of time or manner, -1 if another word
   * stands between.
   */
  private static int participleAfter(List<Token> tokens, Token be) {
    for (int i = be.index() + 1; i < tokens.size() && i - be.index() <= 4; i++) {
      Token token = tokens.get(i);
      if (token.tag().equals("VBN")) {
        return i > be.index() + 1 ? i : -1;
      }
      boolean between =
          token.tag().equals("RB")
              || token.tag().equals("IN")
              || token.entity().equals("DATE")
              || token.entity().equals("TIME");
      if (!between) {
        return -1;
      }
    }
    return -1;
  }

  private static int child(List<Token> tokens, int head, String label) {
    for (Token token : tokens) {
      if (token.head() == head && token.hasLabel(label)) {
        return token.index();
      }
    }
    return -1;
  }

  private static List<Token> clause(List<Token> tokens, Token prep) {
    int noun = object(tokens, prep.index());
    if (noun < 0) {
      return tokens;
    }
    int next = lastBelow(tokens, noun) + 1;
    int verb = finiteVerb(tokens, next);
    if (verb < 0 || hasSubject(tokens, verb) || under(tokens, prep.index(), verb)) {
      return tokens;
    }
    boolean passive = tokens.stream().anyMatch(t -> t.head() == verb && t.hasLabel("auxpass"));
    List<Token> mended = new ArrayList<>(tokens);
    mended.set(noun, attached(tokens.get(noun), verb, passive ? "nsubjpass" : "nsubj"));
    mended.set(verb, attached(tokens.get(verb), prep.head(), "advcl"));
    mended.set(prep.index(), attached(prep, verb, "mark"));
    return mended;
  }

  private static int object(List<Token> tokens, int prep) {
    for (Token token : tokens) {
      if (token.head() == prep && token.hasLabel("pobj")) {
        return token.index();
      }
    }
    return -1;
  }

  private static int lastBelow(List<Token> tokens, int top) {
    int last = top;
    for (Token token : tokens) {
      if (token.index() > last && under(tokens, token.index(), top)) {
        last = token.index();
      }
    }
    return last;
  }

  private static boolean under(List<Token> tokens, int token, int top) {
    int current = token;
    for (int steps = 0; current >= 0 && steps <= tokens.size(); steps++) {
      if (current == top) {
        return true;
      }
      current = tokens.get(current).head();
    }
    return false;
  }

  /** The finite verb that begins at a token, by itself or by its auxiliary; -1 if none does. */
  private static int finiteVerb(List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return -1;
    }
    Token token = tokens.get(at);
    boolean auxiliary =
        token.hasLabel("aux", "auxpass") && token.head() > at && token.head() - at <= 4;
    if (auxiliary) {
      return token.head();
    }
    boolean finite =
        Set.of("VBD", "VBZ", "VBP").contains(token.tag())
            && token.hasLabel("conj", "dep", "ccomp", "parataxis", "relcl", "advcl");
    return finite ? at : -1;
  }

  private static boolean hasSubject(List<Token> tokens, int verb) {
    return tokens.stream()
        .anyMatch(t -> t.head() == verb && t.hasLabel("nsubj", "nsubjpass", "csubj", "expl"));
  }

  private static Token attached(Token t, int head, String label) {
    return new Token(t.index(), t.form(), t.lemma(), t.tag(), label, head, t.entity(), t.span());
  }
}
