package org.dragoman.parser.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dragoman.parser.EnglishParser;
import org.dragoman.parser.ModelCache;
import org.dragoman.parser.ParsedSentence;
import org.dragoman.parser.ParsedText;
import org.dragoman.parser.Word;
import org.dragoman.parser.convert.Library;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One report of twenty sentences, tokenised, tagged, lemmatised, parsed and with its entities
 * tagged: by the NLP4J library, and by the compact parser. Both live in one process, so that
 * whatever else the machine does slows both. Options are those of JMH; the system property {@code
 * report} names other texts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+UseParallelGC"})
public class ParserBenchmark {
  private static final String REPORT = "samples/idlib-talks.txt,samples/ceasefire-deal.txt";

  private static final int SENTENCES = 20;

  private Library library;
  private EnglishParser parser;
  private List<String> paragraphs;
  private int sentences;
  private int words;

  /** Loads both. */
  @Setup
  public void load() throws IOException {
    library = new Library();
    parser = new EnglishParser(ModelCache.ofUser().open(percent -> {}));
    List<String> lines = new ArrayList<>();
    for (String file : System.getProperty("report", REPORT).split(",")) {
      lines.addAll(Files.readAllLines(Path.of(file)));
    }
    paragraphs = new ArrayList<>();
    lines.stream().filter(line -> !line.isBlank()).forEach(this::add);
  }

  /** Takes as much of a paragraph as is needed for {@link #SENTENCES}. */
  private void add(String paragraph) {
    List<List<Word>> found = parser.sentences(paragraph);
    int taken = Math.min(found.size(), SENTENCES - sentences);
    if (taken > 0) {
      List<Word> last = found.get(taken - 1);
      paragraphs.add(paragraph.substring(0, last.get(last.size() - 1).end()));
      sentences += taken;
      words += found.subList(0, taken).stream().mapToInt(List::size).sum();
    }
  }

  List<String> paragraphs() {
    return paragraphs;
  }

  int sentences() {
    return sentences;
  }

  int words() {
    return words;
  }

  /** The library. */
  @Benchmark
  public int library() {
    int words = 0;
    for (String paragraph : paragraphs) {
      List<ParsedSentence> sentences = library.parse(paragraph);
      words += sentences.size();
    }
    return words;
  }

  /** The compact parser. */
  @Benchmark
  public int compact() {
    int words = 0;
    for (String paragraph : paragraphs) {
      ParsedText text = parser.parse(paragraph);
      words += text.sentences().size();
    }
    return words;
  }
}
