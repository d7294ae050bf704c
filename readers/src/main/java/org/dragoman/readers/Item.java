package org.dragoman.readers;

import org.dragoman.report.InputFormat;
import org.dragoman.report.Origin;

/**
 * One content that is to be read, and what is known about it before. Immutable, but for the count
 * of expanded bytes that all items of a source share.
 *
 * @param origin where it was found
 * @param name its file's name, whose suffix tells the form; empty if there is none
 * @param format its form if that is told
 * @param url its address on the web, or null
 * @param charset the name of its encoding as something outside of it tells, or null
 * @param depth number of archives and mails around it
 * @param expansion counts what the source expands to
 */
record Item(
    Origin origin,
    String name,
    InputFormat format,
    String url,
    String charset,
    int depth,
    Expansion expansion) {

  static Item of(Origin origin, String name, InputFormat format, Expansion expansion) {
    return new Item(origin, name, format, null, null, 0, expansion);
  }

  /** What is inside this under a name. */
  Item member(String memberName) {
    return new Item(
        origin.member(memberName), memberName, InputFormat.AUTO, null, null, depth + 1, expansion);
  }

  /** The same content at another place in the file. */
  Item at(Origin place) {
    return new Item(place, name, format, url, charset, depth, expansion);
  }

  /** The same with its form, address and encoding told. */
  Item told(InputFormat itsFormat, String itsUrl, String itsCharset) {
    return new Item(origin, name, itsFormat, itsUrl, itsCharset, depth, expansion);
  }

  /** The same under another name. */
  Item named(String other) {
    return new Item(origin, other, format, url, charset, depth, expansion);
  }
}
