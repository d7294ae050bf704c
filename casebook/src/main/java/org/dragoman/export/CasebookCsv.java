package org.dragoman.export;

import java.io.IOException;

/** All tables of a casebook as CSV. */
final class CasebookCsv implements Exporter {
  private final Dialect dialect;

  CasebookCsv() {
    this(false);
  }

  /** With or without a row of HXL tags under the header. */
  CasebookCsv(boolean tags) {
    dialect = tags ? Dialect.CSV.tagged() : Dialect.CSV;
  }

  @Override
  public void write(Source source, Bundle bundle) throws IOException {
    new CasebookTables(source, table -> bundle.table(table, dialect)).write();
  }
}
