package com.terp.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.cli.Console;
import com.terp.chatops.cli.ExitCode;
import com.terp.chatops.testing.DatabaseKind;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grants of docs/security.md are enough for everything, and config check names each of them
 * that is missing. With local_infile off, and on MySQL with sql_require_primary_key on.
 */
class RestrictedServerIT {
  private static final Pattern GRANT =
      Pattern.compile("GRANT (?<rights>[A-Z, ]+) ON `(?<schema>\\w+)`\\.\\* TO 'bot'@'%';");
  private static final String WHY = "a test of rights";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @EachDatabase
  void theDocumentedGrantsAreEnoughAndEachOneMissingIsNamed(TestDatabase test) throws Exception {
    test.withPeoplesRows();
    String user = "bare_" + test.schema();
    String account = "'%s'@'127.0.0.1'".formatted(user);
    String localInfile = test.text("SELECT @@global.local_infile");
    test.execute("DROP USER IF EXISTS " + account);
    test.execute("CREATE USER %s IDENTIFIED BY 'x'".formatted(account));
    test.execute("SET GLOBAL local_infile = 0");
    try {
      List<Right> rights = documented(test);
      rights.forEach(right -> test.execute(right.grant(account)));
      everythingWorks(test, user);
      for (Right right : rights) {
        test.execute(right.revoke(account));
        assertThat(run(test, user, "config", "check")).as(said()).isEqualTo(ExitCode.FAILED);
        assertThat(said()).contains(right.grant(account));
        test.execute(right.grant(account));
      }
      assertThat(run(test, user, "config", "check")).as(said()).isEqualTo(ExitCode.DONE);
      aRoleCounts(test, user, account, rights.getFirst());
      System.out.printf(
          "%s: all commands with %d grants, %d taken away and named%n",
          test, rights.size(), rights.size());
    } finally {
      test.execute("SET GLOBAL local_infile = " + localInfile);
      test.execute("DROP USER " + account);
    }
  }

  private void everythingWorks(TestDatabase test, String user) {
    assertThat(run(test, user, "status")).as(said()).isEqualTo(ExitCode.DONE);
    String before = rows(test);
    done(test, user, "seed", "small", "--force", "--reason", WHY);
    assertThat(run(test, user, "verify")).as(said()).isEqualTo(ExitCode.DONE);
    done(test, user, "rollback", "last", "--force", "--reason", WHY);
    assertThat(rows(test)).isEqualTo(before);
    done(test, user, "seed", "small", "no-clear", "--force", "--reason", WHY);
    done(test, user, "rollback", "last", "--force", "--reason", WHY);
    assertThat(rows(test)).isEqualTo(before);
    done(test, user, "rehearse", "--force", "--reason", WHY);
    assertThat(said()).contains("byte for byte as before");
    assertThat(rows(test)).isEqualTo(before);
    run(test, user, "health", "details");
    assertThat(said()).contains("a row was written and rolled back");
  }

  private void aRoleCounts(TestDatabase test, String user, String account, Right right) {
    String role = "role_" + test.schema();
    boolean mysql = test.kind() == DatabaseKind.MYSQL;
    test.execute("DROP ROLE IF EXISTS " + role);
    test.execute("CREATE ROLE " + role);
    try {
      test.execute(right.revoke(account));
      test.execute("GRANT %s ON `%s`.* TO %s".formatted(right.privilege(), right.schema(), role));
      test.execute("GRANT %s TO %s".formatted(role, account));
      assertThat(run(test, user, "config", "check")).as(said()).isEqualTo(ExitCode.FAILED);
      test.execute("SET DEFAULT ROLE %s %s %s".formatted(role, mysql ? "TO" : "FOR", account));
      assertThat(run(test, user, "config", "check")).as(said()).isEqualTo(ExitCode.DONE);
      test.execute(right.grant(account));
    } finally {
      test.execute("DROP ROLE " + role);
    }
  }

  private record Right(String privilege, String schema) {
    String grant(String account) {
      return "GRANT %s ON `%s`.* TO %s;".formatted(privilege, schema, account);
    }

    String revoke(String account) {
      return "REVOKE %s ON `%s`.* FROM %s".formatted(privilege, schema, account);
    }
  }

  /** As the page has them, for this test's schemas. */
  private static List<Right> documented(TestDatabase test) throws IOException {
    Matcher found = GRANT.matcher(Files.readString(Path.of("docs", "security.md")));
    List<Right> rights = new ArrayList<>();
    while (found.find()) {
      String schema = found.group("schema").equals("terp") ? test.schema() : test.botSchema();
      for (String right : found.group("rights").split(", ")) {
        rights.add(new Right(right, schema));
      }
    }
    assertThat(rights).hasSizeGreaterThan(10);
    return rights;
  }

  private static String rows(TestDatabase test) {
    List<String> counts =
        test
            .column(
                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()"
                    + " AND TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_NAME")
            .stream()
            .map(t -> "SELECT CONCAT('%1$s ', COUNT(*)) FROM `%1$s`".formatted(t))
            .toList();
    return String.join("\n", test.column(String.join(" UNION ALL ", counts)));
  }

  private void done(TestDatabase test, String user, String... words) {
    assertThat(run(test, user, words)).as(said()).isEqualTo(ExitCode.DONE);
  }

  private ExitCode run(TestDatabase test, String user, String... words) {
    out.reset();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    Console console = new Console(print, print, Optional::empty, Console.Kind.PIPE);
    String url = test.url().replaceFirst("//[^@]*@", "//" + user + ":x@");
    String botUrl = test.botUrl().replaceFirst("//[^@]*@", "//" + user + ":x@");
    return Shell.run(
        words,
        Map.of(
            "DATABASE_URL",
            url,
            "CHATOPS_DATABASE_URL",
            botUrl,
            "SLACK_BOT_TOKEN",
            "xoxb-1",
            "SLACK_APP_TOKEN",
            "xapp-1"),
        console);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
