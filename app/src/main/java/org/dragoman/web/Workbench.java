package org.dragoman.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dragoman.Coder;
import org.dragoman.casebook.Casebook;
import org.dragoman.casebook.Changes;
import org.dragoman.correct.BadCorrection;
import org.dragoman.query.Filter;
import org.dragoman.query.FilterException;
import org.dragoman.query.Listing;
import org.dragoman.query.Listings;
import org.dragoman.query.Search;
import org.dragoman.query.Series;
import org.dragoman.query.Step;
import org.dragoman.report.Report;
import org.dragoman.store.CasebookFailure;
import org.dragoman.store.Database;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server of one casebook. To be closed; thread-safe. */
public final class Workbench implements AutoCloseable {
  private static final long LARGEST_BODY = 256 * 1024;
  private static final int THREADS = 24;
  private static final int MOST_PLACES = 2000;

  /** The views; each has an address of its own and is the same file. */
  static final List<String> VIEWS =
      List.of(
          "/",
          "/incidents",
          "/incident",
          "/report",
          "/events",
          "/contradictions",
          "/map",
          "/timeline",
          "/talks",
          "/meeting",
          "/dyads",
          "/search",
          "/network",
          "/sources",
          "/journal",
          "/add",
          "/saved",
          "/interface",
          "/help");

  private final Settings settings;
  private final ReadPool pool;
  private final Answers answers;
  private final Coding coding;
  private final Searches searches;
  private final Writing writing;
  private final Javalin server;
  private final String version;
  private final Consumer<String> faults;

  /**
   * Starts to listen.
   *
   * @param version of this program
   * @param coder codes what the pages add and explains what they ask about
   * @param clock dates corrections
   * @param faults takes what went wrong within the server, for its owner
   * @throws CasebookFailure if there is no such casebook
   * @throws UncheckedIOException if the port is taken
   */
  public Workbench(
      Settings settings,
      String version,
      Function<Report, Coder.Explained> coder,
      InstantSource clock,
      Consumer<String> faults) {
    this.settings = settings;
    this.version = version;
    this.faults = faults;
    this.pool = new ReadPool(settings.casebook());
    this.answers = new Answers(settings.casebook());
    this.coding = new Coding(coder);
    this.searches = new Searches(settings.casebook(), clock);
    this.writing = new Writing(settings.casebook(), clock, coding);
    this.server = started(Javalin.create(this::configure));
  }

  private Javalin started(Javalin javalin) {
    try {
      return javalin.start(settings.host(), settings.port());
    } catch (JavalinException e) {
      pool.close();
      answers.close();
      String where = settings.host() + ":" + settings.port();
      throw new UncheckedIOException(new BindException(where + " cannot be listened on"));
    }
  }

