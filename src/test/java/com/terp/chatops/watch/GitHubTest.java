package com.terp.chatops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.config.GitHubSettings;
import com.terp.chatops.config.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commits between two deployments, as GitHub tells them or does not. */
class GitHubTest {
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void commitsAreNamedByTheirFirstLineTheNewestFirst() throws Exception {
    answer(200, compared(2, commit(1, "Add totals\\n\\nwith reasons"), commit(2, "Mend them")));

    assertThat(github().between("a1", "b2"))
        .containsExactly("00000002 Mend them", "00000001 Add totals");

    RecordedRequest asked = server.takeRequest();
    assertThat(asked.getTarget()).isEqualTo("/repos/terp/terp/compare/a1...b2");
    assertThat(asked.getHeaders().get("Authorization")).isEqualTo("Bearer ghp_test");
  }

  @Test
  void nobodyReadsSecretsOrMailAddressesInAChannel() {
    answer(
        200,
        compared(
            1, commit(1, "Use password=hunter2 and ghp_abcdefgh1234 of erin@example.com for now")));

    assertThat(github().between("a1", "b2").getFirst())
        .startsWith("00000001 Use password=***")
        .doesNotContain("hunter2", "ghp_abcdefgh1234", "erin@example.com");
  }

  @Test
  void longOnesAreCutAndManyAreCounted() {
    String commits =
        IntStream.rangeClosed(1, 250)
            .mapToObj(number -> commit(number, "x".repeat(500)))
            .collect(Collectors.joining(","));
    answer(200, "{\"total_commits\":312,\"commits\":[%s]}".formatted(commits));

    List<String> lines = github().between("a1", "b2");

    assertThat(lines).hasSize(21).allMatch(line -> line.length() <= 109);
    assertThat(lines.getFirst()).startsWith("00000250 xxx").endsWith("…");
    assertThat(lines.getLast()).isEqualTo("… and 292 more");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 500})
  void whatGitHubRefusesIsNotKnownAndStopsNothing(int status) {
    answer(status, "{\"message\":\"no\"}");

    assertThat(github().between("a1", "b2")).isEmpty();
  }

  @Test
  void anAnswerThatIsNoJsonIsNotKnownEither() {
    answer(200, "<html>sign in</html>");

    assertThat(github().between("a1", "b2")).isEmpty();
  }

  @Test
  void nobodyWaitsForItForLong() {
    // Nothing is enqueued: it takes the request and never answers.
    assertThat(new GitHub(settings(), Duration.ofMillis(50)).between("a1", "b2")).isEmpty();
  }

  private GitHub github() {
    return new GitHub(settings());
  }

  private GitHubSettings settings() {
    return new GitHubSettings(server.url("/").uri(), "terp/terp", new Secret("ghp_test"));
  }

  private void answer(int status, String body) {
    server.enqueue(new MockResponse(status, Headers.of(), body));
  }

  private static String compared(int total, String... commits) {
    return "{\"total_commits\":%d,\"commits\":[%s]}".formatted(total, String.join(",", commits));
  }

  private static String commit(int number, String message) {
    return "{\"sha\":\"%08d%s\",\"commit\":{\"message\":\"%s\"}}"
        .formatted(number, "ab".repeat(16), message);
  }
}
