package com.terp.chatops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.config.GitHubSettings;
import com.terp.chatops.config.Secret;
import com.terp.chatops.db.Database;
import com.terp.chatops.deploy.Verdict;
import com.terp.chatops.deploy.Verdicts;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestClock;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.watch.Watch.Asked;
import com.terp.chatops.watch.Watch.Purpose;
import com.terp.chatops.watch.Watch.Subject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

class FollowingIT {
  private static final String TABLE =
      """
      CREATE TABLE deployments (
        id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, commitSha VARCHAR(40) NOT NULL,
        commitMessage TEXT NOT NULL, commitTimestamp TIMESTAMP NOT NULL,
        branch VARCHAR(255) NOT NULL, author VARCHAR(255) NOT NULL, pusher VARCHAR(255) NOT NULL,
        status VARCHAR(50) NOT NULL DEFAULT 'pending',
        startedAt TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, completedAt TIMESTAMP NULL,
        duration INT NULL, doDeploymentId VARCHAR(255) NULL, errorMessage TEXT NULL)\
      """;
  private static final Ruling SICK =
      Ruling.failed(Trouble.ERRORS, "40 of 40 requests failed: password=hunter2 is wrong");
  private static final Ruling WELL = new Ruling(Verdict.HEALTHY, Trouble.NONE, "all is well");

  private final TestClock clock = new TestClock("2026-11-21T12:00:00Z");

  @EachDatabase
  void terpsOwnTableGetsOneRowOfOursAndThoseOfOthersStay(TestDatabase test) {
    test.execute(TABLE);
    test.execute(
        "INSERT INTO deployments (commitSha, commitMessage, commitTimestamp, branch, author,"
            + " pusher, doDeploymentId) VALUES ('2c164862', 'm', NOW(), 'main', 'a', 'github',"
            + " 'd4')");
    try (Database database = database(test)) {
      WatchStore store = new WatchStore("staging", database, "bot-1");
      TerpRecord record = new TerpRecord(database, test.schema(), null);
      Watch watch = watch(store, "d4");

      record.follow(watch.given(SICK, clock.instant()), SICK);
      record.follow(watch.given(WELL, clock.instant()), WELL);

      assertThat(test.column("SELECT CONCAT(pusher, ' ', status) FROM deployments ORDER BY id"))
          .containsExactly("github pending", "terp-chatops success");
      assertThat(test.text("SELECT commitSha FROM deployments WHERE pusher = 'terp-chatops'"))
          .isEqualTo("2c164862aa11");
    }
  }

  @EachDatabase
  void aTableThatIsMissingOrLooksDifferentIsLeftAlone(TestDatabase test) {
    try (Database database = database(test)) {
      WatchStore store = new WatchStore("staging", database, "bot-1");
      TerpRecord record = new TerpRecord(database, test.schema(), null);
      Watch watch = watch(store, "d4").given(SICK, clock.instant());

      assertThat(record.follow(watch, SICK)).isEqualTo(watch);
      test.execute("CREATE TABLE deployments (id INT PRIMARY KEY, name VARCHAR(10))");
      assertThat(record.follow(watch, SICK)).isEqualTo(watch);
      assertThat(test.number("SELECT COUNT(*) FROM deployments")).isZero();
    }
  }

  @EachDatabase
  void oneIssueForABadDeploymentAndItIsClosedOnceAllIsWell(TestDatabase test) throws IOException {
    try (Database database = database(test);
        GitHubStandIn github = new GitHubStandIn()) {
      WatchStore store = new WatchStore("staging", database, "bot-1");
      Issues issues = new Issues(new GitHub(github.settings()), store);
      Watch bad = watch(store, "d4").given(SICK, clock.instant());

      Watch kept = issues.follow(bad, SICK);
      assertThat(kept.issue()).isEqualTo(7);
      assertThat(issues.follow(bad, SICK).issue())
          .as("the bot stopped before it could note the number")
          .isEqualTo(7);
      assertThat(store.save(kept)).isTrue();
      assertThat(issues.follow(kept, SICK)).isEqualTo(kept);
      assertThat(github.opened).isEqualTo(1);
      assertThat(github.requests)
          .anyMatch(request -> request.contains("password=***"))
          .noneMatch(request -> request.contains("hunter2"));

      Watch well = watch(store, "d5").given(WELL, clock.instant());
      github.closes = 502;
      issues.follow(well, WELL);
      assertThat(store.withIssues()).as("it is still open").hasSize(1);
      github.closes = 200;
      github.requests.clear();
      issues.follow(well, WELL);
      issues.follow(well, WELL);
      assertThat(github.requests)
          .filteredOn(request -> request.startsWith("PATCH"))
          .containsExactly("PATCH /repos/terp/terp/issues/7 {\"state\":\"closed\"}");
      assertThat(github.requests).anyMatch(request -> request.contains("d5 (2c164862) is healthy"));
    }
  }

