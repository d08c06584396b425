package com.terp.chatops.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The YAML file that TERP_CONFIG names: environments, roles, profiles. Messages name the key. */
final class SettingsFile {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");

  private final JsonNode root;
  private final Variables variables;
  private final Problems problems;

  private SettingsFile(JsonNode root, Variables variables, Problems problems) {
    this.root = root;
    this.variables = variables;
    this.problems = problems;
  }

  /** The file's settings, or null where it is no YAML, which is noted. */
  static @Nullable SettingsFile parse(String yaml, Variables variables, Problems problems) {
    try {
      JsonNode root = new YAMLMapper().readTree(yaml);
      SettingsFile file = new SettingsFile(root, variables, problems);
      if (!root.isObject() && !root.isMissingNode() && !root.isNull()) {
        problems.add("TERP_CONFIG must hold keys and their values, as in docs/configuration.md");
      }
      file.only("", root, Set.of("environments", "roles", "profiles", "snapshots", "health"));
      return file;
    } catch (JsonProcessingException e) {
      // Its own message would quote the file, secrets and all.
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      problems.add("TERP_CONFIG is not YAML: look at line %d".formatted(line));
      return null;
    }
  }

  boolean hasEnvironments() {
    return root.has("environments");
  }

  List<EnvironmentSettings> environments() {
    List<EnvironmentSettings> all = new ArrayList<>();
    JsonNode node = root.path("environments");
    if (!node.isObject() || node.isEmpty()) {
      problems.add("TERP_CONFIG environments must hold at least one environment by its name");
      return all;
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      @Nullable EnvironmentSettings one = environment(entry.getKey(), entry.getValue());
      if (one != null) {
        refuseSharedTables(all, one);
        all.add(one);
      }
    }
    return all;
  }

  /** Two environments with the same tables would take each other's runs. */
  private void refuseSharedTables(List<EnvironmentSettings> others, EnvironmentSettings one) {
    others.stream()
        .filter(other -> other.database().address().equalsIgnoreCase(one.database().address()))
        .filter(other -> other.botSchema().equals(one.botSchema()))
        .findFirst()
        .ifPresent(other ->
            problems.add(
                "TERP_CONFIG environments.%s and environments.%s would both keep their runs in %s at %s; give one of them a chatops-database of its own"
                    .formatted(
                        other.name(), one.name(), one.botSchema(), one.database().address())));
  }

  private @Nullable EnvironmentSettings environment(String name, JsonNode node) {
    String key = "environments." + name;
    Names.check(name, "TERP_CONFIG " + key, problems);
    only(key, node, Set.of("database", "chatops-database", "app-url", "digitalocean"));
    @Nullable String url = text(key, node, "database");
    if (url == null) {
      if (!node.hasNonNull("database")) {
        problems.add(
            "TERP_CONFIG %s.database is missing; write ${DATABASE_URL}, for example"
                .formatted(key));
      }
      return null;
    }
    @Nullable DatabaseUrl database =
        problems.collect(() -> DatabaseUrl.parse("TERP_CONFIG " + key + ".database", url));
    @Nullable String appText = text(key, node, "app-url");
    @Nullable URI app =
        appText == null
            ? null
            : Variables.url("TERP_CONFIG " + key + ".app-url", appText, problems);
    @Nullable String own = text(key, node, "chatops-database");
    return database == null
        ? null
        : new EnvironmentSettings(
                name,
                database,
                BotSchema.of(database, "TERP_CONFIG " + key + ".chatops-database", own, problems),
                app)
            .at(platform(key + ".digitalocean", node.path("digitalocean")));
  }

  private @Nullable PlatformSettings platform(String key, JsonNode node) {
    if (node.isMissingNode()) {
      return null;
    }
    only(key, node, Set.of("token", "app-id", "api-url"));
    return PlatformSettings.of(
        PlatformSettings.Names.in(key),
        text(key, node, "token"),
        text(key, node, "app-id"),
        text(key, node, "api-url"),
        problems);
  }

