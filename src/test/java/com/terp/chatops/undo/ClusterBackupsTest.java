package com.terp.chatops.undo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class ClusterBackupsTest {
  @Test
  void listsTheNewestFirstAndSkipsWhatItDoesNotUnderstand() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(
          new MockResponse.Builder()
              .body(
                  """
                  {"backups":[{"created_at":"2025-11-19T02:10:00Z","size_gigabytes":1.204},
                   {"created_at":"soon"},{"created_at":"2025-11-20T02:10:00Z","more":true}],"meta":1}\
                  """)
              .build());
      ClusterBackups backups = new ClusterBackups(server.url("/").uri(), "9cc10173", "dop_v1_test");

      assertThat(backups.list())
          .containsExactly(
              new Backups.Backup(Instant.parse("2025-11-20T02:10:00Z"), 0),
              new Backups.Backup(Instant.parse("2025-11-19T02:10:00Z"), 1.204));
      RecordedRequest request = server.takeRequest();
      assertThat(request.getTarget()).isEqualTo("/v2/databases/9cc10173/backups");
      assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer dop_v1_test");
    }
  }

  @Test
  void isSilentWhereNobodyAnswersOrAnswersNonsense() throws IOException {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse.Builder().code(401).build());
      server.enqueue(new MockResponse.Builder().body("<html>").build());
      ClusterBackups backups = new ClusterBackups(server.url("/").uri(), "9cc10173", "t");

      assertThat(backups.list()).isEmpty();
      assertThat(backups.list()).isEmpty();
    }
  }
}
