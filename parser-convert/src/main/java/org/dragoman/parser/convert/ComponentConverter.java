package org.dragoman.parser.convert;

import edu.emory.mathcs.nlp.common.util.IOUtils;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.ObjectInputStream;
import java.util.Collection;
import java.util.List;
import org.dragoman.parser.Field;
import org.dragoman.parser.Hash;
import org.dragoman.parser.ModelWriter;

/**
 * Converts a trained tagger or parser of the library: labels, templates, weights. For one thread.
 */
final class ComponentConverter {
  private static final List<String> RELATIONS =
      List.of("", "h", "h2", "lmd", "lmd2", "rmd", "rmd2", "lns", "lns2");
  private static final List<String> CANDIDATES =
      List.of("X_SHIFT", "NO_X", "NO_SHIFT_OR_PASS", "NOT_NO_REDUCE", "LEFT_ARC", "RIGHT_ARC");

  private final String name;
  private final OnlineComponent<?, ?> component;
  private final OnlineOptimizer optimizer;
  private final FeatureTemplate<?, ?> templates;

  /** Loads a model of the library. */
  ComponentConverter(String name) {
    this.name = name;
    this.component = load("edu/emory/mathcs/nlp/models/en-" + name + ".xz");
    this.optimizer = component.getOptimizer();
    this.templates = component.getFeatureTemplate();
    if (optimizer.getBias() != 0 || optimizer.getWeightVector().hasActivationFunction()) {
      throw new IllegalStateException("models with bias or activation are not known");
    }
  }

  @SuppressWarnings("unchecked")
  static <T> T load(String resource) {
    try (ObjectInputStream in = IOUtils.createArtifactObjectInputStream(resource)) {
      return (T) in.readObject();
    } catch (java.io.IOException | ClassNotFoundException e) {
      throw new IllegalStateException("cannot read " + resource, e);
    }
  }

  void write(ModelWriter writer) {
    ModelWriter.Section meta = new ModelWriter.Section();
    meta.strings(optimizer.getLabelMap().getLabelList());
    writeTemplates(meta);
    if (name.equals("dep")) {
      Object candidates = Reflect.get(component, "label_candidates");
      for (String set : CANDIDATES) {
        Collection<Integer> labels = Reflect.get(candidates, set);
        meta.integers(labels.stream().mapToInt(Integer::intValue).toArray());
      }
    }
    writer.add(name + ".meta", meta);
    writeWeights(writer);
  }

  private void writeTemplates(ModelWriter.Section meta) {
    List<FeatureItem> sets = templates.getSetFeatureList();
    meta.integer(sets.size());
    for (FeatureItem set : sets) {
      writeItem(meta, set, setField(set));
    }
    List<FeatureItem[]> features = templates.getFeatureList();
    meta.integer(features.size());
    for (FeatureItem[] items : features) {
      meta.integer(items.length);
      for (FeatureItem item : items) {
        writeItem(meta, item, field(item));
      }
    }
  }

  private void writeItem(ModelWriter.Section meta, FeatureItem item, Field field) {
    int relation = RELATIONS.indexOf(item.relation == null ? "" : item.relation.name());
    boolean known = relation >= 0 && (name.equals("dep") || item.relation == null);
    if (!known) {
      throw new IllegalStateException("unknown template " + item);
    }
    meta.integer(item.source.ordinal())
        .integer(item.window)
        .integer(relation)
        .integer(field.ordinal());
  }

  private static Field setField(FeatureItem item) {
    return switch (item.field) {
      case ambiguity_classes -> Field.AMBIGUITY_SET;
      case orthographic -> Field.ORTHOGRAPHY_SET;
      case positional -> Field.POSITION_SET;
      case word_clusters -> Field.CLUSTER_SET;
      case named_entity_gazetteers -> Field.GAZETTEER_SET;
      default -> throw new IllegalStateException("unknown set " + item);
    };
  }

  private static Field field(FeatureItem item) {
    return switch (item.field) {
      case word_form_simplified -> Field.FORM;
      case word_form_simplified_lowercase -> Field.LOWER;
      case word_shape -> Field.SHAPE;
      case lemma -> Field.LEMMA;
      case part_of_speech_tag -> Field.TAG;
      case named_entity_tag -> Field.ENTITY;
      case ambiguity_classes -> Field.AMBIGUITY;
      case dependency_label -> Field.LABEL;
      case valency -> valency(item);
      case prefix -> Field.valueOf("PREFIX_" + item.attribute);
      case suffix -> Field.valueOf("SUFFIX_" + item.attribute);
      default -> throw new IllegalStateException("unknown field " + item);
    };
  }

  private static Field valency(FeatureItem item) {
    if (!item.attribute.toString().equals("all")) {
      throw new IllegalStateException("unknown valency " + item);
    }
    return Field.VALENCY;
  }

  private void writeWeights(ModelWriter writer) {
    MajorVector weights = optimizer.getWeightVector().getSparseWeightVector();
    FeatureMap map = Reflect.get(templates, "feature_map");
    FeatureTableBuilder table = new FeatureTableBuilder();
    int type = 0;
    for (Object2IntMap<String> features : map.getIndexMaps()) {
      for (Object2IntMap.Entry<String> feature : features.object2IntEntrySet()) {
        int index = feature.getIntValue();
        if (index > 0 && index < weights.getFeatureSize()) {
          table.add(Hash.key(type, Hash.of(feature.getKey())), row(weights, index));
        }
      }
      type++;
    }
    table.write(writer, name);
  }

  private static float[] row(MajorVector weights, int index) {
    float[] row = new float[weights.getLabelSize()];
    for (int label = 0; label < row.length; label++) {
      row[label] = weights.get(label, index);
    }
    return row;
  }

  /** The words that the model has features of, as their lower case forms or lemmas. */
  void collectWords(Collection<String> words) {
    FeatureMap map = Reflect.get(templates, "feature_map");
    List<FeatureItem[]> features = templates.getFeatureList();
    int sets = templates.getSetFeatureList().size();
    for (int f = 0; f < features.size(); f++) {
      FeatureItem[] items = features.get(f);
      boolean word =
          items.length == 1
              && (field(items[0]) == Field.FORM
                  || field(items[0]) == Field.LOWER
                  || field(items[0]) == Field.LEMMA);
      if (word && sets + f < map.getIndexMaps().size()) {
        map.getIndexMaps().get(sets + f).keySet().forEach(words::add);
      }
    }
  }

  /** The weights of the dense features by label. */
  float[][] denseWeights() {
    MajorVector dense = optimizer.getWeightVector().getDenseWeightVector();
    float[][] weights = new float[dense.getLabelSize()][dense.getFeatureSize()];
    for (int label = 0; label < weights.length; label++) {
      for (int d = 0; d < weights[label].length; d++) {
        weights[label][d] = dense.get(label, d);
      }
    }
    return weights;
  }
}
