package com.terp.chatops.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.terp.chatops.config.RoleSettings.Members;
import com.terp.chatops.config.SettingsReader.Purpose;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsFileTest {
  private static final String WHOLE =
      """
      environments:
        staging:
          database: ${STAGING_URL}
          app-url: https://${HOST}/
        production:
          database: mysql://terp:${PASSWORD}@prod/terp
          chatops-database: mysql://terp@prod/ops
      roles:
        engineer:
          users: [U0ENGINEER, "${BOSS}"]
          groups: [S0ENGINEERS]
        on-call: {users: [U0ONCALL]}
        auditor: {}
      """;

  private static final Map<String, String> VARIABLES =
      Map.of(
          "STAGING_URL", "mysql://terp:geheim@staging/terp",
          "HOST", "terp.example.com",
          "PASSWORD", "geheim",
          "BOSS", "U0BOSS");

  @Test
  void describesSeveralEnvironmentsAndRoles() {
    Settings settings = read(WHOLE, VARIABLES);

    assertThat(settings.environments())
        .containsExactly(
            new EnvironmentSettings(
                "staging",
                DatabaseUrl.parse("x", "mysql://terp:geheim@staging/terp"),
                "terp_chatops",
                URI.create("https://terp.example.com/")),
            new EnvironmentSettings(
                "production",
                DatabaseUrl.parse("x", "mysql://terp:geheim@prod/terp"),
                "ops",
                null));
    assertThat(settings.roles())
        .isEqualTo(
            new RoleSettings(
                Map.of(
                    "engineer", new Members(Set.of("U0ENGINEER", "U0BOSS"), Set.of("S0ENGINEERS")),
                    "on-call", new Members(Set.of("U0ONCALL"), Set.of()),
                    "auditor", new Members(Set.of(), Set.of()))));
    assertThat(settings.environment("production")).isPresent();
    assertThat(settings.environment("prod")).isEmpty();
  }

  @Test
  void theVariableSaysWhichEnvironmentIsHome() {
    assertThat(read(WHOLE, with("TERP_ENVIRONMENT", "production")).environments())
        .extracting(EnvironmentSettings::name)
        .containsExactly("production", "staging");
    assertThat(problems(WHOLE, with("TERP_ENVIRONMENT", "dev")))
        .containsExactly(
            "TERP_ENVIRONMENT is dev, which TERP_CONFIG does not describe; choose one of staging,"
                + " production");
  }

  @Test
  void aFileOfRolesOnlyLeavesTheEnvironmentToTheVariables() {
    Settings settings =
        read("roles: {auditor: {users: [U1]}}", with("DATABASE_URL", "mysql://a:b@c/d"));

    assertThat(settings.home().name()).isEqualTo("staging");
    assertThat(settings.roles().members()).containsOnlyKeys("auditor");
  }

  @Test
  void everyProblemNamesItsKey() {
    String yaml =
        """
        environment: {}
        environments:
          staging: {database: "${ABSENT}", url: x}
          Prod: {app-url: terp}
          dev: {database: "postgres://x", app-url: terp}
        roles:
          admin: {users: [U1]}
          engineer: {users: [erin], group: [S1]}
        """;

    assertThat(problems(yaml, VARIABLES))
        .containsExactlyInAnyOrder(
            "TERP_CONFIG environment is not known; known here: environments, health, profiles, roles, snapshots",
            "TERP_CONFIG environments.staging.url is not known; known here: app-url,"
                + " chatops-database, database, digitalocean",
            "TERP_CONFIG environments.staging.database uses ${ABSENT}, which is not set in the"
                + " environment",
            "TERP_CONFIG environments.Prod: a name has small letters, digits and hyphens",
            "TERP_CONFIG environments.Prod.database is missing; write ${DATABASE_URL}, for example",
            "TERP_CONFIG environments.dev.database does not begin with mysql://; write it as"
                + " mysql://user:pass@host:3306/db?ssl-mode=REQUIRED",
            "TERP_CONFIG environments.dev.app-url must be a web address such as"
                + " https://terp.example.com",
            "TERP_CONFIG roles.admin: the roles are engineer, on-call and auditor",
            "TERP_CONFIG roles.engineer.group is not known; known here: groups, users",
            "TERP_CONFIG roles.engineer.users holds erin; use Slack's ids (U…), not names");
  }

  /** A section of the wrong shape must not count as one that was left out. */
  @Test
  void whatHasTheWrongShapeIsAProblemAndNotNothing() {
    String environment = "environments: {staging: {database: '${STAGING_URL}'}}\n";
    String keys = " must hold keys and their values, or be left out";
    String list = " must be a list, as in [a, b]";
    Map<String, String> wrong = new HashMap<>();
    wrong.put("roles: [{engineer: {users: [U1]}}]", "roles" + keys);
    wrong.put("roles: engineer", "roles" + keys);
    wrong.put("roles:", "roles" + keys);
    wrong.put("roles: {engineer: U1}", "roles.engineer" + keys);
    wrong.put("roles: {engineer: {users: U1}}", "roles.engineer.users" + list);
    wrong.put("roles: {engineer: {groups: S1}}", "roles.engineer.groups" + list);
    wrong.put("snapshots: 3", "snapshots" + keys);
    wrong.put("health: strict", "health" + keys);
    wrong.put("profiles: [a]", "profiles" + keys);
    wrong.put("profiles: {a: small}", "profiles.a" + keys);
    wrong.put("profiles: {a: {skip: comments}}", "profiles.a.skip" + list);
    wrong.put("profiles: {a: {orders: [1]}}", "profiles.a.orders must be one value");

    wrong.forEach((yaml, problem) ->
        assertThat(problems(environment + yaml, VARIABLES))
            .as(yaml)
            .containsExactly("TERP_CONFIG " + problem));
    assertThat(problems("- roles", with("DATABASE_URL", "mysql://a:b@c/d")))
        .containsExactly(
            "TERP_CONFIG must hold keys and their values, as in docs/configuration.md");
    assertThat(problems("environments: {dev: {database: , app-url: [x]}}", VARIABLES))
        .containsExactly(
            "TERP_CONFIG environments.dev.database is missing; write ${DATABASE_URL}, for example");
    assertThat(
            problems("environments: {dev: {database: '${STAGING_URL}', app-url: [x]}}", VARIABLES))
        .containsExactly("TERP_CONFIG environments.dev.app-url must be one value");
  }

  @Test
  void twoEnvironmentsNeverShareTheBotsTables() {
    String yaml =
        """
        environments:
          staging: {database: "mysql://terp:geheim@one/terp"}
          demo: {database: "mysql://demo:geheim@one/demo"%s}
        """;

    assertThat(problems(yaml.formatted(""), VARIABLES))
        .containsExactly(
            "TERP_CONFIG environments.staging and environments.demo would both keep their runs in"
                + " terp_chatops at one:3306; give one of them a chatops-database of its own");
    assertThat(
            read(
                    yaml.formatted(", chatops-database: 'mysql://demo:geheim@one/demo_ops'"),
                    VARIABLES)
                .environments())
        .hasSize(2);
  }

  @Test
  void whatIsNoYamlIsSaidByItsLineAndNotQuoted() {
    assertThat(problems("environments:\n  staging: {database: mysql://u:geheim@h/d", VARIABLES))
        .singleElement()
        .asString()
        .startsWith("TERP_CONFIG is not YAML: look at line ");
  }

  @Test
  void anEmptyFileDescribesNothing() {
    assertThat(read("", with("DATABASE_URL", "mysql://a:b@c/d")).roles())
        .isEqualTo(RoleSettings.NONE);
    assertThat(problems("environments: {}", VARIABLES))
        .containsExactly("TERP_CONFIG environments must hold at least one environment by its name");
  }

  @Test
  void profilesAreReadAsTextForTheSeedingToJudge() {
    String yaml =
        """
        environments:
          staging:
            database: ${STAGING_URL}
        profiles:
          spring:
            base: full
            orders: 600
            from: 2025-03-01
            skip: [comments, freeform_notes]
        """;

    assertThat(read(yaml, VARIABLES).profiles())
        .containsExactly(
            new ProfileSettings(
                "spring",
                Map.of("base", "full", "orders", "600", "from", "2025-03-01"),
                List.of("comments", "freeform_notes")));
  }

  @Test
  void whatTheSeedingFindsWrongIsSaidWithTheRest() {
    Map<String, String> all = with("TERP_CONFIG", "terp.yml");
    all.put("PORT", "x");
    String yaml = "environments: {staging: {database: '${STAGING_URL}'}}\nprofiles: {a: {}}";

    assertThatThrownBy(() ->
            SettingsReader.read(
                all, path -> yaml, Purpose.SHELL, own -> List.of(own.get(0).name() + " is odd")))
        .hasMessageContaining("PORT must be")
        .hasMessageContaining("a is odd");
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> all = new HashMap<>(VARIABLES);
    all.put(name, value);
    return all;
  }

  private static Settings read(String yaml, Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(variables);
    all.put("TERP_CONFIG", "terp.yml");
    return SettingsReader.read(all, path -> yaml, Purpose.SHELL);
  }

  private static List<String> problems(String yaml, Map<String, String> variables) {
    @Nullable SettingsException e =
        catchThrowableOfType(SettingsException.class, () -> read(yaml, variables));
    assertThat(e).isNotNull();
    assertThat(e.getMessage()).doesNotContain("geheim");
    return e.problems();
  }

  @Test
  void healthIsJudgedAsTheFileSays() {
    HealthSettings read =
        SettingsReader.read(
                Map.of("TERP_CONFIG", "f", "DATABASE_URL", "mysql://a:b@c/terp"),
                path ->
                    """
                    health:
                      memory: {warn: 60}
                      slow-seconds: 1.5
                      pages:
                        - {path: "/login", text: "Sign in"}
                        - {path: "/old", status: 404}
                    """,
                SettingsReader.Purpose.SHELL)
            .home()
            .health();

    assertThat(read.memory()).isEqualTo(new HealthSettings.Limit(60, 90));
    assertThat(read.disk()).isEqualTo(new HealthSettings.Limit(80, 90));
    assertThat(read.slow()).isEqualTo(Duration.ofMillis(1500));
    assertThat(read.pages())
        .containsExactly(
            new HealthSettings.Page("/login", 200, "Sign in"),
            new HealthSettings.Page("/old", 404, ""));
  }

  @Test
  void whatIsWrongAboutHealthIsNamed() {
    assertThatThrownBy(() ->
            SettingsReader.read(
                Map.of("TERP_CONFIG", "f", "DATABASE_URL", "mysql://a:b@c/terp"),
                path ->
                    """
                    health:
                      memroy: {warn: 60}
                      disk: {warn: 95}
                      cpu: {fail: 101}
                      memory: 80
                      connections: {warm: 60}
                      pages:
                        - {path: "login"}
                    """,
                SettingsReader.Purpose.SHELL))
        .hasMessageContaining("health.memroy is not known")
        .hasMessageContaining("health.disk: warn must not be above fail")
        .hasMessageContaining("health.memory must say warn and fail, as in {warn: 75, fail: 90}")
        .hasMessageContaining("health.connections.warm is not known; known here: fail, warn")
        .hasMessageContaining("health.cpu.fail must be a number from 0 to 100, was 101")
        .hasMessageContaining("health.pages: each page has a path");
  }
}