  /** Where to look. */
  public String address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    String ask = settings.token() == null ? "" : "?token=" + settings.token();
    return "http://" + host + ":" + server.port() + "/" + ask;
  }

  /** The addresses that can be read. */
  Set<String> paths() {
    return reads().keySet();
  }

  @Override
  public void close() {
    server.stop();
    pool.close();
    answers.close();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = LARGEST_BODY;
    config.http.prefer405over404 = true;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
    threads.setName("workbench");
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    Guard guard =
        new Guard(
            settings.token(),
            new RateLimit(60, 600, System::nanoTime),
            new RateLimit(3, 30, System::nanoTime));
    config.routes.before(guard::check);
    pages(config.routes);
    reads().forEach((path, answer) -> config.routes.get(path, answer));
    config.routes.post("/api/corrections", this::correct);
    config.routes.post("/api/reports", this::add);
    config.routes.post("/api/searches", this::save);
    failures(config.routes);
  }

  private static void pages(RoutesConfig routes) {
    Assets assets = new Assets();
    VIEWS.forEach(view -> routes.get(view, assets::page));
    routes.get("/assets/<file>", assets::own);
    routes.get("/lib/{file}", assets::library);
  }

  /** What can be asked, by its path. */
  private Map<String, Handler> reads() {
    Map<String, Handler> reads = new TreeMap<>();
    for (Listing<?> list :
        List.of(
            Listings.REPORTS,
            Listings.EVENTS,
            Listings.FIGURES,
            Listings.TALKS,
            Listings.INCIDENTS,
            Listings.MEETINGS,
            Listings.CONTRADICTIONS,
            Listings.ACTORS)) {
      reads.put("/api/" + list.name(), list(query -> list));
    }
    reads.put("/api/dyads", list(Workbench::dyads, "sectors"));
    reads.put("/api/series", list(Workbench::series, "by"));
    reads.put("/api/search", list(query -> new Search()));
    reads.put("/api/report", one((db, query) -> ReportAnswer.of(db, query.needed("id")), "id"));
    reads.put(
        "/api/incident",
        one((db, query) -> HappeningAnswer.incident(db, query.needed("id")), "id"));
    reads.put(
        "/api/meeting", one((db, query) -> HappeningAnswer.meeting(db, query.needed("id")), "id"));
    reads.put("/api/about", one((db, query) -> Overview.about(db, version)));
    reads.put("/api/counts", one((db, query) -> Overview.counts(db, query.filter()), "q"));
    reads.put(
        "/api/places", one((db, query) -> Overview.places(db, query.filter(), MOST_PLACES), "q"));
    reads.put("/api/sources", one((db, query) -> Overview.sources(db)));
    reads.put(
        "/api/names",
        one(
            (db, query) -> Overview.names(db, query.needed("field"), query.needed("text")),
            "field",
            "text"));
    reads.put(
        "/api/changes", one((db, query) -> Overview.changes(db, query.moment("since")), "since"));
    reads.put("/api/happenings", this::happenings);
    reads.put(
        "/api/journal",
        one(
            (db, query) ->
                Overview.journal(
                    db,
                    query.number("offset", 0, Integer.MAX_VALUE),
                    query.number("limit", 100, 1000)),
            "offset",
            "limit"));
    reads.put("/api/normal", one((db, query) -> normal(query.filter()), "q"));
    reads.put("/api/explanation", this::explain);
    reads.put("/api/searches", one((db, query) -> Searches.all(db)));
    reads.put("/api/feed", this::feed);
    reads.put("/api/openapi.json", new ApiDescription()::answer);
    return reads;
  }

  private Handler list(Function<Query, Listing<?>> listing, String... more) {
    ListAnswer answer = new ListAnswer(pool, answers, listing, more);
    return answer::answer;
  }

  private static Listing<?> dyads(Query query) {
    boolean sectors = query.choice("sectors", "false", "true").equals("true");
    return sectors ? Listings.SECTOR_DYADS : Listings.DYADS;
  }

  private static Listing<?> series(Query query) {
    return new Series(
        Step.valueOf(query.choice("by", "month", "week", "day").toUpperCase(Locale.ROOT)));
  }

  private static ObjectNode normal(Filter filter) {
    return Rows.JSON.createObjectNode().put("filter", filter.toString());
  }

  private interface Answer {
    ObjectNode of(Database db, Query query) throws SQLException;
  }

  private Handler one(Answer answer, String... parameters) {
    return request -> {
      Query query = new Query(request);
      query.only(parameters);
      String json =
          answers.to(query.whole(), () -> pool.ask(db -> answer.of(db, query).toString()));
      request.contentType("application/json").result(json);
    };
  }

  private void explain(Context request) {
    Query query = new Query(request);
    query.only("id");
    String id = query.needed("id");
    send(request, coding.explanation(pool.ask(db -> Coding.stored(db, id))));
  }

  private void happenings(Context request) {
    Query query = new Query(request);
    query.only("since");
    Instant since = Instant.parse(query.moment("since"));
    String answer =
        answers.to(
            query.whole(),
            () -> {
              try (Casebook book = Casebook.read(settings.casebook())) {
                return Overview.happenings(Changes.since(book, since)).toString();
              }
            });
    request.contentType("application/json").result(answer);
  }

  private void feed(Context request) {
    Query query = new Query(request);
    query.only("name");
    String name = query.needed("name");
    String feed = pool.ask(db -> Searches.feed(db, name));
    request.contentType("application/atom+xml; charset=utf-8").result(feed);
  }

  private void save(Context request) {
    new Query(request).only();
    send(request, searches.change(request.body()));
  }

  private void add(Context request) {
    new Query(request).only();
    send(request, writing.add(Writing.draft(request.body()).report()));
  }

  private void correct(Context request) {
    new Query(request).only();
    send(request, writing.correct(Writing.wish(request.body())));
  }

  private static void send(Context request, ObjectNode answer) {
    request.contentType("application/json").result(answer.toString());
  }

  private void failures(RoutesConfig routes) {
    routes.exception(Refused.class, (e, request) -> fail(request, e.status(), e.getMessage(), 0));
    routes.exception(
        FilterException.class, (e, request) -> fail(request, 400, e.getMessage(), e.column()));
    routes.exception(BadCorrection.class, (e, request) -> fail(request, 422, e.getMessage(), 0));
    routes.exception(
        CasebookFailure.class,
        (e, request) -> {
          faults.accept(e.getMessage());
          fail(request, 503, "the casebook cannot be read or written now", 0);
        });
    routes.exception(
        HttpResponseException.class,
        (e, request) -> fail(request, e.getStatus(), words(e.getStatus()), 0));
    routes.exception(
        Exception.class,
        (e, request) -> {
          faults.accept("a bug of the workbench at " + request.path() + ": " + e);
          fail(request, 500, "a bug of the workbench; its owner's terminal tells more", 0);
        });
  }

  private static String words(int status) {
    return switch (status) {
      case 404 -> "there is nothing at this address";
      case 405 -> "this address does not take such a request";
      case 413 -> "the request is too large: at most " + LARGEST_BODY / 1024 + " kB";
      default -> "the request cannot be answered";
    };
  }

  /** Every error looks alike: status, message, and where in the filter it stands, if it does. */
  private static void fail(Context request, int status, String message, int column) {
    ObjectNode answer = Rows.JSON.createObjectNode();
    ObjectNode error = answer.putObject("error").put("status", status).put("message", message);
    if (column > 0) {
      error.put("column", column);
    }
    request.status(status);
    send(request, answer);
  }
}
