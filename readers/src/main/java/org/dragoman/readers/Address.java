package org.dragoman.readers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches what an address of the web gives. Every step of a redirection is checked as the first
 * address is: only the web's two schemes, no way around to this machine or its network.
 * Thread-safe.
 */
final class Address {
  private static final String AGENT = "Dragoman (reader of news reports)";
  private static final String WANTED =
      "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,"
          + "application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5";

  private final Limits limits;
  private final boolean privateToo;
  private final HttpClient client;

  /**
   * @param privateToo whether addresses of this machine and of private networks are fetched
   */
  Address(Limits limits, boolean privateToo) {
    this.limits = limits;
    this.privateToo = privateToo;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(limits.seconds()))
            .build();
  }

  /**
   * What came.
   *
   * @param url the last address of a redirection
   * @param type its media type, empty if it is not told
   */
  record Fetched(String url, byte[] content, String type) {}

  /** An address that gives nothing; the message follows it. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /** Fetches it within the time for one document. */
  Fetched fetch(String address) throws Refused {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limits.seconds());
    URI uri = uri(address);
    for (int i = 0; i <= limits.redirects(); i++) {
      check(uri);
      HttpResponse<Optional<byte[]>> answer = answer(uri, end);
      int status = answer.statusCode();
      Optional<String> other = answer.headers().firstValue("Location");
      if (status >= 300 && status < 400 && other.isPresent()) {
        uri = redirected(uri, other.get());
      } else if (status != 200) {
        throw new Refused("cannot be fetched: the server answers " + status);
      } else {
        byte[] content =
            answer
                .body()
                .orElseThrow(() -> new Refused("is larger than " + Size.words(limits.document())));
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return new Fetched(uri.toString(), content, type);
      }
    }
    throw new Refused("is redirected more than " + limits.redirects() + " times");
  }

  private static URI uri(String address) throws Refused {
    try {
      return new URI(address.strip());
    } catch (URISyntaxException e) {
      throw new Refused("is no valid address");
    }
  }

  private static URI redirected(URI from, String location) throws Refused {
    try {
      return from.resolve(location.strip().replace(" ", "%20"));
    } catch (IllegalArgumentException e) {
      throw new Refused("is redirected to what is no address");
    }
  }

  /**
   * Only the web, and only outside. Java keeps what a name resolves to for some seconds, so that
   * the connection goes where the check looked.
   */
  private void check(URI uri) throws Refused {
    String scheme = String.valueOf(uri.getScheme());
    if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
      throw new Refused("leads to an address that is not of the web (" + scheme + ")");
    }
    if (uri.getHost() == null) {
      throw new Refused("is no valid address");
    }
    try {
      for (InetAddress found : InetAddress.getAllByName(uri.getHost())) {
        if (!privateToo && isPrivate(found)) {
          throw new Refused("leads to this machine or a private network (" + uri.getHost() + ")");
        }
      }
    } catch (UnknownHostException e) {
      throw new Refused("cannot be fetched: there is no host " + uri.getHost());
    }
  }

  static boolean isPrivate(InetAddress address) {
    byte[] b = address.getAddress();
    int first = b[0] & 0xff;
    int second = b[1] & 0xff;
    boolean special =
        address.isLoopbackAddress()
            || address.isAnyLocalAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    if (b.length == 4) {
      boolean shared = first == 100 && second >= 64 && second < 128;
      boolean test = first == 198 && (second == 18 || second == 19);
      boolean assigned = first == 192 && second == 0 && b[2] == 0;
      return special || first == 0 || first >= 240 || shared || test || assigned;
    }
    boolean local = (first & 0xfe) == 0xfc;
    return special || local || isPrivateInside(b);
  }

  /** Addresses of the old kind inside those of the new: mapped, translated, 6to4. */
  private static boolean isPrivateInside(byte[] b) {
    int prefix = (b[0] & 0xff) << 8 | b[1] & 0xff;
    int from = prefix == 0x2002 ? 2 : prefix == 0x0064 || prefix == 0 ? 12 : -1;
    if (from < 0) {
      return false;
    }
    try {
      byte[] old = {b[from], b[from + 1], b[from + 2], b[from + 3]};
      return isPrivate(InetAddress.getByAddress(old));
    } catch (UnknownHostException e) {
      return true;
    }
  }

  private HttpResponse<Optional<byte[]>> answer(URI uri, long end) throws Refused {
    long left = end - System.nanoTime();
    if (left <= 0) {
      throw late();
    }
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofNanos(left))
            .header("User-Agent", AGENT)
            .header("Accept", WANTED)
            .build();
    CompletableFuture<HttpResponse<Optional<byte[]>>> answer =
        client.sendAsync(request, info -> body(info.headers()));
    try {
      return answer.get(left, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw late();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("was not fetched: interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof HttpTimeoutException) {
        throw late();
      }
      String why = e.getCause().getMessage();
      throw new Refused("cannot be fetched" + (why == null ? ": no connection" : ": " + why));
    }
  }

  private Refused late() {
    return new Refused("takes more than " + limits.seconds() + " s to fetch");
  }

  /** The content, empty if it is larger than a document may be; what is too much is not kept. */
  private HttpResponse.BodySubscriber<Optional<byte[]>> body(HttpHeaders headers) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    boolean[] flood = {headers.firstValueAsLong("Content-Length").orElse(0) > limits.document()};
    HttpResponse.BodySubscriber<Void> counter =
        HttpResponse.BodySubscribers.ofByteArrayConsumer(
            part -> {
              byte[] bytes = part.orElse(new byte[0]);
              flood[0] |= kept.size() + bytes.length > limits.document();
              if (flood[0]) {
                kept.reset();
              } else {
                kept.writeBytes(bytes);
              }
            });
    return HttpResponse.BodySubscribers.mapping(
        counter, nothing -> flood[0] ? Optional.empty() : Optional.of(kept.toByteArray()));
  }
}