  RoleSettings roles() {
    JsonNode node = section("roles", root.path("roles"));
    Map<String, RoleSettings.Members> members = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = "roles." + entry.getKey();
      if (!RoleSettings.NAMES.contains(entry.getKey())) {
        problems.add("TERP_CONFIG %s: the roles are engineer, on-call and auditor".formatted(key));
      }
      section(key, entry.getValue());
      only(key, entry.getValue(), Set.of("users", "groups"));
      members.put(
          entry.getKey(),
          new RoleSettings.Members(
              ids(key, entry.getValue(), "users", "[UW][A-Z0-9]+"),
              ids(key, entry.getValue(), "groups", "S[A-Z0-9]+")));
    }
    return new RoleSettings(members);
  }

  SnapshotSettings snapshots() {
    JsonNode node = root.path("snapshots");
    if (node.isMissingNode()) {
      return SnapshotSettings.DEFAULT;
    }
    section("snapshots", node);
    only("snapshots", node, Set.of("max-mb", "keep-days", "keep-runs"));
    SnapshotSettings usual = SnapshotSettings.DEFAULT;
    return new SnapshotSettings(
        whole(node, "max-mb", usual.megabytes()),
        whole(node, "keep-days", usual.days()),
        whole(node, "keep-runs", usual.runs()));
  }

  HealthSettings health() {
    return new HealthSection(section("health", root.path("health")), problems).read();
  }

  private int whole(JsonNode node, String key, int usual) {
    JsonNode value = node.path(key);
    if (value.isMissingNode()) {
      return usual;
    }
    if (value.isInt() && value.intValue() > 0) {
      return value.intValue();
    }
    problems.add(
        "TERP_CONFIG snapshots.%s must be a whole number from 1, was %s"
            .formatted(key, value.asText()));
    return usual;
  }

  List<ProfileSettings> profiles() {
    List<ProfileSettings> all = new ArrayList<>();
    JsonNode node = section("profiles", root.path("profiles"));
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      all.add(profile(entry.getKey(), entry.getValue()));
    }
    return all;
  }

  private ProfileSettings profile(String name, JsonNode node) {
    String key = "profiles." + name;
    Names.check(name, "TERP_CONFIG " + key, problems);
    section(key, node);
    Map<String, String> says = new HashMap<>();
    List<String> skip = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (entry.getKey().equals("skip")) {
        list(key + ".skip", entry.getValue()).forEach(table -> skip.add(table.asText()));
        continue;
      }
      @Nullable String value = text(key, node, entry.getKey());
      if (value != null) {
        says.put(entry.getKey(), value);
      } else if (entry.getValue().isNull()) {
        problems.add("TERP_CONFIG %s.%s must be one value".formatted(key, entry.getKey()));
      }
    }
    return new ProfileSettings(name, says, skip);
  }

  private Set<String> ids(String key, JsonNode node, String name, String form) {
    Set<String> ids = new LinkedHashSet<>();
    for (JsonNode item : list(key + "." + name, node.path(name))) {
      @Nullable String id = filled(key + "." + name, item.asText());
      if (id == null) {
        continue;
      }
      if (!id.matches(form)) {
        problems.add(
            "TERP_CONFIG %s.%s holds %s; use Slack's ids (%s…), not names"
                .formatted(key, name, id, name.equals("users") ? "U" : "S"));
      }
      ids.add(id);
    }
    return ids;
  }

  /** What was meant to hold something must not count as holding nothing. */
  private JsonNode section(String key, JsonNode node) {
    if (!node.isObject() && !node.isMissingNode()) {
      problems.add("TERP_CONFIG %s must hold keys and their values, or be left out".formatted(key));
    }
    return node;
  }

  private JsonNode list(String key, JsonNode node) {
    if (!node.isArray() && !node.isMissingNode()) {
      problems.add("TERP_CONFIG %s must be a list, as in [a, b]".formatted(key));
    }
    return node;
  }

  private void only(String key, JsonNode node, Set<String> known) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!known.contains(entry.getKey())) {
        problems.add(
            "TERP_CONFIG %s%s is not known; known here: %s"
                .formatted(
                    key.isEmpty() ? "" : key + ".",
                    entry.getKey(),
                    String.join(", ", known.stream().sorted().toList())));
      }
    }
  }

  private @Nullable String text(String key, JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isContainerNode()) {
      problems.add("TERP_CONFIG %s.%s must be one value".formatted(key, name));
    }
    return value.isValueNode() && !value.isNull() ? filled(key + "." + name, value.asText()) : null;
  }

  /** Filled in after parsing, so that a value can never change the file's structure. */
  private @Nullable String filled(String key, String text) {
    StringBuilder result = new StringBuilder();
    Matcher reference = VARIABLE.matcher(text);
    while (reference.find()) {
      @Nullable String value = variables.text(reference.group(1));
      if (value == null) {
        problems.add(
            "TERP_CONFIG %s uses ${%s}, which is not set in the environment"
                .formatted(key, reference.group(1)));
        return null;
      }
      reference.appendReplacement(result, Matcher.quoteReplacement(value));
    }
    return reference.appendTail(result).toString();
  }
}
