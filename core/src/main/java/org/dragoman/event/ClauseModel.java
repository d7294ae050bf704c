package org.dragoman.event;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A multinomial logistic regression over the features of a predicate: which PLOVER category it
 * tells, or none. Fitted on the project's own labelled sentences (see {@link ClauseTrainer}).
 * Immutable and thread-safe.
 *
 * <p>File: the number of classes K, K names, K scales (float), then {@link #BUCKETS} rows of K
 * signed bytes; a weight is its byte times the scale of its class.
 */
public final class ClauseModel {
  /** Number of feature buckets, a power of two. */
  static final int BUCKETS = 1 << 17;

  /** The class of predicates that tell no event. */
  public static final String NONE = "-";

  private static final String RESOURCE = "/org/dragoman/codebook/model/clause.bin";

  private final List<String> classes;
  private final float[] scales;
  private final byte[] weights;

  ClauseModel(List<String> classes, float[] scales, byte[] weights) {
    this.classes = List.copyOf(classes);
    this.scales = scales;
    this.weights = weights;
  }

  /** The shipped model; null if the build has none. */
  static ClauseModel shared() {
    return Holder.INSTANCE;
  }

  private static final class Holder {
    static final ClauseModel INSTANCE = load();
  }

  /** Null if there is none, or if it is switched off to measure what it adds. */
  private static ClauseModel load() {
    if ("off".equals(System.getProperty("dragoman.clauseModel"))) {
      return null;
    }
    try (InputStream in = ClauseModel.class.getResourceAsStream(RESOURCE)) {
      return in == null ? null : read(new DataInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the clause model", e);
    }
  }

  private static ClauseModel read(DataInputStream in) throws IOException {
    String[] classes = new String[in.readInt()];
    for (int k = 0; k < classes.length; k++) {
      classes[k] = in.readUTF();
    }
    float[] scales = new float[classes.length];
    for (int k = 0; k < classes.length; k++) {
      scales[k] = in.readFloat();
    }
    return new ClauseModel(List.of(classes), scales, in.readNBytes(BUCKETS * classes.length));
  }

  /** The file form. */
  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(classes.size());
      for (String name : classes) {
        out.writeUTF(name);
      }
      for (float scale : scales) {
        out.writeFloat(scale);
      }
      out.write(weights);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Probabilities of the classes. */
  Judgement judge(int[] features) {
    double[] scores = new double[classes.size()];
    for (int feature : features) {
      int row = feature * scores.length;
      for (int k = 0; k < scores.length; k++) {
        scores[k] += weights[row + k];
      }
    }
    double max = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < scores.length; k++) {
      scores[k] *= scales[k];
      max = Math.max(max, scores[k]);
    }
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      scores[k] = StrictMath.exp(scores[k] - max);
      sum += scores[k];
    }
    for (int k = 0; k < scores.length; k++) {
      scores[k] /= sum;
    }
    return new Judgement(classes, scores);
  }

  /**
   * What the model thinks of one predicate.
   *
   * @param classes names in a fixed order
   * @param probabilities in the same order, adding up to one
   */
  record Judgement(List<String> classes, double[] probabilities) {
    /** The probability of a class, 0 if the model does not know it. */
    double of(String name) {
      int at = classes.indexOf(name);
      return at < 0 ? 0 : probabilities[at];
    }

    /** The likeliest class that is an event. */
    String bestEvent() {
      int best = -1;
      for (int k = 0; k < probabilities.length; k++) {
        boolean event = !classes.get(k).equals(NONE);
        if (event && (best < 0 || probabilities[k] > probabilities[best])) {
          best = k;
        }
      }
      return classes.get(best);
    }
  }
}
