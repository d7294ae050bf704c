package org.dragoman.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The place of an export. The files are written beside it and put there when all are complete, so
 * that an export that is there is a whole one.
 *
 * @param out folder or file
 * @param only name of the file, null for a folder
 */
record Target(Path out, String only) {
  private static final String PARTIAL = ".partial";

  /** The place that a request names. */
  static Target of(Export.Request request) {
    Path out = request.out().toAbsolutePath().normalize();
    Path name = out.getFileName();
    if (name == null) {
      throw new ExportFailure(request.out() + ": name a folder of its own for the export");
    }
    boolean file = !Files.isDirectory(out) && name.toString().indexOf('.') > 0;
    if (file && !request.format().isOneFile()) {
      throw new ExportFailure(
          request.out() + ": " + request.format() + " is several files: name a folder");
    }
    if (!file) {
      mustBeOurs(request.out());
    }
    return new Target(out, file ? name.toString() : null);
  }

  private static void mustBeOurs(Path out) {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new ExportFailure(out + ": is a file: name a folder");
    }
    try (Stream<Path> files = Files.isDirectory(out) ? Files.list(out) : Stream.empty()) {
      if (files.findAny().isPresent() && !Files.exists(out.resolve(Manifest.FILE))) {
        throw new ExportFailure(
            out + ": holds other files: name a new or empty folder, or one of an earlier export");
      }
    } catch (IOException e) {
      throw new ExportFailure(out + ": cannot be read: " + e.getMessage());
    }
  }

  private Path partial() {
    return out.resolveSibling(out.getFileName() + PARTIAL);
  }

  /** A folder to write to. */
  Path begin() throws IOException {
    giveUp();
    return Files.createDirectories(partial());
  }

  /** Puts the files in their place. */
  List<Export.Written> finish(Bundle bundle) throws IOException {
    Path folder = only == null ? Files.createDirectories(out) : out.getParent();
    if (only == null) {
      removeEarlier();
    }
    List<Export.Written> written = new ArrayList<>();
    for (Bundle.Entry entry : bundle.entries()) {
      Path file = folder.resolve(bundle.nameOf(entry.name()));
      Files.move(partial().resolve(entry.name()), file, StandardCopyOption.REPLACE_EXISTING);
      written.add(new Export.Written(file, entry.rows()));
    }
    giveUp();
    return written;
  }

  /** Removes the files that the manifest of an earlier export names, and nothing else. */
  private void removeEarlier() throws IOException {
    for (String name : Manifest.files(out.resolve(Manifest.FILE))) {
      Path file = out.resolve(name);
      if (file.normalize().startsWith(out)) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Removes what is incomplete. */
  void giveUp() throws IOException {
    if (!Files.exists(partial())) {
      return;
    }
    try (Stream<Path> files = Files.walk(partial())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
