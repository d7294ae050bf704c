package org.dragoman.readers;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.ChecksumInputStream;
import org.dragoman.report.Incoming;

/**
 * Reads the members of a zip archive in the order of its directory; without a directory, in the
 * order of the file, as far as it is whole. Names are only names: nothing is unpacked to a file of
 * that name. Not thread-safe.
 */
final class ZipReader {
  /** The mark of an entry in the directory. */
  private static final int ENTRY = 0x504b0102;

  private final AnyContent content;
  private final Limits limits;

  ZipReader(AnyContent content, Limits limits) {
    this.content = content;
    this.limits = limits;
  }

  /** Hands over what the members hold; the caller closes the stream. */
  void read(Item item, InputStream in, Consumer<Incoming> sink) throws IOException {
    if (item.depth() >= limits.nesting()) {
      String reason = "is an archive inside " + limits.nesting() + " others";
      sink.accept(new Incoming.Problem(item.origin(), reason, "unpack the outermost"));
      return;
    }
    Path copy = Files.createTempFile("dragoman", ".zip");
    try {
      if (copied(in, copy) > limits.members()) {
        String reason = "holds more than " + limits.members() + " files";
        sink.accept(new Incoming.Problem(item.origin(), reason, "divide it"));
        return;
      }
      item.expansion().ofSize(Files.size(copy));
      members(item, copy, sink);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** Copies the archive and counts the entries of its directory, whose memory must be bounded. */
  private long copied(InputStream in, Path copy) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long entries = 0;
    long size = 0;
    int last = 0;
    try (OutputStream out = Files.newOutputStream(copy)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          last = last << 8 | buffer[i] & 0xff;
          entries += last == ENTRY ? 1 : 0;
        }
        out.write(buffer, 0, read);
        size += read;
        if (size > limits.expanded()) {
          throw new Expansion.Flood("is larger than " + Size.words(limits.expanded()));
        }
      }
    }
    return entries;
  }

  private void members(Item item, Path copy, Consumer<Incoming> sink) throws IOException {
    Found found = new Found(sink);
    try (ZipFile zip = opened(copy)) {
      if (zip == null) {
        salvage(item, copy, found);
        return;
      }
      Enumeration<ZipArchiveEntry> all = zip.getEntries();
      while (all.hasMoreElements() && !item.expansion().isExhausted()) {
        ZipArchiveEntry entry = all.nextElement();
        member(item, entry, () -> checked(zip, entry), found);
      }
    }
    if (!found.any) {
      sink.accept(new Incoming.Problem(item.origin(), "has no report in it", null));
    }
  }

  /** The archive by its directory; null if that is missing or damaged. */
  private static ZipFile opened(Path copy) {
    try {
      return ZipFile.builder().setPath(copy).setIgnoreLocalFileHeader(true).get();
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static InputStream checked(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    try {
      return ChecksumInputStream.builder()
          .setInputStream(zip.getInputStream(entry))
          .setChecksum(new CRC32())
          .setExpectedChecksumValue(entry.getCrc())
          .get();
    } catch (RuntimeException e) {
      throw new IOException("it is damaged", e);
    }
  }

  /** The whole members of an archive that has lost its directory. */
  private void salvage(Item item, Path copy, Found found) throws IOException {
    String reason = "is a damaged archive: it has no directory";
    try (ZipArchiveInputStream zip =
        new ZipArchiveInputStream(new BufferedInputStream(Files.newInputStream(copy)))) {
      int count = 0;
      for (ZipArchiveEntry e = next(zip); e != null; e = next(zip)) {
        member(item, e, () -> zip, found);
        if (++count > limits.members() || item.expansion().isExhausted()) {
          break;
        }
      }
    } catch (EOFException e) {
      reason = "is a damaged archive: it is cut short";
    } catch (IOException e) {
      reason = "is a damaged archive: a part of it cannot be read";
    }
    found.accept(
        new Incoming.Problem(item.origin(), reason, "members may be missing after the last one"));
  }

  private static ZipArchiveEntry next(ZipArchiveInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (RuntimeException e) {
      throw new IOException("it is damaged", e);
    }
  }

  private interface Opening {
    InputStream open() throws IOException;
  }

  private void member(Item item, ZipArchiveEntry entry, Opening opening, Consumer<Incoming> sink)
      throws IOException {
    String name = entry.getName();
    if (entry.isDirectory() || entry.isUnixSymlink() || isHidden(name) || !isSupported(name)) {
      return;
    }
    Item inside = item.member(name);
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      sink.accept(new Incoming.Problem(inside.origin(), "is encrypted", "decrypt it first"));
      return;
    }
    try {
      long size = Math.max(1, entry.getCompressedSize());
      InputStream in = item.expansion().counted(opening.open(), () -> size);
      content.read(inside, in, sink);
    } catch (IOException e) {
      sink.accept(Faults.of(inside.origin(), e));
    }
  }

  private boolean isSupported(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return FormatGuess.byName(lower).isPresent();
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") && !name.startsWith("..")
        || name.matches("(?s).*[/\\\\]\\.[^./\\\\].*")
        || name.startsWith("__MACOSX");
  }

  /** Remembers whether anything came. */
  private static final class Found implements Consumer<Incoming> {
    private final Consumer<Incoming> sink;
    private boolean any;

    Found(Consumer<Incoming> sink) {
      this.sink = sink;
    }

    @Override
    public void accept(Incoming incoming) {
      any = true;
      sink.accept(incoming);
    }
  }
}
