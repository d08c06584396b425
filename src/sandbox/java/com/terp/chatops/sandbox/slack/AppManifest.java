package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the app is installed: what its manifest asks for is what it gets.
 *
 * @param commands its slash commands
 * @param events the {@code bot_events} it subscribed to
 * @param scopes of its bot token; empty means every scope there is
 */
public record AppManifest(
    List<SlashCommand> commands, Set<String> events, Optional<Set<String>> scopes) {

  /** A slash command of the app; {@code command} with its slash. */
  public record SlashCommand(String command, String usageHint, String description) {}

  public AppManifest {
    commands = List.copyOf(commands);
    events = Set.copyOf(events);
    scopes = scopes.map(Set::copyOf);
  }

  /** {@code /terp}, mentions and App Home, and no method refused for want of a scope. */
  public static AppManifest permissive() {
    return new AppManifest(
        List.of(
            new SlashCommand(
                "/terp", "help | seed light | health | rollback", "Operate the TERP ERP")),
        Set.of("app_mention", "app_home_opened"),
        Optional.empty());
  }

  /** Reads a Slack manifest, as YAML or JSON. */
  public static AppManifest read(Path file) throws IOException {
    JsonNode manifest = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
    List<SlashCommand> commands =
        manifest
            .path("features")
            .path("slash_commands")
            .valueStream()
            .map(
                command ->
                    new SlashCommand(
                        command.path("command").asText(),
                        command.path("usage_hint").asText(""),
                        command.path("description").asText("")))
            .toList();
    JsonNode scopes = manifest.path("oauth_config").path("scopes").path("bot");
    JsonNode events = manifest.path("settings").path("event_subscriptions").path("bot_events");
    return new AppManifest(commands, words(events), Optional.of(words(scopes)));
  }

  private static Set<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).collect(Collectors.toSet());
  }

  Optional<SlashCommand> command(String name) {
    return commands.stream().filter(command -> command.command().equals(name)).findFirst();
  }
}
