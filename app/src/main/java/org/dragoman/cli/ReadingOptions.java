package org.dragoman.cli;

import java.nio.charset.Charset;
import java.time.LocalDate;
import org.dragoman.readers.Columns;
import org.dragoman.readers.ReaderOptions;
import org.dragoman.readers.SourceReader;
import org.dragoman.report.InputFormat;
import org.dragoman.report.ReadOptions;
import picocli.CommandLine.Option;

/** What a user tells about the inputs of a command that reads reports. */
final class ReadingOptions {
  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description =
          "How the input holds its reports: auto, text, html, pdf, docx, eml, feed, jsonl, csv, zip"
              + " or warc. Default: auto.")
  private InputFormat from = InputFormat.AUTO;

  @Option(
      names = "--columns",
      paramLabel = "FIELD=HEADING,...",
      description =
          "Which column of a table holds what, such as id=ID,text=Body,date=Day. Fields: id, text,"
              + " title, date, publication, url, language. Default: by the usual headings.")
  private Columns columns = Columns.USUAL;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description = "Day of publication (2020-02-18) of reports that do not tell theirs.")
  private LocalDate date;

  @Option(
      names = "--publication",
      paramLabel = "NAME",
      description = "Outlet of reports that do not tell theirs.")
  private String publication;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Encoding of all files. Default: each file's is detected.")
  private Charset encoding;

  @Option(
      names = "--follow-links",
      description = "Fetch and read the pages that the items of a feed link to.")
  private boolean followLinks;

  @Option(
      names = "--private-addresses",
      description =
          "Allow addresses of this machine and of private networks, which are refused otherwise.")
  private boolean privateAddresses;

  /** A reader of such inputs; to be closed. */
  SourceReader reader(Console console) {
    return new SourceReader(options(), console.in());
  }

  /** The options of a reader. */
  ReaderOptions options() {
    ReaderOptions options =
        ReaderOptions.of(new ReadOptions(from, encoding, date, publication)).withColumns(columns);
    options = followLinks ? options.withFollowedLinks() : options;
    return privateAddresses ? options.withPrivateAddresses() : options;
  }
}
