package org.dragoman.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.mention.DateMention;
import org.dragoman.mention.Mentions;
import org.dragoman.mention.QuantityMention;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;

/** Finds until when, on what condition and on pain of what something is demanded or threatened. */
final class TermsFinder {
  private static final Set<String> UNTIL = Set.of("by", "within", "until", "before");
  private static final Set<String> BETWEEN =
      Set.of("the", "end", "of", "start", "beginning", "middle", "midnight", "noon", "on", "next");
  private static final Set<String> CONDITIONAL = Set.of("if", "unless", "until");
  private static final Set<String> SUFFERING = Set.of("face", "risk", "suffer", "else");
  private static final Set<String> WILL = Set.of("will", "would", "'ll", "shall");
  private static final int REACH = 5;

  private final Mentions mentions;
  private final LocalDate published;

  TermsFinder(Mentions mentions, LocalDate published) {
    this.mentions = mentions;
    this.published = published;
  }

  /** The terms that the sentence of a demand or threat tells; null if none. */
  Terms find(EventDraft event) {
    boolean demand = event.category.equals("REQUEST");
    if (!demand && !event.category.equals("THREATEN")) {
      return null;
    }
    Sentence s = event.sentence;
    Token clause = Grammar.clauseVerb(s, event.trigger);
    Span words = null;
    LocalDate deadline = null;
    for (DateMention date : mentions.dates(s)) {
      int first = introducer(s, date);
      if (words == null && first >= 0 && s.dominates(clause, s.token(date.firstToken()))) {
        words = s.token(first).span().union(date.span());
        deadline = deadline(s, date, s.token(first));
      }
    }
    Optional<Term> term = words == null ? withinTime(s, clause) : Optional.empty();
    if (term.isPresent()) {
      words = term.get().span;
      deadline = after(event, term.get().days);
    }
    Span condition = condition(s, clause, event.carrier);
    Span consequence = demand ? alternative(s, clause) : null;
    if (!demand && (condition != null || words != null)) {
      consequence = withoutCondition(s, clause, condition);
    }
    boolean none = words == null && condition == null && consequence == null;
    return none ? null : new Terms(deadline, words, condition, consequence);
  }

  // --- until when
  // --------------------------------------------------------------------------------------------------

  /** Index of the word that makes a date a deadline ("by the end of February"), or -1. */
  static int introducer(Sentence s, DateMention date) {
    for (int i = date.firstToken() - 1; i >= 0 && date.firstToken() - i <= REACH; i--) {
      if (UNTIL.contains(s.token(i).lemma())) {
        return i;
      }
      if (!BETWEEN.contains(s.token(i).lemma())) {
        return -1;
      }
    }
    return -1;
  }

  private LocalDate deadline(Sentence s, DateMention date, Token introducer) {
    if (date.date() == null || published == null) {
      return date.date();
    }
    boolean end =
        s.tokens().subList(introducer.index(), date.firstToken()).stream()
            .anyMatch(t -> t.lemma().equals("end"));
    if (date.enddate() != null) {
      // "by March" may mean its first day or its last.
      return end ? date.enddate() : null;
    }
    boolean past = isWeekday(s.token(date.firstToken())) && !date.date().isAfter(published);
    // A weekday is taken for the last one; a deadline is the next.
    return past ? date.date().plusWeeks(1) : date.date();
  }

  private static boolean isWeekday(Token token) {
    String form = token.form().toUpperCase(Locale.ROOT);
    return Arrays.stream(DayOfWeek.values()).anyMatch(day -> day.name().equals(form));
  }

  /** A stretch of time from now. */
  private record Term(Span span, long days) {}

  /** "within 48 hours", "in ten days" is not one: that tells when, not until when. */
  private Optional<Term> withinTime(Sentence s, Token clause) {
    for (QuantityMention quantity : mentions.quantities(s)) {
      int before = quantity.firstToken() - 1;
      int unit = quantity.lastToken() + 1;
      if (before < 0
          || unit >= s.size()
          || quantity.best() == null
          || !s.token(before).lemma().equals("within")
          || !s.dominates(clause, s.token(before))) {
        continue;
      }
      long days = days(quantity.best(), s.token(unit).lemma());
      if (days > 0) {
        return Optional.of(new Term(s.token(before).span().union(s.token(unit).span()), days));
      }
    }
    return Optional.empty();
  }

