package org.dragoman.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads the forms that need no library: plain text and JSON Lines. Immutable and thread-safe. */
final class PlainContent implements ContentReader {
  private final ReadOptions options;

  PlainContent(ReadOptions options) {
    boolean known =
        switch (options.format()) {
          case AUTO, TEXT, JSONL -> true;
          default -> false;
        };
    if (!known) {
      throw new IllegalArgumentException(options.format() + " is not read here");
    }
    this.options = options;
  }

  @Override
  public List<String> suffixes() {
    return switch (options.format()) {
      case TEXT -> List.of(".txt");
      case JSONL -> List.of(".jsonl");
      default -> List.of(".txt", ".jsonl");
    };
  }

  @Override
  public void read(Origin origin, String name, InputStream in, Consumer<Incoming> sink)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    InputFormat format = formatOf(name);
    switch (format == InputFormat.AUTO ? sniff(buffered) : format) {
      case JSONL -> new JsonLinesReader(options).read(origin, buffered, sink);
      default -> new TextReader(options).read(origin, buffered, sink);
    }
  }

  private InputFormat formatOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (options.format() != InputFormat.AUTO) {
      return options.format();
    }
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
      return InputFormat.JSONL;
    }
    return lower.endsWith(".txt") ? InputFormat.TEXT : InputFormat.AUTO;
  }

  private static InputFormat sniff(BufferedInputStream in) throws IOException {
    in.mark(64);
    byte[] start = in.readNBytes(64);
    in.reset();
    return JsonLinesReader.isLike(start) ? InputFormat.JSONL : InputFormat.TEXT;
  }
}
