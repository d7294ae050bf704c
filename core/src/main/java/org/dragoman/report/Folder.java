package org.dragoman.report;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Finds the report files below a folder, hidden ones left out, in the order of their paths. */
final class Folder {
  private final List<String> suffixes;

  /**
   * @param suffixes ends of the names of report files, in small letters
   */
  Folder(List<String> suffixes) {
    this.suffixes = suffixes;
  }

  /** The files; folders that cannot be opened, or none with a report, go to the sink. */
  List<Path> files(Path root, Consumer<Incoming> sink) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(root, new Visitor(root, found, sink));
    } catch (IOException e) {
      sink.accept(ReportReader.problem(Origin.of(root.toString()), e));
      return List.of();
    }
    if (found.isEmpty()) {
      String reason = "has no " + named() + " file in it";
      sink.accept(new Incoming.Problem(Origin.of(root.toString()), reason, null));
    }
    found.sort(Comparator.comparing(path -> path.toString().replace('\\', '/')));
    return found;
  }

  private String named() {
    int last = suffixes.size() - 1;
    String others = String.join(", ", suffixes.subList(0, last));
    return last == 0 ? suffixes.get(0) : others + " or " + suffixes.get(last);
  }

  private boolean isReport(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && suffixes.stream().anyMatch(name::endsWith);
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> found;
    private final Consumer<Incoming> sink;

    Visitor(Path root, List<Path> found, Consumer<Incoming> sink) {
      this.root = root;
      this.found = found;
      this.sink = sink;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(root) && folder.getFileName().toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isReport(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      sink.accept(ReportReader.problem(Origin.of(file.toString()), e));
      return FileVisitResult.CONTINUE;
    }
  }
}
