package com.terp.chatops.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ManifestTest {
  private static final Path SCHEMA =
      Path.of("..", "shared", "contracts", "slack-manifest.schema.2.0.0.json");

  @Test
  void slackAcceptsTheManifest() throws IOException {
    Assumptions.assumeTrue(
        Files.exists(SCHEMA), "left out: Slack's manifest schema is not at " + SCHEMA);

    try (InputStream schema = Files.newInputStream(SCHEMA)) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                  .getSchema(schema)
                  .validate(manifest()))
          .isEmpty();
    }
  }

  @Test
  void theCommandEscapesUsersSoThatIdsArrive() throws IOException {
    JsonNode command = manifest().at("/features/slash_commands/0");

    assertThat(command.path("command").asText()).isEqualTo("/terp");
    assertThat(command.path("should_escape").asBoolean()).isTrue();
  }

  @Test
  void everythingTheBotCallsHasItsScope() throws IOException {
    List<String> scopes = new ArrayList<>();
    manifest().at("/oauth_config/scopes/bot").forEach(scope -> scopes.add(scope.asText()));

    assertThat(scopes)
        .contains(
            "commands",
            "chat:write",
            "app_mentions:read",
            "channels:history",
            "groups:history",
            "users:read",
            "usergroups:read");
  }

  private static JsonNode manifest() throws IOException {
    return new YAMLMapper().readTree(Path.of("manifest.yml").toFile());
  }
}
