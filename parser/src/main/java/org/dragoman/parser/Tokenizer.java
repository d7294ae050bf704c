package org.dragoman.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into words and sentences exactly as the tokenizer did whose output the models were
 * trained on, oddities included. Immutable and thread-safe.
 */
final class Tokenizer {
  private static final Pattern ABBREVIATION = Pattern.compile("^(\\p{Alnum}([\\.|-]\\p{Alnum})*)$");
  private static final Pattern YEAR = Pattern.compile("^(\\d\\d['\u2019]?[sS]?)$");
  private static final Pattern YEARS =
      Pattern.compile("^((\\d{2}|\\d{4})(-)(\\d{2}|\\d{4}|\\d{2}[sS]))$");
  private static final Pattern INNER_STOP =
      Pattern.compile("^((\\p{Alpha}{2,}+)([\\.\\!\\?]+)(\\p{Alpha}{2,}+))$");
  private static final Pattern FACE = Pattern.compile("[\\!\\|;:#%][-]*[\\(\\)\\[\\]\\{\\}\\|<>]+");
  private static final String[] CLITICS = {"d", "m", "s", "t", "z", "ll", "nt", "re", "ve"};
  private static final String SEPARATORS = ";,~=+&|/";

  private final Set<String> preserved;
  private final Set<String> emoticons;
  private final Affixes emoticonStarts;
  private final Affixes emoticonEnds;
  private final List<String> currencies;
  private final Set<String> dollars;
  private final List<String> units;
  private final Set<String> abbreviations;
  private final Set<String> hyphenPrefixes;
  private final Set<String> hyphenSuffixes;
  private final Map<String, int[]> compounds = new HashMap<>();

  Tokenizer(WordLists lists) {
    preserved = lists.set("preserve");
    emoticons = lists.set("emoticons");
    emoticonStarts = new Affixes(emoticons, false);
    emoticonEnds = new Affixes(emoticons, true);
    currencies = lists.list("currencies");
    dollars = lists.set("dollars");
    units = lists.list("units");
    abbreviations = lists.set("abbreviations");
    hyphenPrefixes = lists.set("hyphen-prefixes");
    hyphenSuffixes = lists.set("hyphen-suffixes");
    for (Map.Entry<String, String> compound : lists.map("compounds").entrySet()) {
      String[] cuts = compound.getValue().split(" ");
      int[] at = new int[cuts.length];
      for (int i = 0; i < cuts.length; i++) {
        at[i] = Integer.parseInt(cuts[i]);
      }
      compounds.put(compound.getKey(), at);
    }
  }

  /** The words of a text. */
  List<Word> words(String text) {
    return new Run(text).words();
  }

  /** Breaks words into sentences; none is empty. */
  static List<List<Word>> sentences(List<Word> words) {
    return SentenceBreaker.sentences(words);
  }

  /** One text being cut. For one thread. */
  private final class Run {
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;

    Run(String text) {
      this.text = text;
    }

    List<Word> words() {
      int begin = 0;
      for (int i = 0; i <= text.length(); i++) {
        if (i == text.length() || Chars.isSpace(text.charAt(i))) {
          if (begin < i) {
            at = begin;
            chunk(text.substring(begin, i));
          }
          begin = i + 1;
        }
      }
      if (!words.isEmpty()) {
        revise();
      }
      return words;
    }

    private void emit(String form) {
      words.add(new Word(form, at, at + form.length()));
      at += form.length();
    }

    private void chunk(String s) {
      int[] range = unbreakable(s);
      if (range == null) {
        symbols(s);
        return;
      }
      if (range[0] > 0) {
        symbols(s.substring(0, range[0]));
      }
      emit(s.substring(range[0], range[1]));
      if (range[1] < s.length()) {
        symbols(s.substring(range[1]));
      }
    }

    private void symbols(String s) {
      int first = firstNonSymbol(s);
      if (first == s.length()) {
        signs(s);
        return;
      }
      int last = lastSymbols(s);
      List<int[]> ranges = new ArrayList<>(4);
      ranges.add(new int[] {0, first});
      innerSymbols(ranges, s, first + 1, last - 1);
      ranges.add(new int[] {last, s.length()});
      adjust(ranges, s);
      for (int i = 0; i + 1 < ranges.size(); i++) {
        int[] range = ranges.get(i);
        if (range[0] < range[1]) {
          String t = s.substring(range[0], range[1]);
          if (i == 0) {
            signs(t);
          } else {
            emit(t);
          }
        }
        int next = ranges.get(i + 1)[0];
        if (range[1] < next) {
          morphemes(s.substring(range[1], next));
        }
      }
      int[] end = ranges.get(ranges.size() - 1);
      if (end[0] < end[1]) {
        signs(s.substring(end[0], end[1]));
      }
    }

