package org.dragoman.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Long JSON, deflated (zlib, as Python's {@code zlib} and R's {@code memDecompress} read it). */
public final class Blobs {
  private Blobs() {}

  /** The text as a blob. */
  public static byte[] pack(String text) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() / 3 + 64);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater, 8192)) {
      deflated.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  /** The text of a blob. */
  public static String unpack(byte[] blob) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(blob))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CasebookFailure("a stored record is damaged: " + e.getMessage());
    }
  }
}