  @EachDatabase
  void theSchemaIsNotedWithAVerdictAndChangesWithAColumn(TestDatabase test) {
    test.execute("CREATE TABLE orders (id INT PRIMARY KEY)");
    try (Database database = database(test)) {
      WatchStore store = new WatchStore("staging", database, "bot-1");
      SchemaMark mark = new SchemaMark(database, test.schema(), store);
      mark.follow(watch(store, "d4"), WELL);
      assertThat(store.schemaOf("d4")).isEqualTo(mark.now());
      assertThat(mark.since("d4")).isEqualTo(Verdicts.Schema.SAME);
      assertThat(mark.since("d5")).as("never judged").isEqualTo(Verdicts.Schema.UNKNOWN);

      test.execute("ALTER TABLE orders ADD COLUMN note VARCHAR(10)");
      assertThat(store.schemaOf("d4")).isPresent().isNotEqualTo(mark.now());
      assertThat(mark.since("d4")).isEqualTo(Verdicts.Schema.CHANGED);

      Ruling gone = Ruling.inconclusive(Trouble.SUPERSEDED, "another deployment took its place");
      mark.follow(watch(store, "d4"), gone);
      assertThat(mark.since("d4")).as("nobody judged it now").isEqualTo(Verdicts.Schema.CHANGED);
    }
  }

  private Watch watch(WatchStore store, String deployment) {
    return store.begin(
        new Subject(deployment, "2c164862aa11"),
        Asked.quietly(Purpose.NEW),
        Machine.usual(Mode.RELAXED).begin(clock.instant()),
        clock.instant());
  }

  private static Database database(TestDatabase test) {
    return new Database(DatabaseUrl.parse("test", test.url()), test.withBotSchema().botSchema());
  }

  /** GitHub as far as issues go. */
  private static final class GitHubStandIn implements AutoCloseable {
    final List<String> requests = new ArrayList<>();
    private final MockWebServer server = new MockWebServer();
    private String body = "";
    volatile int closes = 200;
    int opened;

    GitHubStandIn() throws IOException {
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              return answer(request);
            }
          });
      server.start();
    }

    private synchronized MockResponse answer(RecordedRequest request) {
      String sent = request.getBody() == null ? "" : request.getBody().utf8();
      String line = request.getMethod() + " " + request.getTarget().split("\\?")[0] + " " + sent;
      requests.add(line);
      assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer ghp_test");
      if (line.startsWith("POST /repos/terp/terp/issues {")) {
        opened++;
        body = sent.substring(sent.indexOf("terp-chatops deployment"), sent.indexOf(" -->"));
        return new MockResponse(201, okhttp3.Headers.of(), "{\"number\":7}");
      }
      if (line.startsWith("GET /repos/terp/terp/issues ")) {
        String found = body.isEmpty() ? "" : "{\"number\":7,\"body\":\"%s\"}".formatted(body);
        return new MockResponse(200, okhttp3.Headers.of(), "[" + found + "]");
      }
      int status = request.getMethod().equals("PATCH") ? closes : 200;
      return new MockResponse(status, okhttp3.Headers.of(), "{}");
    }

    GitHubSettings settings() {
      URI url = Objects.requireNonNull(server.url("/").uri());
      return new GitHubSettings(url, "terp/terp", new Secret("ghp_test"));
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
