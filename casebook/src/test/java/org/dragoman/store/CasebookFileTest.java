package org.dragoman.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasebookFileTest {
  @TempDir Path folder;

  @Test
  void aNewCasebookHasThePresentSchema() {
    Path file = folder.resolve("new.casebook");
    try (Database db = CasebookFile.writeOrCreate(file)) {
      assertEquals(CasebookFile.SCHEMA, db.number("PRAGMA user_version"));
      assertEquals("wal", db.first("PRAGMA journal_mode", r -> r.getString(1)).orElseThrow());
      assertEquals(2, db.number("PRAGMA synchronous"));
    }
    try (Database db = CasebookFile.read(file)) {
      assertEquals(0, db.number("SELECT count(*) FROM report"));
      assertThrows(CasebookFailure.class, () -> db.execute("DELETE FROM report"));
    }
  }

  @Test
  void casebooksOfEveryEarlierSchemaOpen() throws IOException {
    for (int schema = 1; schema <= CasebookFile.SCHEMA; schema++) {
      String name = "schema-" + schema + ".casebook";
      Path file = Files.copy(Path.of("src/test/resources/casebooks", name), folder.resolve(name));
      try (Database db = CasebookFile.write(file)) {
        assertEquals(CasebookFile.SCHEMA, db.number("PRAGMA user_version"), name);
        assertTrue(db.number("SELECT count(*) FROM event") > 0, name);
      }
    }
  }

  @Test
  void aNewerCasebookIsRefusedAndLeftAlone() throws IOException {
    Path file = folder.resolve("newer.casebook");
    try (Database db = CasebookFile.writeOrCreate(file)) {
      db.execute("PRAGMA user_version = 99");
    }
    byte[] before = Files.readAllBytes(file);
    assertMessage("newer Dragoman", () -> CasebookFile.write(file));
    assertMessage("newer Dragoman", () -> CasebookFile.read(file));
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void otherFilesAreRefusedAndLeftAlone() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "not a casebook ".repeat(200));
    assertMessage("is not a casebook", () -> CasebookFile.writeOrCreate(text));
    assertEquals("not a casebook ".repeat(200), Files.readString(text));
    assertMessage("there is no such casebook", () -> CasebookFile.read(folder.resolve("none")));
    assertMessage("is a folder", () -> CasebookFile.writeOrCreate(folder));
    assertMessage("cannot be opened", () -> CasebookFile.writeOrCreate(folder.resolve("a/b/c")));
  }

  @Test
  void anotherSqliteFileIsRefused() throws Exception {
    Path file = folder.resolve("other.db");
    try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (x)");
    }
    assertMessage("no casebook", () -> CasebookFile.writeOrCreate(file));
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    Path file = folder.resolve("damaged.casebook");
    try (Database db = CasebookFile.writeOrCreate(file)) {
      db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
    Files.write(file, bytes);
    CasebookFailure failure =
        assertThrows(
            CasebookFailure.class,
            () -> {
              try (Database db = CasebookFile.read(file)) {
                db.number("SELECT count(*) FROM report");
              }
            });
    assertTrue(failure.getMessage().contains("damaged"), failure.getMessage());
  }

  private static void assertMessage(String part, org.junit.jupiter.api.function.Executable open) {
    CasebookFailure failure = assertThrows(CasebookFailure.class, open);
    assertTrue(failure.getMessage().contains(part), failure.getMessage());
  }
}
