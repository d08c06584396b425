package com.terp.chatops.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {
  @Test
  @Requires(Requirement.SLACK_CONTRACT)
  void slackAcceptsTheManifest() throws IOException {
    try (InputStream schema = Files.newInputStream(Requirement.manifestSchema())) {
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
            "files:write",
            "users:read",
            "usergroups:read");
  }

  private static JsonNode manifest() throws IOException {
    return new YAMLMapper().readTree(Path.of("manifest.yml").toFile());
  }
}
