package org.dragoman.readers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.dragoman.report.InputFormat;

/**
 * The other process: takes documents on standard input and gives their texts on standard output,
 * one after the other, until the input ends. What a document does to its memory or time ends this
 * process and no other.
 */
final class DocumentServer {
  /** Some documents nest deeply. */
  private static final long STACK = 16L << 20;

  private DocumentServer() {}

  /** Serves until the other side closes the pipe. */
  public static void main(String[] args) throws InterruptedException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    System.setOut(System.err);
    Thread server = new Thread(null, () -> serve(in, out), "documents", STACK);
    server.start();
    server.join();
  }

  private static void serve(DataInputStream in, DataOutputStream out) {
    try {
      for (int kind = in.read(); kind >= 0; kind = in.read()) {
        byte[] content = new byte[in.readInt()];
        in.readFully(content);
        extracted(InputFormat.values()[kind], content).write(out);
      }
    } catch (IOException e) {
      // The other side is gone.
    }
  }

  private static Extracted extracted(InputFormat format, byte[] content) {
    try {
      return format == InputFormat.PDF ? PdfText.of(content) : DocxText.of(content);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Extracted.fault("is damaged: it cannot be read");
    }
  }
}
