package com.terp.chatops.sandbox.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.sandbox.standin.LoopbackHttp.Answer;
import com.terp.chatops.sandbox.standin.LoopbackHttp.Request;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** TERP's health endpoints, in the shape of its newest version; they look at the real database. */
public final class TerpApp implements AutoCloseable {
  private static final String VERSION = "1.0.0";
  private static final Duration SLOW = Duration.ofSeconds(2);
  private static final Duration FLAP = Duration.ofSeconds(4);
  private static final String SESSION = "sandbox-session";

  private final Clock clock;
  private final Instant started;
  private final DatabaseChecks database;
  private final LoopbackHttp http;
  private final AtomicLong asked = new AtomicLong();
  private volatile Mood mood = Mood.HEALTHY;
  private volatile Supplier<Release> release = () -> Release.of("2c164862", Behaviour.GOOD);
  private volatile CountDownLatch hanging = new CountDownLatch(0);

  private TerpApp(Clock clock, DatabaseChecks database) {
    this.clock = clock;
    this.started = clock.instant();
    this.database = database;
    this.http = LoopbackHttp.serve(this::answer);
  }

  /** How it is. */
  public enum Mood {
    HEALTHY,
    /** Says so by itself: out of memory. */
    UNHEALTHY,
    /** Takes requests and answers none. */
    HANGING
  }

  /**
   * Starts it on a free port.
   *
   * @param jdbcUrl the database it looks at, with user and password
   */
  public static TerpApp start(Clock clock, String jdbcUrl) {
    return new TerpApp(clock, new DatabaseChecks(jdbcUrl));
  }

  /** Makes it what is deployed. */
  public void serves(Supplier<Release> deployed) {
    release = deployed;
  }

  public URI url() {
    return http.url();
  }

  public Mood mood() {
    return mood;
  }

  /** Changes how it is; requests that hang are answered once it no longer hangs. */
  public void become(Mood wanted) {
    mood = wanted;
    hanging.countDown();
    hanging = new CountDownLatch(wanted == Mood.HANGING ? 1 : 0);
  }

  @Override
  public void close() {
    hanging.countDown();
    http.close();
    database.close();
  }

  private Answer answer(Request request) throws IOException, InterruptedException {
    hanging.await();
    if (release.get().behaviour() == Behaviour.SLOW) {
      pass(SLOW);
    }
    return switch (request.path()) {
      case "/health" -> health();
      case "/health/live" -> new Answer(200, object().put("status", "ok").put("timestamp", now()));
      case "/health/ready" -> ready();
      case "/health/metrics" -> metrics(request);
      default -> new Answer(404, object().put("error", "Not Found"));
    };
  }

  private static void pass(Duration time) throws InterruptedException {
    new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private Answer health() throws IOException {
    Instant begun = clock.instant();
    var connect = database.connect();
    var transaction = database.transaction();
    Release serving = release.get();
    if (sick(serving.behaviour())) {
      transaction = Optional.empty();
    }
    boolean full = mood == Mood.UNHEALTHY || serving.behaviour() == Behaviour.LEAKING;
    int memory = full ? 94 : memoryPercentage();
    boolean unhealthy = connect.isEmpty() || transaction.isEmpty() || memory > 90;
    ObjectNode checks = object();
    checks.set("database", DatabaseChecks.json(connect));
    checks.set("transaction", DatabaseChecks.json(transaction));
    checks.set(
        "memory",
        object().put("status", memory > 90 ? "critical" : "ok").put("percentage", memory));
    checks.set("redis", object().put("status", "disabled"));
    checks.set("disk", disk());
    checks.set("connectionPool", object().put("status", "ok").putNull("freePercent"));
    ObjectNode body =
        object()
            .put("status", unhealthy ? "unhealthy" : "healthy")
            .put("timestamp", now())
            .put("uptime", uptimeSeconds())
            .put("responseTime", Duration.between(begun, clock.instant()).toMillis())
            .put("version", VERSION)
            .put("commit", serving.shortCommit());
    body.set("checks", checks);
    return new Answer(unhealthy ? 503 : 200, body);
  }

  /** Whether this request meets an instance that is not well. */
  private boolean sick(Behaviour behaviour) {
    return switch (behaviour) {
      case BAD -> true;
      case FLAPPING -> clock.millis() / FLAP.toMillis() % 2 == 1;
      case HALF_BAD -> asked.incrementAndGet() % 2 == 1;
      case GOOD, SLOW, LEAKING, BUILD_FAILS, START_FAILS -> false;
    };
  }

  private Answer ready() {
    boolean ready = mood != Mood.UNHEALTHY && !sick(release.get().behaviour()) && database.connect().isPresent();
    return new Answer(
        ready ? 200 : 503,
        object().put("status", ready ? "ok" : "not_ready").put("timestamp", now()));
  }

  private Answer metrics(Request request) throws IOException {
    if (!request.hasBearer(SESSION)) {
      return new Answer(401, object().put("error", "Unauthorized"));
    }
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    ObjectNode body = object().put("uptime", uptimeSeconds());
    body.set(
        "memory",
        object()
            .put("heapUsedMb", heap.getUsed() >> 20)
            .put("heapTotalMb", heap.getCommitted() >> 20)
            .put("rssMb", heap.getCommitted() >> 20));
    body.set("cpu", object().put("user", 996_232).put("system", 165_843));
    body.set("disk", disk());
    return new Answer(200, body);
  }

  private static ObjectNode disk() throws IOException {
    FileStore store = Files.getFileStore(Path.of("."));
    long total = store.getTotalSpace() >> 20;
    long available = store.getUsableSpace() >> 20;
    return object()
        .put("status", "ok")
        .put("totalMb", total)
        .put("usedMb", total - available)
        .put("availableMb", available)
        .put("usedPercent", Math.round(100.0 * (total - available) / total));
  }

  private static int memoryPercentage() {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return (int) Math.min(70, 100 * heap.getUsed() / Math.max(heap.getMax(), 1));
  }

  private double uptimeSeconds() {
    return Duration.between(started, clock.instant()).toMillis() / 1000.0;
  }

  private String now() {
    return clock.instant().toString();
  }

  private static ObjectNode object() {
    return LoopbackHttp.JSON.createObjectNode();
  }
}