    /**
     * A run of signs: brackets, separators, quotes and final marks stand alone, and so do repeated
     * signs.
     */
    private void signs(String s) {
      int begin = 0;
      int i = 0;
      while (i < s.length()) {
        char c = s.charAt(i);
        boolean stop = Chars.isFinalMark(c);
        int j = spanEnd(s, i, s.length(), stop);
        boolean alone =
            stop || Chars.isBracket(c) || Chars.isSeparator(c) || Chars.isQuote(c) || c == '`';
        if (alone || i + 1 < j) {
          if (begin < i) {
            emit(s.substring(begin, i));
          }
          emit(s.substring(i, j));
          begin = j;
        }
        i = j;
      }
      if (begin < s.length()) {
        emit(s.substring(begin));
      }
    }

    private void morphemes(String s) {
      if (s.length() == 1) {
        emit(s);
        return;
      }
      String lower = Chars.lower(s);
      int cut = currencyCut(lower);
      cut = cut >= 0 ? cut : unitCut(lower);
      cut = cut >= 0 ? cut : signedNumberCut(lower);
      cut = cut >= 0 ? cut : cliticCut(lower);
      if (cut >= 0) {
        emit(s.substring(0, cut));
        emit(s.substring(cut));
        return;
      }
      int from = 0;
      for (int to : compounds.getOrDefault(lower, new int[0])) {
        emit(s.substring(from, to));
        from = to;
      }
      emit(s.substring(from));
    }

    /** Second thoughts that need the neighbours. */
    private void revise() {
      for (int i = 0; i < words.size(); i++) {
        i += reviseAt(i);
      }
      if (words.size() == 1) {
        cutLastStop();
      }
    }

    private int reviseAt(int i) {
      Word word = words.get(i);
      String form = word.form();
      if (form.length() == 3 && Chars.lower(form).equals("no.") && !digitAt(i + 1)) {
        words.set(i, new Word(form.substring(0, 2), word.start(), word.end() - 1));
        words.add(i + 1, new Word(".", word.end() - 1, word.end()));
        return 1;
      }
      if (mergeBrackets(i, form)) {
        return 0;
      }
      if (form.indexOf('-') > 0) {
        Matcher years = YEARS.matcher(form);
        if (years.find()) {
          return cutInThree(i, years);
        }
      }
      if (form.indexOf('.') > 0 || form.indexOf('!') > 0 || form.indexOf('?') > 0) {
        Matcher inner = INNER_STOP.matcher(form);
        return inner.find() ? cutInThree(i, inner) : 0;
      }
      return 0;
    }

    private boolean digitAt(int i) {
      return i < words.size() && Chars.isDigit(words.get(i).form().charAt(0));
    }

    /** "(1)" is one word. What follows it is not looked at again. */
    private boolean mergeBrackets(int i, String form) {
      boolean candidate = form.length() == 1 || allDigits(form);
      if (!candidate || i == 0 || i + 1 >= words.size()) {
        return false;
      }
      Word before = words.get(i - 1);
      Word after = words.get(i + 1);
      if (!Chars.isLeftBracket(before.form().charAt(0))
          || !Chars.isRightBracket(after.form().charAt(0))) {
        return false;
      }
      words.set(i - 1, new Word(before.form() + form + after.form(), before.start(), after.end()));
      words.remove(i);
      words.remove(i);
      return true;
    }

    private int cutInThree(int i, Matcher m) {
      int start = words.get(i).start();
      for (int group = 2; group <= 4; group++) {
        Word part = new Word(m.group(group), start, start + m.group(group).length());
        if (group == 2) {
          words.set(i, part);
        } else {
          words.add(i + group - 2, part);
        }
        start = part.end();
      }
      return 2;
    }

    private void cutLastStop() {
      Word only = words.get(0);
      String form = only.form();
      int n = form.length();
      if (n > 1 && form.charAt(n - 1) == '.' && !Chars.isFinalMark(form.charAt(n - 2))) {
        words.set(0, new Word(form.substring(0, n - 1), only.start(), only.end() - 1));
        words.add(new Word(".", only.end() - 1, only.end()));
      }
    }
  }

