package org.dragoman.readers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.report.Incoming;
import org.dragoman.report.InputFormat;
import org.dragoman.report.Origin;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads the captured pages of a web archive: responses of status 200 and resources that are pages,
 * texts or PDF. Other records are passed over. Not thread-safe.
 */
final class WarcReader {
  /** An archive with more bad records than this is no archive. */
  private static final int MOST_FAULTS = 1000;

  private final AnyContent content;
  private final Limits limits;

  WarcReader(AnyContent content, Limits limits) {
    this.content = content;
    this.limits = limits;
  }

  /** Hands over the pages in order; the caller closes the stream. */
  void read(Item item, InputStream in, boolean compressed, Consumer<Incoming> sink)
      throws IOException {
    Reading reading = new Reading(item, sink);
    if (compressed) {
      try (GzipMembers members = new GzipMembers(in, limits.document())) {
        reading.members(members);
      }
    } else {
      reading.records(in);
    }
    reading.end();
  }

  /** One archive on its way. */
  private final class Reading {
    private final Item item;
    private final Consumer<Incoming> sink;
    private int number;
    private int faults;
    private boolean any;

    Reading(Item item, Consumer<Incoming> sink) {
      this.item = item;
      this.sink = sink;
    }

    void members(GzipMembers members) throws IOException {
      boolean sure = true;
      while (faults < MOST_FAULTS && !item.expansion().isExhausted()) {
        try {
          if (sure && members.isPadding()) {
            return;
          }
          InputStream member = members.next();
          if (member == null) {
            return;
          }
          InputStream counted = item.expansion().counted(member, members::count);
          if (sure || startsRecord(counted)) {
            records(sure ? counted : joined(counted));
            sure = true;
            continue;
          }
        } catch (Expansion.Flood e) {
          fault(e.getMessage());
        } catch (IOException e) {
          if (sure) {
            number++;
            fault(e instanceof java.io.EOFException ? "is cut short" : e.getMessage());
          }
        }
        sure = false;
        if (!members.resume()) {
          return;
        }
      }
    }

    /** What follows a damaged member only by its looks must be a record at once. */
    private boolean startsRecord(InputStream member) throws IOException {
      return new String(member.readNBytes(5), StandardCharsets.US_ASCII).equals("WARC/");
    }

    private InputStream joined(InputStream rest) {
      byte[] start = "WARC/".getBytes(StandardCharsets.US_ASCII);
      return new SequenceInputStream(new ByteArrayInputStream(start), rest);
    }

    void records(InputStream in) throws IOException {
      WarcRecords records = new WarcRecords(in, limits);
      for (WarcRecords.Raw r = records.next(); r != null; r = records.next()) {
        number++;
        if (r.fault() != null) {
          fault(r.fault());
        } else {
          page(r);
        }
        if (faults >= MOST_FAULTS) {
          return;
        }
      }
    }

    private void fault(String reason) {
      faults++;
      accept(new Incoming.Problem(place(), reason, null));
    }

    private Origin place() {
      return item.origin().at(Origin.Part.RECORD, number);
    }

    private void accept(Incoming incoming) {
      any = true;
      sink.accept(incoming);
    }

    private void page(WarcRecords.Raw raw) throws IOException {
      Optional<Capture> capture = Capture.of(raw, limits.document());
      if (capture.isEmpty()) {
        return;
      }
      Capture found = capture.get();
      if (found.fault() != null) {
        fault(found.fault());
      } else if (raw.cut() || found.content().length > limits.document()) {
        String reason = "is larger than " + Size.words(limits.document());
        accept(new Incoming.Problem(place(), reason, null));
      } else {
        Item page = item.at(place()).told(found.format(), found.url(), found.charset());
        content.plain(page, new ByteArrayInputStream(found.content()), this::accept);
      }
    }

    void end() {
      if (faults >= MOST_FAULTS) {
        String reason = "has more than " + MOST_FAULTS + " bad records";
        accept(new Incoming.Problem(item.origin(), reason, "the rest of it is left out"));
      }
      if (item.expansion().isExhausted()) {
        accept(new Incoming.Problem(item.origin(), "is too large", "the rest of it is left out"));
      }
      if (!any) {
        accept(new Incoming.Problem(item.origin(), "has no page in it", null));
      }
    }
  }

  /** What a record captured, if it may hold a report. */
  private record Capture(
      byte[] content, InputFormat format, String url, String charset, String fault) {

    static Optional<Capture> of(WarcRecords.Raw raw, int most) {
      String url = raw.field("warc-target-uri").replaceAll("^<|>$", "");
      String type = raw.field("warc-type").toLowerCase(Locale.ROOT);
      if (type.equals("resource")) {
        return of(raw.body(), raw.field("content-type"), url);
      }
      boolean http = raw.field("content-type").toLowerCase(Locale.ROOT).contains("http");
      return type.equals("response") && http ? response(raw, url, most) : Optional.empty();
    }

    private static Optional<Capture> response(WarcRecords.Raw raw, String url, int most) {
      try (org.netpreserve.jwarc.WarcReader record = record(raw.body())) {
        HttpResponse response = ((WarcResponse) record.next().orElseThrow()).http();
        String type = response.headers().first("Content-Type").orElse("");
        if (response.status() != 200 || format(type, url).isEmpty()) {
          return Optional.empty();
        }
        if (raw.cut()) {
          return of(new byte[0], type, url);
        }
        return of(response.bodyDecoded().stream().readNBytes(most + 1), type, url);
      } catch (IOException | RuntimeException e) {
        return Optional.of(
            new Capture(null, null, url, null, "holds a damaged answer of the server"));
      }
    }

    /** The answer as the only record of an archive: the library finds its end by the record's. */
    private static org.netpreserve.jwarc.WarcReader record(byte[] answer) throws IOException {
      String head =
          "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\n"
              + "Content-Length: "
              + answer.length
              + "\r\n\r\n";
      return new org.netpreserve.jwarc.WarcReader(
          new SequenceInputStream(
              new ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII)),
              new ByteArrayInputStream(answer)));
    }

    private static Optional<Capture> of(byte[] content, String type, String url) {
      MediaType media = MediaType.parseLeniently(type);
      String charset = media.parameters().get("charset");
      return format(type, url).map(form -> new Capture(content, form, url, charset, null));
    }

    private static Optional<InputFormat> format(String type, String url) {
      String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      return switch (media) {
        case "text/html", "application/xhtml+xml" -> Optional.of(InputFormat.HTML);
        case "application/pdf" -> Optional.of(InputFormat.PDF);
        case "text/plain" -> isForMachines(url) ? Optional.empty() : Optional.of(InputFormat.TEXT);
        default -> Optional.empty();
      };
    }

    private static boolean isForMachines(String url) {
      try {
        String path = URI.create(url).getPath();
        return path != null
            && path.matches("(?i).*(/(robots|ads|security|humans)\\.txt|\\.(js|css|json|map))");
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }
}
