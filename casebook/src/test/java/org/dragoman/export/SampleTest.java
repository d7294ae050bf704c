package org.dragoman.export;

import java.io.IOException;
import java.nio.file.Path;
import org.dragoman.store.CasebookFile;
import org.dragoman.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test over the sample casebook, open for reading. */
abstract class SampleTest {
  @TempDir Path folder;
  Database db;

  @BeforeEach
  void open() {
    Path file = folder.resolve("sample.casebook");
    SampleCasebook.create(file).close();
    db = CasebookFile.read(file);
  }

  @AfterEach
  void close() {
    db.close();
  }

  /** All of the casebook into a folder of that name. */
  Path export(Format format, String name) throws IOException {
    Path out = folder.resolve(name);
    Export.write(db, Export.Request.all(format, out));
    return out;
  }
}
