package org.dragoman.readers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.dragoman.report.ContentCheck;
import org.dragoman.report.Decoded;
import org.dragoman.report.Incoming;
import org.dragoman.report.InputFormat;
import org.dragoman.report.ReadOptions;
import org.dragoman.report.Report;

/**
 * Reads a mail as a report: its plain text, else the article of its HTML. What is attached in a
 * form that is known, other mails too, follows as further reports. Not thread-safe.
 */
final class MailReader {
  private static final int MOST_FIELDS = 2000;
  private static final int MOST_NESTED = 500;
  private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary\\s*=");

  /** The forms of attachments whose names do not tell. */
  private static final Map<String, InputFormat> TYPES =
      Map.of(
          "text/plain", InputFormat.TEXT,
          "text/html", InputFormat.HTML,
          "text/csv", InputFormat.CSV,
          "application/pdf", InputFormat.PDF,
          "application/zip", InputFormat.ZIP,
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
              InputFormat.DOCX);

  private final AnyContent content;
  private final HtmlReader html;
  private final ReadOptions options;
  private final Limits limits;

  MailReader(AnyContent content, ReaderOptions options) {
    this.content = content;
    this.html = new HtmlReader(options);
    this.options = options.read();
    this.limits = options.limits();
  }

  /** Hands over the mail and what is attached; the caller closes the stream. */
  void read(Item item, InputStream in, Consumer<Incoming> sink) throws IOException {
    byte[] bytes = Faults.document(item.origin(), in, limits.document(), sink);
    if (bytes == null) {
      return;
    }
    if (boundaries(bytes) > MOST_NESTED) {
      sink.accept(new Incoming.Problem(item.origin(), "has too many parts in parts", null));
      return;
    }
    Optional<Message> message = parsed(bytes);
    if (message.isEmpty()) {
      sink.accept(new Incoming.Problem(item.origin(), "is no mail that can be read", null));
    } else {
      mail(item, message.get(), sink);
    }
  }

  /** The parser's time grows with the square of the depth, so that it is bounded from without. */
  private static int boundaries(byte[] bytes) {
    String mail = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher matcher = BOUNDARY.matcher(mail);
    int count = 0;
    while (count <= MOST_NESTED && matcher.find()) {
      count++;
    }
    return count;
  }

