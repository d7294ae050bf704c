package org.dragoman.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.dragoman.codebook.ActorLexicon;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.Fold;
import org.dragoman.codebook.NamedActor;
import org.dragoman.text.Document;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/**
 * The lexicon's names in every sentence, the report's date and its other names deciding between
 * namesakes.
 */
final class Names {
  /** A lexicon name at tokens {@code first..last} of a sentence. */
  record Hit(int first, int last, NamedActor actor, boolean dated, List<NamedActor> meanings) {
    String code() {
      return actor.code();
    }

    boolean isCountryLike() {
      return actor.isCountryLike();
    }
  }

  /**
   * The word of a name that stands for it in the tree: the last noun that hangs on a word outside
   * ("Bank of Ghana" has "Bank").
   */
  static int head(Sentence sentence, Hit hit) {
    for (int i = hit.last; i >= hit.first; i--) {
      Token token = sentence.token(i);
      boolean outside = token.head() < hit.first || token.head() > hit.last;
      if (outside && token.isNoun()) {
        return i;
      }
    }
    return hit.last;
  }

  /** What may stand between a first name and a surname ("Rifaat al-Assad"). */
  private static final Set<String> PARTICLES =
      Set.of("al", "el", "-", "bin", "ibn", "de", "da", "dos", "von", "van", "abu", "ul");

  private static final Pattern APOSTROPHE = Pattern.compile("\\w['’]s?\\b");

  /** Who is written with an "s" when a text has lost its apostrophes. */
  private static final Set<NamedActor.Kind> OWNERS =
      Set.of(NamedActor.Kind.COUNTRY, NamedActor.Kind.CAPITAL, NamedActor.Kind.PERSON);

  /** The longest name that begins at a word, as {@link Codebook#name} finds it. */
  private interface Lookup {
    ActorLexicon.Match longest(List<String> words, List<String> forms, int at);
  }

  private final List<List<Hit>> hits = new ArrayList<>();

  /** Persons inside a longer name whose owner they are ("Assad's forces"). */
  private final List<List<Hit>> owners = new ArrayList<>();

  private final Map<String, Integer> codeCounts = new HashMap<>();

