package org.dragoman.parser.convert;

import edu.emory.mathcs.nlp.common.util.StringUtils;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.dragoman.parser.ModelWriter;

/**
 * Reads the library's English models and writes them as one model file. One model after the other
 * is in memory, which takes up to 2 GB. For one thread.
 */
public final class ModelConverter {
  private static final int RARE_BITS = 160;
  private static final int RAREST_BITS = 56;

  private final ModelWriter writer = new ModelWriter();
  private final Set<String> words = new HashSet<>();
  private final Set<String> clustered = new HashSet<>();
  private final IntConsumer progress;

  /** With someone to tell the progress to, in per cent. */
  public ModelConverter(IntConsumer progress) {
    this.progress = progress;
  }

  /** Converts all models and writes them to a file. */
  public void convert(Path path) throws IOException {
    progress.accept(0);
    new ListsConverter().write(writer);
    LexicaConverter.writeWords(writer, clustered);
    progress.accept(8);
    LexicaConverter.writeNames(writer);
    progress.accept(20);
    component("pos");
    progress.accept(25);
    component("dep");
    progress.accept(55);
    float[][] dense = component("ner");
    progress.accept(62);
    Map<String, float[]> vectors =
        ComponentConverter.load("edu/emory/mathcs/nlp/lexica/en-word-embeddings-undigitalized.xz");
    progress.accept(90);
    writeVectors(new VectorsConverter(vectors, dense));
    progress.accept(97);
    writer.write(path);
    progress.accept(100);
  }

  private float[][] component(String name) {
    ComponentConverter component = new ComponentConverter(name);
    component.write(writer);
    component.collectWords(words);
    return component.denseWeights();
  }

  private void writeVectors(VectorsConverter vectors) {
    vectors.writeExact(writer, this::isCommon);
    vectors.writeRare(writer, "vectors.r", RARE_BITS, word -> !isCommon(word) && isClustered(word));
    vectors.writeRare(
        writer, "vectors.rr", RAREST_BITS, word -> !isCommon(word) && !isClustered(word));
  }

  /** A word that the models have features of, as it is written or without its capital. */
  private boolean isCommon(String word) {
    String form = StringUtils.toSimplifiedForm(word);
    return words.contains(form)
        || isCapitalized(form) && words.contains(StringUtils.toLowerCase(form));
  }

  private static boolean isCapitalized(String form) {
    String lower = StringUtils.toLowerCase(form);
    return !form.isEmpty() && form.substring(1).equals(lower.substring(1));
  }

  /** A word that was frequent enough for a Brown cluster. */
  private boolean isClustered(String word) {
    return clustered.contains(lower(word));
  }

  private static String lower(String word) {
    return StringUtils.toLowerCase(StringUtils.toSimplifiedForm(word));
  }

  /**
   * Converts to the file named by the first argument, telling the progress on standard output, and
   * ends when standard input does: nobody waits for the file then.
   */
  public static void main(String[] args) {
    Thread watch = new Thread(ModelConverter::endWithInput, "watch");
    watch.setDaemon(true);
    watch.start();
    try {
      ModelConverter converter = new ModelConverter(System.out::println);
      converter.convert(Path.of(args[0]));
      System.exit(0);
    } catch (IOException | IllegalStateException e) {
      System.err.println(e.getMessage() == null ? e.toString() : e.getMessage());
    } catch (OutOfMemoryError e) {
      System.err.println("not enough memory to convert the language models");
    }
    System.exit(1);
  }

  private static void endWithInput() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
    Runtime.getRuntime().halt(1);
  }
}