  private Optional<Message> parsed(byte[] bytes) {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(limits.header())
            .setMaxHeaderCount(MOST_FIELDS)
            .setMaxContentLen(limits.document())
            .setMalformedHeaderStartsBody(true)
            .build());
    try {
      return Optional.of(builder.parseMessage(new ByteArrayInputStream(bytes)));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private void mail(Item item, Message message, Consumer<Incoming> sink) throws IOException {
    Parts parts = new Parts();
    parts.add(message, 0);
    String text = text(parts);
    if (text != null || parts.attached.isEmpty()) {
      sink.accept(report(item, message, text == null ? "" : text));
    }
    int number = 0;
    for (Entity attached : parts.attached) {
      attachment(item, attached, ++number, sink);
    }
  }

  /** The texts of a mail and what is attached to it. */
  private final class Parts {
    private final List<Entity> plain = new ArrayList<>();
    private final List<Entity> pages = new ArrayList<>();
    private final List<Entity> attached = new ArrayList<>();

    void add(Entity entity, int depth) {
      String type = entity.getMimeType();
      boolean named = entity.getFilename() != null;
      boolean apart = "attachment".equalsIgnoreCase(entity.getDispositionType());
      if (entity.getBody() instanceof Multipart several && depth < limits.depth()) {
        several.getBodyParts().forEach(part -> add(part, depth + 1));
      } else if (entity.getBody() instanceof Message || apart || named) {
        if (isSupported(entity)) {
          attached.add(entity);
        }
      } else if ("text/plain".equals(type)) {
        plain.add(entity);
      } else if ("text/html".equals(type)) {
        pages.add(entity);
      }
    }
  }

  private static boolean isSupported(Entity entity) {
    String name = entity.getFilename();
    return entity.getBody() instanceof Message
        || name != null && FormatGuess.byName(name).isPresent()
        || TYPES.containsKey(String.valueOf(entity.getMimeType()));
  }

  private String text(Parts parts) {
    StringBuilder text = new StringBuilder();
    for (Entity part : parts.plain) {
      String words = plain(part);
      text.append(text.length() == 0 || words.isBlank() ? "" : "\n\n").append(words);
    }
    if (!text.toString().isBlank()) {
      return text.toString();
    }
    for (Entity part : parts.pages) {
      String article = html.article(bytes(part), charset(part));
      if (article != null) {
        return article;
      }
    }
    return null;
  }

  private String plain(Entity part) {
    Charset named = options.encoding();
    Decoded decoded = PageText.of(bytes(part), named, charset(part));
    String text = decoded instanceof Decoded.Text found ? found.text().replace("\r\n", "\n") : "";
    int signature = text.indexOf("\n-- \n");
    return (signature < 0 ? text : text.substring(0, signature)).strip();
  }

  private static String charset(Entity part) {
    Field type = part.getHeader() == null ? null : part.getHeader().getField("Content-Type");
    return type == null || !type.getBody().contains("charset") ? null : part.getCharset();
  }

  private byte[] bytes(Entity part) {
    Body body = part.getBody();
    try (InputStream in =
        body instanceof SingleBody single
            ? single.getInputStream()
            : InputStream.nullInputStream()) {
      return in.readNBytes(limits.document());
    } catch (IOException | RuntimeException e) {
      return new byte[0];
    }
  }

  private Incoming report(Item item, Message message, String text) {
    Optional<Decoded.Undecodable> fault = ContentCheck.fault(text);
    if (fault.isPresent()) {
      return new Incoming.Problem(item.origin(), fault.get().reason(), fault.get().remedy());
    }
    String from = from(message);
    LocalDate date = WrittenDay.of(field(message, "Date")).orElse(options.date());
    Report report =
        Report.of(
            null,
            subject(message),
            from == null ? options.publication() : from,
            null,
            date,
            null,
            text);
    return new Incoming.Accepted(item.origin(), report);
  }

  private static String subject(Message message) {
    String subject = message.getSubject();
    return subject == null
        ? null
        : subject.replaceFirst("(?i)^\\s*(?:(?:re|fwd?|aw|wg)\\s*:\\s*)+", "").strip();
  }

  private static String from(Message message) {
    if (message.getFrom() == null || message.getFrom().isEmpty()) {
      return null;
    }
    Mailbox box = message.getFrom().get(0);
    return box.getName() == null || box.getName().isBlank() ? box.getAddress() : box.getName();
  }

  private static String field(Message message, String name) {
    Field field = message.getHeader() == null ? null : message.getHeader().getField(name);
    return field == null ? null : field.getBody();
  }

  private void attachment(Item item, Entity part, int number, Consumer<Incoming> sink)
      throws IOException {
    String name = part.getFilename();
    Item inside = item.member(name == null ? "attachment " + number : name.replaceAll("\\s+", " "));
    if (inside.depth() > limits.nesting()) {
      String reason = "is inside " + limits.nesting() + " other mails or archives";
      sink.accept(new Incoming.Problem(inside.origin(), reason, "save it as a file"));
    } else if (part.getBody() instanceof Message message) {
      mail(inside, message, sink);
    } else {
      InputFormat told =
          name != null && FormatGuess.byName(name).isPresent()
              ? InputFormat.AUTO
              : TYPES.getOrDefault(part.getMimeType(), InputFormat.AUTO);
      InputStream in = new ByteArrayInputStream(bytes(part));
      content.read(inside.told(told, null, charset(part)), in, sink);
    }
  }
}
