package org.dragoman.parser.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Properties;

/**
 * Stanford CoreNLP's tokenize, pos, lemma and depparse, if it is on the class path. It is under the
 * GPL and large, so it is no dependency of anything here: {@code tools/measure/parser-benchmark.sh
 * corenlp} fetches it for the comparison, and it is called by reflection. Not thread-safe.
 */
final class CoreNlp {
  private final Object pipeline;
  private final Method process;

  private CoreNlp(Object pipeline, Method process) {
    this.pipeline = pipeline;
    this.process = process;
  }

  /** Loads it; null if it is not there. */
  static CoreNlp load() {
    try {
      Class<?> type = Class.forName("edu.stanford.nlp.pipeline.StanfordCoreNLP");
      Properties properties = new Properties();
      properties.setProperty("annotators", "tokenize,pos,lemma,depparse");
      properties.setProperty("threads", "1");
      Object pipeline = type.getConstructor(Properties.class).newInstance(properties);
      return new CoreNlp(pipeline, type.getMethod("process", String.class));
    } catch (ClassNotFoundException e) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("CoreNLP cannot be loaded", e);
    }
  }

  /** Parses paragraphs. */
  int parse(List<String> paragraphs) {
    try {
      for (String paragraph : paragraphs) {
        process.invoke(pipeline, paragraph);
      }
      return paragraphs.size();
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw new IllegalStateException("CoreNLP failed", e);
    }
  }
}
