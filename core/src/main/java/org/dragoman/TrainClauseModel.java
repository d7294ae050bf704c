package org.dragoman;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dragoman.codebook.Codebook;
import org.dragoman.event.ClauseLearning;
import org.dragoman.text.CompactParser;

/**
 * A maintainer's command: fits the clause model on the labelled sentences of a folder and writes
 * it. {@code tools/classifier/train.sh} calls it.
 */
public final class TrainClauseModel {
  private TrainClauseModel() {}

  /**
   * Runs the command.
   *
   * @param arguments the folder with the labelled sentences and the file to write
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: TrainClauseModel SENTENCES_FOLDER MODEL_FILE");
      System.exit(2);
    }
    List<ClauseLearning.Labelled> sentences = sentences(Path.of(arguments[0]));
    ClauseLearning.Result result =
        ClauseLearning.learn(sentences, CompactParser.open(percent -> {}), Codebook.shared());
    Files.write(Path.of(arguments[1]), result.model());
    System.out.printf(
        Locale.ROOT,
        "%d sentences, %d without a predicate at their mark; held-out predicates named right: %.3f%n",
        result.examples(),
        result.lost(),
        result.accuracy());
  }

  private static List<ClauseLearning.Labelled> sentences(Path folder) throws IOException {
    List<ClauseLearning.Labelled> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
          String[] cells = line.split("\t", -1);
          if (cells.length < 2) {
            throw new IOException(file + ": a line without a label: " + line);
          }
          sentences.add(ClauseLearning.Labelled.of(cells[0], cells[1]));
        }
      }
    }
    return sentences;
  }
}