  static Names find(Document document, Codebook codebook) {
    Names names = new Names();
    LocalDate day = document.report().date();
    Lookup lexicon = (words, forms, at) -> codebook.name(words, forms, at, day);
    boolean apostrophes = APOSTROPHE.matcher(document.text()).find();
    List<List<Raw>> raws = new ArrayList<>();
    List<List<Raw>> owners = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      Words words = new Words(sentence, !apostrophes);
      List<Raw> raw = words.names(lexicon);
      raws.add(raw);
      owners.add(words.owners(lexicon, raw));
    }
    Set<String> towns = new CapitalNamesakes(document, codebook.gazetteer()).towns(raws);
    for (Sentence sentence : document.sentences()) {
      List<Raw> raw = raws.get(sentence.index());
      raw.removeIf(r -> r.isCapital() && towns.contains(r.text(sentence)));
      raw.forEach(names::count);
    }
    raws.forEach(raw -> names.hits.add(raw.stream().map(r -> names.choose(r, day)).toList()));
    owners.forEach(raw -> names.owners.add(raw.stream().map(r -> names.choose(r, day)).toList()));
    return names;
  }

  /** A match before a choice between its meanings. */
  record Raw(int first, int last, List<NamedActor> actors) {
    boolean isCapital() {
      return actors.stream().allMatch(a -> a.kind() == NamedActor.Kind.CAPITAL);
    }

    /** The country that a name has in all its meanings, or null. */
    String code() {
      Set<String> codes = codes(actors);
      return codes.size() == 1 ? codes.iterator().next() : null;
    }

    String text(Sentence sentence) {
      StringJoiner words = new StringJoiner(" ");
      sentence.tokens().subList(first, last + 1).forEach(t -> words.add(t.form()));
      return words.toString();
    }
  }

  /** The hits of a sentence in order. */
  List<Hit> of(Sentence sentence) {
    return hits.get(sentence.index());
  }

  /** The hit that covers a token, or null. */
  Hit at(Sentence sentence, int token) {
    for (Hit hit : hits.get(sentence.index())) {
      if (hit.first <= token && token <= hit.last) {
        return hit;
      }
    }
    return null;
  }

  /** The person inside a longer name, at the last token of his own, or null. */
  Hit owner(Sentence sentence, int token) {
    return owners.get(sentence.index()).stream()
        .filter(h -> h.last == token)
        .findFirst()
        .orElse(null);
  }

  /** How often the report names each country by an unambiguous word. */
  Map<String, Integer> codeCounts() {
    return codeCounts;
  }

  /** How many names of countries the report has. */
  int total() {
    return codeCounts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void count(Raw raw) {
    Set<String> codes = codes(raw.actors);
    if (codes.size() == 1) {
      String code = codes.iterator().next();
      if (code != null && code.length() == 3 && !raw.actors.get(0).sector().contains("JRN")) {
        codeCounts.merge(code, 1, Integer::sum);
      }
    }
  }

  private static Set<String> codes(List<NamedActor> actors) {
    Set<String> codes = new LinkedHashSet<>();
    actors.forEach(actor -> codes.add(actor.code()));
    return codes;
  }

  private Hit choose(Raw raw, LocalDate day) {
    NamedActor best = null;
    int bestRank = Integer.MIN_VALUE;
    for (NamedActor actor : raw.actors) {
      int rank =
          (actor.holdsOn(day) ? 1000 : 0) + Math.min(codeCounts.getOrDefault(actor.code(), 0), 99);
      // Without a date the latest reading is the likeliest, unless the report names another
      // country.
      rank += day == null && actor.to() == null ? 100 : 0;
      rank += day == null && codeCounts.containsKey(actor.code()) ? 200 : 0;
      if (rank > bestRank) {
        best = actor;
        bestRank = rank;
      }
    }
    return new Hit(raw.first, raw.last, best, best.holdsOn(day), raw.actors);
  }

  /**
   * The words of a sentence, folded and as written, with the token that each belongs to.
   *
   * @param bare the folded words without an "s" that may have lost its apostrophe ("Syrias north")
   */
  private record Words(
      Sentence sentence,
      List<String> folded,
      List<String> forms,
      List<Integer> owner,
      List<String> bare) {
    Words(Sentence sentence, boolean lostApostrophes) {
      this(sentence, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (Token token : sentence.tokens()) {
        for (String word : Fold.words(token.form())) {
          folded.add(word);
          forms.add(token.form());
          owner.add(token.index());
          boolean lost = lostApostrophes && mayOwn(token) && word.endsWith("s");
          bare.add(lost ? word.substring(0, word.length() - 1) : word);
        }
      }
    }

    private boolean mayOwn(Token token) {
      Token next = token.index() + 1 < sentence.size() ? sentence.token(token.index() + 1) : token;
      return token.isName() && (next.isNoun() || next.tag().startsWith("JJ"));
    }

    List<Raw> names(Lookup lexicon) {
      List<Raw> found = new ArrayList<>();
      int i = 0;
      while (i < folded.size()) {
        ActorLexicon.Match match = at(lexicon, i);
        if (match == null) {
          i++;
          continue;
        }
        found.add(new Raw(owner.get(i), owner.get(i + match.length() - 1), match.actors()));
        i += match.length();
      }
      return found;
    }

    /** The persons to whom something belongs that has a name of its own. */
    List<Raw> owners(Lookup lexicon, List<Raw> names) {
      List<Raw> found = new ArrayList<>();
      for (Raw name : names) {
        int first = owner.indexOf(name.first);
        int mark = name.first;
        while (mark <= name.last && !sentence.token(mark).tag().equals("POS")) {
          mark++;
        }
        int end = mark <= name.last ? owner.indexOf(mark) : -1;
        ActorLexicon.Match match =
            end <= first
                ? null
                : lexicon.longest(folded.subList(0, end), forms.subList(0, end), first);
        if (match != null
            && match.actors().stream().allMatch(a -> a.kind() == NamedActor.Kind.PERSON)) {
          found.add(new Raw(name.first, mark - 1, match.actors()));
        }
      }
      return found;
    }

    private ActorLexicon.Match at(Lookup lexicon, int i) {
      ActorLexicon.Match match = lexicon.longest(folded, forms, i);
      if (match == null) {
        match = lexicon.longest(bare, forms, i);
        boolean owners =
            match != null
                && !bare.get(i + match.length() - 1).equals(folded.get(i + match.length() - 1))
                && match.actors().stream().allMatch(a -> OWNERS.contains(a.kind()));
        match = owners ? match : null;
      }
      return match != null
              && plausible(sentence, owner.get(i), owner.get(i + match.length() - 1), match)
          ? match
          : null;
    }
  }

  /** A surname inside another person's name is not that person; a verb or adverb is no name. */
  private static boolean plausible(
      Sentence sentence, int first, int last, ActorLexicon.Match match) {
    Token token = sentence.token(first);
    boolean person = match.actors().stream().allMatch(a -> a.kind() == NamedActor.Kind.PERSON);
    if (first == last
        && (token.isVerb()
            || token.tag().equals("IN")
            || token.tag().equals("CC")
            || token.tag().startsWith("PRP"))) {
      return false;
    }
    if (person && match.length() == 1 && first > 0) {
      int at = first - 1;
      while (at > 0 && PARTICLES.contains(sentence.token(at).form().toLowerCase(Locale.ROOT))) {
        at--;
      }
      Token before = sentence.token(at);
      boolean otherFirstName = before.isName() && before.entity().equals("PERSON");
      if (otherFirstName) {
        return false;
      }
    }
    if (match.length() == 1 && last + 1 < sentence.size() && person) {
      Token after = sentence.token(last + 1);
      return !(after.isName()
          && after.entity().equals("PERSON")
          && sentence.token(first).head() == after.index());
    }
    return true;
  }
}
