package com.terp.chatops.sandbox.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.terp.chatops.sandbox.database.DatabaseServer;
import com.terp.chatops.testing.DatabaseKind;
import com.terp.chatops.testing.Databases;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandInsIT {
  private final HttpClient client = HttpClient.newHttpClient();
  private DatabaseProxy proxy;
  private TerpApp app;

  @BeforeEach
  void start() {
    proxy = DatabaseProxy.start(Databases.server(DatabaseKind.MARIADB).port());
    app = TerpApp.start(Clock.systemUTC(), DatabaseServer.jdbcUrl("", proxy.port()));
  }

  @AfterEach
  void stop() {
    app.close();
    proxy.close();
  }

  @Test
  void healthLooksAtTheRealDatabase() throws Exception {
    JsonNode healthy = get("/health", 200);

    proxy.shut();
    JsonNode down = get("/health", 503);
    get("/health/ready", 503);
    get("/health/live", 200);
    proxy.reopen();

    assertThat(healthy.get("status").asText()).isEqualTo("healthy");
    assertThat(healthy.at("/checks/database/latencyMs").isNumber()).isTrue();
    assertThat(down.get("status").asText()).isEqualTo("unhealthy");
    assertThat(down.at("/checks/database")).hasToString("{\"status\":\"error\"}");
    assertThat(get("/health", 200).at("/checks/transaction/status").asText()).isEqualTo("ok");
  }

  @Test
  void anUnhealthyAppSaysSo() throws Exception {
    app.become(TerpApp.Mood.UNHEALTHY);

    assertThat(get("/health", 503).at("/checks/memory/percentage").asInt()).isGreaterThan(90);
  }

  @Test
  void aHangingAppAnswersNothingUntilItNoLongerHangs() throws Exception {
    app.become(TerpApp.Mood.HANGING);

    HttpRequest soon =
        HttpRequest.newBuilder(URI.create(app.url() + "/health/live"))
            .timeout(Duration.ofSeconds(2))
            .build();
    assertThatThrownBy(() -> client.send(soon, HttpResponse.BodyHandlers.discarding()))
        .isInstanceOf(HttpTimeoutException.class);

    app.become(TerpApp.Mood.HEALTHY);
    get("/health/live", 200);
  }

  @Test
  void aShutDoorCutsConnectionsAndRefusesNewOnes() throws Exception {
    String url = DatabaseServer.jdbcUrl("", proxy.port());
    try (var connection = DriverManager.getConnection(url)) {
      assertThat(connection.isValid(5)).isTrue();

      proxy.shut();

      assertThat(connection.isValid(5)).isFalse();
      assertThatThrownBy(() -> DriverManager.getConnection(url)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void digitalOceanTellsOfTheAppAndItsDeployments() throws Exception {
    try (DigitalOcean digitalOcean = DigitalOcean.start(Clock.systemUTC(), app.url())) {
      String base = digitalOcean.url() + "/v2/apps/" + DigitalOcean.APP;

      JsonNode body = get(URI.create(base), DigitalOcean.TOKEN, 200);
      JsonNode list = get(URI.create(base + "/deployments"), DigitalOcean.TOKEN, 200);
      get(URI.create(base), "wrong", 401);
      get(URI.create(base + "/deployments/none"), DigitalOcean.TOKEN, 404);

      assertThat(body.at("/app/active_deployment/phase").asText()).isEqualTo("ACTIVE");
      assertThat(list.at("/deployments/1/phase").asText()).isEqualTo("SUPERSEDED");
    }
  }

  private JsonNode get(String path, int status) throws IOException, InterruptedException {
    return get(URI.create(app.url() + path), "none", status);
  }

  private JsonNode get(URI uri, String token, int status) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return new ObjectMapper().readTree(response.body());
  }
}