  private static long days(int number, String unit) {
    return switch (unit) {
      case "hour" -> (number + 23) / 24;
      case "day" -> number;
      case "week" -> 7L * number;
      case "month" -> 30L * number;
      default -> 0;
    };
  }

  private LocalDate after(EventDraft event, long days) {
    boolean dated = event.date != null && "day".equals(event.resolution);
    LocalDate from = dated ? event.date : published;
    return from == null ? null : from.plusDays(days);
  }

  // --- on what condition, on pain of what
  // --------------------------------------------------------------------------

  /** "unless they pull back", "if the talks fail": in the clause of the event or what it says. */
  private static Span condition(Sentence s, Token clause, Token carrier) {
    for (Token token : s.tokens()) {
      boolean mark =
          token.hasLabel("mark", "advmod")
              && CONDITIONAL.contains(token.lemma())
              && token.head() >= 0;
      if (!mark) {
        continue;
      }
      Token conditional = s.token(token.head());
      boolean depends =
          conditional.hasLabel("advcl")
              && conditional.isVerb()
              && !isConcession(s, token)
              && (s.dominates(clause, conditional) || s.dominates(carrier, conditional));
      if (depends) {
        return trimmed(s, s.subtree(conditional));
      }
    }
    return null;
  }

  /** "even if". */
  private static boolean isConcession(Sentence s, Token mark) {
    return mark.index() > 0 && s.token(mark.index() - 1).lemma().equals("even");
  }

  /** "or face air strikes", "otherwise it would attack". */
  private static Span alternative(Sentence s, Token clause) {
    for (int i = clause.index() + 1; i + 1 < s.size(); i++) {
      boolean or = s.token(i).lemma().equals("or") && isThreat(s, i + 1);
      if (or || s.token(i).lemma().equals("otherwise") && isThreat(s, i + 1)) {
        return trimmed(s, s.tokens().subList(i, endOfClause(s, i)));
      }
    }
    return null;
  }

  /** "face", "be destroyed", "it would": what follows is not a second thing that is demanded. */
  private static boolean isThreat(Sentence s, int at) {
    Token token = s.token(at);
    if (SUFFERING.contains(token.lemma())) {
      return true;
    }
    boolean passive =
        token.form().equals("be") && at + 1 < s.size() && s.token(at + 1).tag().equals("VBN");
    boolean clause =
        (token.isPronoun() || token.isName() || token.tag().equals("DT"))
            && s.tokens().subList(at, Math.min(s.size(), at + REACH)).stream()
                .anyMatch(t -> WILL.contains(t.form().toLowerCase(Locale.ROOT)));
    return passive || clause;
  }

  private static int endOfClause(Sentence s, int from) {
    for (int i = from + 1; i < s.size(); i++) {
      if (Set.of(",", ";", "\"", "”", "''").contains(s.token(i).form())) {
        return i;
      }
    }
    return s.size();
  }

  /** What is threatened: its clause without the condition, if that leaves one stretch. */
  private static Span withoutCondition(Sentence s, Token clause, Span condition) {
    Token threat = s.child(clause, "xcomp", "ccomp").filter(Token::isVerb).orElse(clause);
    List<Token> words =
        s.subtree(threat).stream()
            .filter(t -> condition == null || !condition.contains(t.span()))
            .filter(t -> !t.hasLabel("punct"))
            .toList();
    boolean one =
        !words.isEmpty()
            && s
                .tokens()
                .subList(words.get(0).index(), words.get(words.size() - 1).index())
                .stream()
                .allMatch(t -> t.hasLabel("punct") || words.contains(t));
    return one ? trimmed(s, words) : null;
  }

  /** Without punctuation and conjunctions at the ends. */
  private static Span trimmed(Sentence s, List<Token> words) {
    int first = words.get(0).index();
    int last = words.get(words.size() - 1).index();
    while (first < last && isEdge(s.token(first))) {
      first++;
    }
    while (last > first && isEdge(s.token(last))) {
      last--;
    }
    return s.token(first).span().union(s.token(last).span());
  }

  private static boolean isEdge(Token token) {
    return token.hasLabel("punct") || token.form().equals("that");
  }
}
