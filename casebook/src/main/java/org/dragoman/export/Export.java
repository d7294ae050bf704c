package org.dragoman.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import org.dragoman.store.Database;

/** Writes a casebook, or a part of it, in one of the formats. Stateless. */
public final class Export {
  /**
   * What is asked for.
   *
   * @param out a folder, or for a format of one file that file
   * @param hxl whether CSV tables have a row of HXL tags
   * @param filter in words, for the manifest; null for all
   * @param events row numbers of the events that the filter matches; null for all
   */
  public record Request(
      Format format, Path out, boolean hxl, String filter, PrimitiveIterator.OfLong events) {
    /** The whole casebook. */
    public static Request all(Format format, Path out) {
      return new Request(format, out, false, null, null);
    }
  }

  /**
   * A file that was written.
   *
   * @param rows rows or objects, -1 if they are not counted
   */
  public record Written(Path file, long rows) {}

  /**
   * What was done.
   *
   * @param leftOut how often something was left out, by reason, in a fixed order
   */
  public record Result(List<Written> files, Map<String, Long> leftOut) {
    /** Copies the list. */
    public Result {
      files = List.copyOf(files);
    }
  }

  private Export() {}

  /**
   * Writes an export. Files of an earlier export in the same place are replaced when it is
   * complete.
   *
   * @throws ExportFailure if there is something else in the place of the export
   * @throws IOException if it cannot be written
   */
  public static Result write(Database db, Request request) throws IOException {
    Target target = Target.of(request);
    Path folder = target.begin();
    boolean done = false;
    db.execute("BEGIN");
    try {
      select(db, request);
      Source source = new Source(db);
      Bundle bundle = new Bundle(folder, target.only());
      request.format().exporter(request.hxl()).write(source, bundle);
      DataPackage.write(request.format(), bundle);
      Readme.write(request.format(), bundle);
      Manifest.write(source, bundle, request.format(), request.filter());
      List<Written> files = target.finish(bundle);
      done = true;
      return new Result(files, bundle.leftOut());
    } finally {
      db.execute("ROLLBACK");
      if (!done) {
        target.giveUp();
      }
    }
  }

  private static void select(Database db, Request request) {
    if (request.events() == null) {
      Selection.all(db);
    } else {
      Selection.of(db, request.events());
    }
  }
}
