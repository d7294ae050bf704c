package org.dragoman.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dragoman.report.Report;

/**
 * A coded report, ready to be stored. Immutable.
 *
 * @param content the content's hash, {@link Contents#of}
 * @param record the record's JSON, with or without its text
 * @param packed the same without its text, packed by {@link Blobs}
 * @param sketch what linking needs to know, packed
 * @param keys by which linking finds it
 * @param coder version of the coder
 */
public record NewReport(
    Report report,
    String content,
    JsonNode record,
    byte[] packed,
    byte[] sketch,
    List<String> keys,
    String coder) {}
