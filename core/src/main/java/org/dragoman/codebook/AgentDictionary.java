package org.dragoman.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Agents in the format of PETRARCH: {@code POLICE!PERSON! [~COP]}, synonyms below, irregular
 * plurals in braces, word sets as {@code !PERSON! = MAN, WOMAN}.
 */
final class AgentDictionary {
  private static final List<String> REGULAR = List.of("ches", "shes", "sses", "xes");

  private final AgentLexicon shipped;
  private final BiConsumer<Integer, String> problems;

  /**
   * @param shipped tells what kind of thing a head noun is
   * @param problems takes line numbers with what is wrong there
   */
  AgentDictionary(AgentLexicon shipped, BiConsumer<Integer, String> problems) {
    this.shipped = shipped;
    this.problems = problems;
  }

  /** The agents of a dictionary. */
  List<AgentLexicon.Agent> read(String text) {
    Map<String, List<String>> sets = sets(text);
    Set<AgentLexicon.Agent> agents = new LinkedHashSet<>();
    for (DictionaryEntry entry : DictionaryEntry.read(text, problems)) {
      List<String> sectors = sectors(entry);
      for (DictionaryEntry.Phrase phrase : entry.phrases()) {
        for (String spelling : expanded(phrase, sets)) {
          lemmas(spelling).forEach(words -> agents.add(agent(words, sectors)));
        }
        if (phrase.plural() != null && !Fold.words(phrase.plural()).isEmpty()) {
          agents.add(agent(Fold.words(phrase.plural()), sectors));
        }
      }
    }
    return List.copyOf(agents);
  }

  private AgentLexicon.Agent agent(List<String> words, List<String> sectors) {
    AgentLexicon.Agent known = shipped.longestSuffix(words);
    return new AgentLexicon.Agent(
        List.copyOf(words), sectors, known == null ? "person" : known.kind());
  }

  // --- codes

  private List<String> sectors(DictionaryEntry entry) {
    if (entry.blocks().size() > 1) {
      problems.accept(entry.blocks().get(1).line(), "an agent has one code; give it one");
    }
    if (entry.blocks().isEmpty()) {
      return List.of();
    }
    DictionaryEntry.Block block = entry.blocks().get(0);
    String code = block.text().replaceFirst("^~|~$", "");
    if (code.isEmpty()) {
      return List.of();
    }
    if (!code.matches("([A-Z]{3})+")) {
      problems.accept(block.line(), "no agent code: " + block.text() + "; write it as ~GOV");
      return List.of();
    }
    List<String> sectors = CameoActorCode.roles(code);
    if (TableRules.isCountry(code.substring(0, 3))) {
      problems.accept(
          block.line(), "an agent has its country from the words around it; write ~ROLE: " + code);
    } else if (sectors.isEmpty()) {
      problems.accept(
          block.line(), "no role that a record knows: " + code + "; take a CAMEO role (~CVL)");
    }
    return sectors;
  }

  // --- word sets

  private Map<String, List<String>> sets(String text) {
    Map<String, List<String>> sets = new LinkedHashMap<>();
    int number = 0;
    for (String raw : text.split("\r\n|\n|\r", -1)) {
      number++;
      String line = DictionaryEntry.uncommented(raw);
      int sign = line.indexOf('=');
      if (!line.startsWith("!") || sign < 0) {
        continue;
      }
      String name = line.substring(0, sign).strip().replace('_', ' ');
      List<String> words = Tsv.split(line.substring(sign + 1).replaceAll("[{}]", ""), ',');
      if (!name.matches("![^!]+!") || words.isEmpty()) {
        problems.accept(number, "no word set; write it as !PERSON! = MAN, WOMAN");
      } else if (sets.putIfAbsent(name, words) != null) {
        problems.accept(number, "the word set " + name + " is there already; take one away");
      }
    }
    return sets;
  }

  private List<String> expanded(DictionaryEntry.Phrase phrase, Map<String, List<String>> sets) {
    List<String> spellings = List.of(phrase.text());
    for (Map.Entry<String, List<String>> set : sets.entrySet()) {
      List<String> next = new ArrayList<>();
      for (String spelling : spellings) {
        if (spelling.contains(set.getKey())) {
          set.getValue()
              .forEach(w -> next.add(spelling.replace(set.getKey(), w.replace('_', ' '))));
        } else {
          next.add(spelling);
        }
      }
      spellings = next;
    }
    if (spellings.stream().anyMatch(s -> s.contains("!"))) {
      problems.accept(phrase.line(), "an unknown word set in " + phrase.text() + "; define it");
    }
    return spellings;
  }

  // --- forms

  /**
   * The words with the head as it stands, in its regular singular and, for what the morphology may
   * not know ("rivermen"), in its plural: texts are matched by lemma.
   */
  private static Set<List<String>> lemmas(String phrase) {
    List<String> words = Fold.words(phrase);
    Set<List<String>> forms = new LinkedHashSet<>();
    if (words.isEmpty()) {
      return forms;
    }
    String head = singular(words.get(words.size() - 1));
    forms.add(words);
    forms.add(withHead(words, head));
    if (head.endsWith("man")) {
      forms.add(withHead(words, head.substring(0, head.length() - 3) + "men"));
    }
    return forms;
  }

  private static List<String> withHead(List<String> words, String head) {
    List<String> changed = new ArrayList<>(words);
    changed.set(words.size() - 1, head);
    return changed;
  }

  private static String singular(String head) {
    int n = head.length();
    if (head.endsWith("men")) {
      return head.substring(0, n - 3) + "man";
    }
    if (head.endsWith("ies") && n > 4) {
      return head.substring(0, n - 3) + "y";
    }
    if (REGULAR.stream().anyMatch(head::endsWith)) {
      return head.substring(0, n - 2);
    }
    boolean plural = head.endsWith("s") && !head.endsWith("ss") && !head.endsWith("us") && n > 3;
    return plural ? head.substring(0, n - 1) : head;
  }
}
