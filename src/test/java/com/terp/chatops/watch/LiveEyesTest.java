package com.terp.chatops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.config.PlatformSettings;
import com.terp.chatops.config.Secret;
import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.testing.TestClock;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveEyesTest {
  private static final String COUNTED =
      """
      {"status":"success","data":{"resultType":"matrix","result":[
        {"metric":{"app_component":"web","app_component_instance":"web-0"},
         "values":[[1795262400,"7"],[1795262460,"9"]]},
        {"metric":{"app_component":"web","app_component_instance":"web-1"},
         "values":[[1795262400,"0"],[1795262460,"1"]]}]}}\
      """;

  private final TestClock clock = new TestClock("2026-11-21T12:01:00Z");
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void restartsAreCountedSinceTheDeploymentServes() throws InterruptedException {
    answering(200, COUNTED);
    Instant live = clock.instant().minusSeconds(60);
    try (LiveEyes eyes = eyes()) {
      assertThat(eyes.around(live).restarts()).isEqualTo(3);
    }
    assertThat(metricsUrl()).contains("start=" + live.getEpochSecond());
  }

  @Test
  void restartsNobodyCanTellAreUnknown() {
    answering(403, "{\"id\":\"forbidden\",\"message\":\"monitoring:read is missing\"}");
    try (LiveEyes eyes = eyes()) {
      assertThat(eyes.around(clock.instant()).restarts()).isEqualTo(-1);
      assertThat(eyes.around(null).restarts()).isEqualTo(-1);
    }
  }

  private LiveEyes eyes() {
    PlatformSettings settings =
        new PlatformSettings(server.url("/").uri(), "app-0001", new Secret("dop_v1_x"));
    return new LiveEyes(new AppPlatform(settings, clock), null, new NoDatabase(), clock);
  }

  private void answering(int code, String body) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return request.getUrl().encodedPath().endsWith("/restart_count")
                ? new MockResponse.Builder().code(code).body(body).build()
                : new MockResponse.Builder().code(403).body("{}").build();
          }
        });
  }

  private String metricsUrl() throws InterruptedException {
    for (int i = 0; i < server.getRequestCount(); i++) {
      RecordedRequest request = server.takeRequest(1, TimeUnit.SECONDS);
      if (request != null && request.getUrl().encodedPath().endsWith("/restart_count")) {
        return request.getUrl().toString();
      }
    }
    return "";
  }
}
