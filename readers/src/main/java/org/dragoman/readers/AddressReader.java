package org.dragoman.readers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.report.Incoming;
import org.dragoman.report.InputFormat;
import org.dragoman.report.Origin;

/** Reads pages, feeds and documents at addresses of the web. Not thread-safe. */
final class AddressReader {
  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s;\"']+)");

  private final AnyContent content;
  private final ReaderOptions options;
  private final Address address;

  AddressReader(AnyContent content, ReaderOptions options) {
    this.content = content;
    this.options = options;
    this.address = new Address(options.limits(), options.privateAddresses());
  }

  /** Hands over what is there. */
  void read(String url, Consumer<Incoming> sink) {
    Origin origin = Origin.of(url);
    try {
      Address.Fetched fetched = address.fetch(url);
      Item item = item(origin, fetched);
      Consumer<Incoming> taker = options.followLinks() ? following(sink) : sink;
      content.read(item, new ByteArrayInputStream(fetched.content()), taker);
    } catch (Address.Refused e) {
      sink.accept(new Incoming.Problem(origin, e.getMessage(), null));
    } catch (IOException e) {
      sink.accept(Faults.of(origin, e));
    }
  }

  private Item item(Origin origin, Address.Fetched fetched) {
    Matcher charset = CHARSET.matcher(fetched.type());
    InputFormat told = options.read().format();
    InputFormat format = told == InputFormat.AUTO ? format(fetched) : told;
    return Item.of(origin, name(fetched.url()), format, new Expansion(options.limits()))
        .told(format, fetched.url(), charset.find() ? charset.group(1) : null);
  }

  /** Servers name the form of a page more surely than its address does. */
  private static InputFormat format(Address.Fetched fetched) {
    byte[] head = fetched.content();
    String type = fetched.type().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    boolean plainFeed = type.equals("text/xml") || type.equals("application/xml");
    if (type.endsWith("rss+xml") || type.endsWith("atom+xml") || type.endsWith("rdf+xml")) {
      return InputFormat.FEED;
    }
    if (type.equals("text/html") && FormatGuess.of("", start(head)) == InputFormat.TEXT) {
      return InputFormat.HTML;
    }
    return plainFeed && FormatGuess.of("", start(head)) == InputFormat.TEXT
        ? InputFormat.FEED
        : InputFormat.AUTO;
  }

  private static byte[] start(byte[] content) {
    return java.util.Arrays.copyOf(content, Math.min(content.length, FormatGuess.HEAD));
  }

  /** The last part of the path, whose suffix may tell the form. */
  private static String name(String url) {
    String path = URI.create(url).getPath();
    return path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
  }

  /** Reads the page behind each item of a feed; what cannot be fetched is the item as it is. */
  private Consumer<Incoming> following(Consumer<Incoming> sink) {
    return incoming -> {
      boolean linked =
          incoming instanceof Incoming.Accepted accepted
              && accepted.origin().part() == Origin.Part.ITEM
              && accepted.report().url() != null;
      sink.accept(linked ? page((Incoming.Accepted) incoming) : incoming);
    };
  }

  private Incoming page(Incoming.Accepted item) {
    try {
      Address.Fetched fetched = address.fetch(item.report().url());
      Incoming page =
          new HtmlReader(options).incoming(item(item.origin(), fetched), fetched.content());
      return page instanceof Incoming.Accepted ? page : item;
    } catch (Address.Refused e) {
      return item;
    }
  }
}