  private int[] unbreakable(String s) {
    if (Forms.hasProtocol(s) || preserved.contains(s)) {
      return new int[] {0, s.length()};
    }
    String lower = Chars.lower(s);
    if (emoticons.contains(lower)) {
      return new int[] {0, s.length()};
    }
    Matcher face = FACE.matcher(lower);
    if (mayBeFace(lower) && face.find()) {
      return new int[] {face.start(), face.end()};
    }
    int length = emoticonStarts.longest(lower);
    if (length > 0) {
      return new int[] {0, length};
    }
    length = emoticonEnds.longest(lower);
    if (length > 0) {
      return new int[] {s.length() - length, s.length()};
    }
    if (Forms.mayBeHyperlink(s)) {
      Matcher link = Forms.HYPERLINK.matcher(s);
      return link.find() ? new int[] {link.start(), link.end()} : null;
    }
    return null;
  }

  private static boolean mayBeFace(String s) {
    for (int i = 1; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '|' || Chars.isBracket(c)) {
        return true;
      }
    }
    return false;
  }

  private static int firstNonSymbol(String s) {
    int i = 0;
    while (i < s.length() && Chars.isSymbol(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int lastSymbols(String s) {
    int i = s.length();
    while (i > 0 && Chars.isSymbol(s.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private void innerSymbols(List<int[]> ranges, String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (cuts(s, i, to)) {
        int j = spanEnd(s, i, to, false);
        ranges.add(new int[] {i, j});
        i = j - 1;
      }
    }
  }

  private boolean cuts(String s, int i, int to) {
    char c = s.charAt(i);
    if (Chars.isAlphanumeric(c)) {
      return false;
    }
    if (keepsHyphen(s, i) || keepsInNumber(s, i) || keepsAmpersand(s, i)) {
      return false;
    }
    return isEllipsis(s, i)
        || isInnerSymbol(c)
        || i + 1 < to && isInnerSymbol(s.charAt(i + 1)) && Chars.isFinalMark(c);
  }

  private static boolean isInnerSymbol(char c) {
    return Chars.isBracket(c)
        || Chars.isArrow(c)
        || Chars.isDoubleQuote(c)
        || Chars.isHyphen(c)
        || SEPARATORS.indexOf(c) >= 0;
  }

  private static boolean isEllipsis(String s, int i) {
    if (!Chars.isFinalMark(s.charAt(i)) || i + 1 >= s.length()) {
      return false;
    }
    char next = s.charAt(i + 1);
    return Chars.isFinalMark(next) || Chars.isSeparator(next) || Chars.isQuote(next);
  }

  private static int spanEnd(String s, int from, int to, boolean finalMarks) {
    int i = from + 1;
    while (i < to
        && (finalMarks ? Chars.isFinalMark(s.charAt(i)) : s.charAt(i) == s.charAt(from))) {
      i++;
    }
    return i;
  }

  private boolean keepsHyphen(String s, int i) {
    int n = s.length();
    if (!Chars.isHyphen(s.charAt(i)) || i + 1 < n && !Chars.isLetter(s.charAt(i + 1))) {
      return false;
    }
    if (i > 0 && hyphenPrefixes.contains(Chars.lower(s.substring(0, i)))) {
      return true;
    }
    if (i + 1 < n && hyphenSuffixes.contains(Chars.lower(s.substring(i + 1)))) {
      return true;
    }
    boolean before = i + 2 < n && Chars.isVowel(s.charAt(i + 1)) && Chars.isHyphen(s.charAt(i + 2));
    return before || i >= 2 && Chars.isVowel(s.charAt(i - 1)) && Chars.isHyphen(s.charAt(i - 2));
  }

  private static boolean keepsInNumber(String s, int i) {
    char c = s.charAt(i);
    boolean digitAfter = digit(s, i + 1);
    if (Chars.isHyphen(c)) {
      return i > 0 && Chars.isAlphanumeric(s.charAt(i - 1)) && digitAfter;
    }
    if (c == '/') {
      return digit(s, i - 1) && digitAfter;
    }
    return c == ','
        && digit(s, i - 1)
        && digitAfter
        && digit(s, i + 2)
        && digit(s, i + 3)
        && !digit(s, i + 4);
  }

  private static boolean digit(String s, int i) {
    return i >= 0 && i < s.length() && Chars.isDigit(s.charAt(i));
  }

  private static boolean keepsAmpersand(String s, int i) {
    return s.charAt(i) == '&'
        && i > 0
        && i + 1 < s.length()
        && Chars.isLetter(s.charAt(i - 1))
        && Chars.isLetter(s.charAt(i + 1));
  }

  /** Gives signs back to the word that they belong to: "-5", "'90s", "U.S.". */
  private void adjust(List<int[]> ranges, String s) {
    int last = ranges.size() - 1;
    for (int i = 0; i < last; i++) {
      int[] left = ranges.get(i);
      int[] right = ranges.get(i + 1);
      int begin = left[1];
      int end = right[0];
      if (begin >= end) {
        continue;
      }
      String t = s.substring(begin, end);
      int before = left[1] - left[0];
      int after = right[1] - right[0];
      if (i == 0 ? before > 0 : before == 1) {
        left[1] = begin - (takesSignBefore(s, begin, t) ? 1 : 0);
      }
      if (i + 1 == last ? after > 0 : after == 1) {
        right[0] = end + (takesSignAfter(s, end, t) ? 1 : 0);
      }
    }
  }

  private static boolean takesSignBefore(String s, int begin, String t) {
    char sign = s.charAt(begin - 1);
    if (Chars.isNumberSign(sign)) {
      return Chars.isDigit(s.charAt(begin));
    }
    if (sign == '@' || sign == '#') {
      return Chars.isLetter(s.charAt(begin));
    }
    return Chars.isApostrophe(sign) && YEAR.matcher(t).find();
  }

  private boolean takesSignAfter(String s, int end, String t) {
    char sign = s.charAt(end);
    String lower = Chars.lower(t);
    if (sign == '$') {
      return dollars.contains(lower);
    }
    return sign == '.' && (abbreviations.contains(lower) || keepsStop(s, end, t));
  }

  private static boolean keepsStop(String s, int end, String t) {
    if (end + 1 < s.length()) {
      char next = s.charAt(end + 1);
      if (Chars.isSeparator(next)) {
        return true;
      }
      if (Chars.isFinalMark(next) || Chars.isQuote(next)) {
        return false;
      }
    }
    return ABBREVIATION.matcher(t).find()
        || t.length() >= 2 && t.length() <= 5 && onlyConsonants(t);
  }

  private static boolean onlyConsonants(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (!Chars.isConsonant(s.charAt(i))) {
        return false;
      }
    }
    return Chars.lower(s.charAt(s.length() - 1)) != 'y';
  }

  private static boolean allDigits(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (!Chars.isDigit(s.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private int currencyCut(String lower) {
    if (!hasDigit(lower)) {
      return -1;
    }
    int n = lower.length();
    for (String currency : currencies) {
      int length = currency.length();
      if (lower.startsWith(currency)) {
        if (digit(lower, length)) {
          return length;
        }
      } else if (lower.endsWith(currency) && digit(lower, n - length - 1)) {
        return n - length;
      }
    }
    return -1;
  }

  private int unitCut(String lower) {
    if (!hasDigit(lower)) {
      return -1;
    }
    for (String unit : units) {
      int i = lower.length() - unit.length();
      if (i > 0 && lower.endsWith(unit) && Chars.isDigit(lower.charAt(i - 1))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasDigit(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (Chars.isDigit(s.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int signedNumberCut(String s) {
    int last = s.length() - 1;
    if (isNumberMark(s.charAt(0)) && digitsAndSigns(s, 1, s.length())) {
      return 1;
    }
    return isNumberMark(s.charAt(last)) && digitsAndSigns(s, 0, last) ? last : -1;
  }

  private static boolean isNumberMark(char c) {
    return c == '#' || c == '$' || c == '%' || c == '*' || c == '=';
  }

  private static boolean digitsAndSigns(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Chars.isDigit(s.charAt(i)) && !Chars.isPunctuation(s.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int cliticCut(String lower) {
    for (String clitic : CLITICS) {
      int cut = lower.endsWith(clitic) ? cliticCut(lower, clitic) : -1;
      if (cut > 0) {
        return cut;
      }
    }
    return -1;
  }

  private static int cliticCut(String lower, String clitic) {
    int apostrophe = lower.length() - clitic.length() - 1;
    if (clitic.equals("t")) {
      int n = apostrophe - 1;
      return n > 0 && lower.charAt(n) == 'n' && Chars.isApostrophe(lower.charAt(apostrophe))
          ? n
          : -1;
    }
    if (apostrophe <= 0 || !Chars.isApostrophe(lower.charAt(apostrophe))) {
      return -1;
    }
    return clitic.equals("s") && Chars.isDigit(lower.charAt(apostrophe - 1)) ? -1 : apostrophe;
  }
}
