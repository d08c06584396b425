package com.terp.chatops.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.terp.chatops.config.SettingsReader.Purpose;
import java.io.FileNotFoundException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  private static final String DATABASE = "mysql://terp:geheim@db:3306/terp?ssl-mode=REQUIRED";
  private static final Map<String, String> LEAST =
      Map.of(
          "SLACK_BOT_TOKEN",
          "xoxb-geheim",
          "SLACK_APP_TOKEN",
          "xapp-geheim",
          "DATABASE_URL",
          DATABASE);

  @Test
  void defaults() {
    Settings settings = read(LEAST);

    assertThat(settings)
        .isEqualTo(
            new Settings(
                new SlackSettings(
                    new Secret("xoxb-geheim"),
                    new Secret("xapp-geheim"),
                    null,
                    URI.create("https://slack.com/api/")),
                List.of(
                    new EnvironmentSettings(
                        "staging", DatabaseUrl.parse("x", DATABASE), "terp_chatops", null)),
                RoleSettings.NONE,
                List.of(),
                3000,
                WatchSettings.NONE,
                Settings.SPOOL));
    assertThat(settings.home().isProtected()).isFalse();
  }

  @Test
  void whatWaitsForTheRecordOutlivesTheProcess(@TempDir Path home) {
    assertThat(Settings.spool(home)).isEqualTo(home.resolve(".local/state/terp-chatops"));
    assertThat(Settings.spool(home.resolve("none"))).isEqualTo(temporary());
    assertThat(Settings.spool(Path.of("?"))).isEqualTo(temporary());
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"), "terp-chatops");
  }

  @Test
  void everyVariable() {
    Settings settings =
        read(
            Map.of(
                "SLACK_BOT_TOKEN", "xoxb-1",
                "SLACK_SIGNING_SECRET", "s1gn",
                "SLACK_API_URL", "http://127.0.0.1:4000/api/",
                "DATABASE_URL", DATABASE,
                "CHATOPS_DATABASE_URL", "mysql://terp:geheim@db:3306/ops",
                "APP_URL", "https://terp.example.com",
                "TERP_ENVIRONMENT", "production",
                "PORT", "8080"));

    assertThat(settings.slack())
        .isEqualTo(
            new SlackSettings(
                new Secret("xoxb-1"),
                null,
                new Secret("s1gn"),
                URI.create("http://127.0.0.1:4000/api/")));
    assertThat(settings.home())
        .isEqualTo(
            new EnvironmentSettings(
                "production",
                DatabaseUrl.parse("x", DATABASE),
                "ops",
                URI.create("https://terp.example.com")));
    assertThat(settings.home().isProtected()).isTrue();
    assertThat(settings.port()).isEqualTo(8080);
  }

  @Test
  void theAppIsDeployedWhereTheVariablesSay() {
    Settings settings =
        read(
            Map.of(
                "SLACK_BOT_TOKEN", "xoxb-1",
                "SLACK_APP_TOKEN", "xapp-1",
                "DATABASE_URL", DATABASE,
                "DIGITALOCEAN_TOKEN", "dop_v1_geheim",
                "DIGITALOCEAN_APP_ID", "4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf"));

    assertThat(settings.home().platform())
        .isEqualTo(
            new PlatformSettings(
                URI.create("https://api.digitalocean.com"),
                "4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf",
                new Secret("dop_v1_geheim")))
        .asString()
        .doesNotContain("geheim");
    assertThat(problems(Map.of("DATABASE_URL", DATABASE, "DIGITALOCEAN_APP_ID", "4f6c71e2/1")))
        .anyMatch(p -> p.startsWith("DIGITALOCEAN_TOKEN is missing"))
        .anyMatch(p -> p.startsWith("DIGITALOCEAN_APP_ID must be the id of an app"));
  }

  @Test
  void aSpoolThatIsNoPathIsTold() {
    assertThat(problems(with("TERP_SPOOL_DIR", "no\0path")))
        .containsExactly("TERP_SPOOL_DIR must be the path of a directory");
  }

  @Test
  void bothWaysOfSlackMayBeOpenAtOnce() {
    SlackSettings slack = read(with("SLACK_SIGNING_SECRET", "s")).slack();

    assertThat(slack.appToken()).isNotNull();
    assertThat(slack.signingSecret()).isNotNull();
  }

  @Test
  void theShellNeedsNoSlack() {
    Settings settings =
        SettingsReader.read(Map.of("DATABASE_URL", DATABASE), path -> "", Purpose.SHELL);

    assertThat(settings.slack()).isNull();
  }

  @Test
  void everyProblemIsListedAtOnce() {
    assertThat(
            problems(Map.of("PORT", "http", "APP_URL", "terp", "SLACK_API_URL", "https://x.test/")))
        .satisfiesExactlyInAnyOrder(
            p -> assertThat(p).startsWith("SLACK_BOT_TOKEN is missing"),
            p ->
                assertThat(p)
                    .startsWith("SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both missing"),
            p -> assertThat(p).startsWith("SLACK_API_URL must end in /api/"),
            p -> assertThat(p).isEqualTo("PORT must be a number from 0 to 65535, was http"),
            p -> assertThat(p).startsWith("DATABASE_URL is missing; set it to mysql://user:pass@"),
            p -> assertThat(p).startsWith("APP_URL must be a web address"));
  }

  @Test
  void anEmptyVariableCountsAsMissing() {
    assertThat(problems(with("DATABASE_URL", " "))).singleElement().asString().contains("missing");
  }

  @Test
  void tokensOfTheWrongKindAreToldApart() {
    assertThat(problems(with("SLACK_BOT_TOKEN", "xapp-geheim")))
        .containsExactly(
            "SLACK_BOT_TOKEN must begin with xoxb-; what is set there is an app-level token, which"
                + " belongs into SLACK_APP_TOKEN");
    assertThat(problems(with("SLACK_APP_TOKEN", "xoxb-geheim")))
        .containsExactly(
            "SLACK_APP_TOKEN must begin with xapp-; what is set there is a bot token, which belongs"
                + " into SLACK_BOT_TOKEN");
    assertThat(problems(with("SLACK_BOT_TOKEN", "xoxp-geheim")))
        .containsExactly(
            "SLACK_BOT_TOKEN must begin with xoxb-; what is set there is a user's token, which the"
                + " bot cannot use");
    assertThat(problems(with("SLACK_BOT_TOKEN", "geheim")))
        .containsExactly("SLACK_BOT_TOKEN must begin with xoxb-; what is set there does not");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "999999", "3000.5", "drei"})
  void aPortThatIsNone(String port) {
    assertThat(problems(with("PORT", port)))
        .containsExactly("PORT must be a number from 0 to 65535, was " + port);
  }

  @Test
  void theBotsOwnSchemaIsOnTheSameServerUnderAnotherName() {
    for (String other :
        List.of(
            "mysql://terp:x@elsewhere:3306/ops",
            "mysql://terp:x@db:3307/ops",
            "mysql://x:x@db/ops")) {
      assertThat(problems(with("CHATOPS_DATABASE_URL", other)))
          .singleElement()
          .asString()
          .startsWith("CHATOPS_DATABASE_URL must name the same server and user")
          .contains("terp at db:3306", "committed together");
    }
    assertThat(problems(with("CHATOPS_DATABASE_URL", DATABASE)))
        .containsExactly(
            "CHATOPS_DATABASE_URL must name another database than TERP's terp, for example"
                + " terp_chatops");
    assertThat(problems(with("CHATOPS_DATABASE_URL", "ops")))
        .singleElement()
        .asString()
        .startsWith("CHATOPS_DATABASE_URL does not begin with mysql://");
  }

  @Test
  void aWebAddressWithAPasswordIsRefusedUnprinted() {
    assertThat(problems(with("APP_URL", "https://u:geheim@terp.test")))
        .containsExactly("APP_URL must be a web address such as https://terp.example.com");
  }

  /** Protection goes by the exact name. */
  @ParameterizedTest
  @ValueSource(strings = {"Production", "PRODUCTION", "production!", "pro duction", "-a"})
  void anEnvironmentIsNeverProductionByAnotherSpelling(String name) {
    assertThat(problems(with("TERP_ENVIRONMENT", name)))
        .containsExactly(
            "TERP_ENVIRONMENT is %s: a name has small letters, digits and hyphens".formatted(name));
  }

  @Test
  void anEnvironmentsNameFitsItsColumn() {
    assertThat(read(with("TERP_ENVIRONMENT", "a".repeat(100))).home().name()).hasSize(100);
    assertThat(problems(with("TERP_ENVIRONMENT", "a".repeat(101))))
        .singleElement()
        .asString()
        .endsWith(": a name has at most 100 characters");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    assertThat(problems(with("TERP_CONFIG", "/etc/absent.yml")))
        .containsExactly(
            "TERP_CONFIG names /etc/absent.yml, which cannot be read; give the path of a YAML"
                + " file");
  }

  @Test
  void secretsAreNeverPrinted() {
    assertThat(read(with("SLACK_SIGNING_SECRET", "geheim")).toString())
        .contains("***")
        .doesNotContain("geheim");
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> all = new HashMap<>(LEAST);
    all.put(name, value);
    return all;
  }

  private static Settings read(Map<String, String> environment) {
    return SettingsReader.read(
        environment,
        path -> {
          throw new FileNotFoundException(path);
        },
        Purpose.SERVE);
  }

  private static List<String> problems(Map<String, String> environment) {
    @Nullable SettingsException e =
        catchThrowableOfType(SettingsException.class, () -> read(environment));
    assertThat(e).isNotNull();
    assertThat(e.toString()).doesNotContain("geheim");
    return e.problems();
  }
}
