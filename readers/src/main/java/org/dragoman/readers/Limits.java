package org.dragoman.readers;

/**
 * What an input may cost at most. What exceeds a limit is a problem of that input; the others go
 * on. Immutable.
 *
 * @param document bytes of a page, document, mail or feed, after expansion
 * @param expanded bytes that one source may expand to
 * @param ratio times that a compressed content may grow, once it is larger than a document
 * @param members files in an archive
 * @param nesting archives and mails inside each other
 * @param depth elements of HTML or XML inside each other; what is deeper is read as less deep
 * @param row bytes of a row of a table
 * @param header bytes of the head of a record of a web archive, or of a mail
 * @param seconds to read one document or to fetch one address
 * @param heap megabytes of memory of the process that reads PDF and office documents
 * @param redirects from address to address
 */
public record Limits(
    int document,
    long expanded,
    int ratio,
    int members,
    int nesting,
    int depth,
    int row,
    int header,
    int seconds,
    int heap,
    int redirects) {
  /** What is usual. */
  public static final Limits DEFAULT =
      new Limits(20_000_000, 4_000_000_000L, 200, 100_000, 2, 128, 16_000_000, 65_536, 30, 256, 5);

  /** Checks that nothing is negative or zero. */
  public Limits {
    long least =
        Math.min(
            Math.min(Math.min(document, expanded), Math.min(ratio, members)),
            Math.min(
                Math.min(Math.min(nesting, depth), Math.min(row, header)),
                Math.min(Math.min(seconds, heap), redirects)));
    if (least < 1) {
      throw new IllegalArgumentException("a limit below 1: " + least);
    }
  }

  /** The same with another time. */
  public Limits withSeconds(int other) {
    return new Limits(
        document, expanded, ratio, members, nesting, depth, row, header, other, heap, redirects);
  }

  /** The same with another size of documents. */
  public Limits withDocument(int other) {
    return new Limits(
        other, expanded, ratio, members, nesting, depth, row, header, seconds, heap, redirects);
  }
}
