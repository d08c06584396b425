package com.terp.chatops.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The direction of the packages. The same table stands in {@code docs/architecture.md}. */
class ArchitectureTest {
  private static final String ROOT = "com.terp.chatops";

  /** Which of our packages each package may use. */
  private static final Map<String, Set<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("config", Set.of()),
              Map.entry("run", Set.of()),
              Map.entry("db", Set.of("config", "run")),
              Map.entry("schema", Set.of("db", "run")),
              Map.entry("audit", Set.of("run", "db")),
              Map.entry("access", Set.of("run", "config")),
              Map.entry("lock", Set.of("run", "db")),
              Map.entry("ledger", Set.of("run", "db", "schema", "lock")),
              Map.entry("seed", Set.of("run", "db", "schema", "ledger")),
              Map.entry("verify", Set.of("run", "db", "schema")),
              Map.entry("undo", Set.of("run", "db", "schema", "ledger")),
              Map.entry(
                  "rehearse",
                  Set.of("run", "db", "schema", "ledger", "seed", "undo", "verify", "health")),
              Map.entry("bench", Set.of("config", "db", "ledger", "run", "seed", "undo")),
              Map.entry("deploy", Set.of("run", "db", "config")),
              Map.entry("health", Set.of("run", "db", "config", "lock", "deploy")),
              Map.entry(
                  "command",
                  Set.of(
                      "access",
                      "audit",
                      "config",
                      "db",
                      "deploy",
                      "health",
                      "ledger",
                      "lock",
                      "rehearse",
                      "run",
                      "schema",
                      "seed",
                      "undo",
                      "verify",
                      "watch")),
              Map.entry("watch", Set.of("run", "db", "config", "deploy", "health")),
              Map.entry("slack", Set.of("command", "run", "config", "access")),
              Map.entry("web", Set.of("command", "run", "config", "access", "health")),
              Map.entry("cli", Set.of("command", "run", "config", "access"))));

  private static final JavaClasses MAIN =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @TestFactory
  Stream<DynamicTest> packagesUseOnlyWhatTheTableSays() {
    return MAY_USE.entrySet().stream()
        .filter(row -> hasClasses(row.getKey()))
        .map(row ->
            dynamicTest(
                "%s may use %s".formatted(row.getKey(), row.getValue().stream().sorted().toList()),
                () -> usesOnly(row.getKey(), row.getValue())));
  }

  @Test
  void everyPackageIsInTheTable() {
    assertThat(MAIN.stream().map(ArchitectureTest::feature).distinct())
        .allMatch(feature -> feature.isEmpty() || MAY_USE.containsKey(feature));
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void onlyTheSlackEdgeAndTheRootKnowSlack() {
    noClasses()
        .that(are("outside slack and root", c -> !Set.of("", "slack").contains(feature(c))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.slack..")
        .check(MAIN);
  }

  @Test
  void edgesDoNotTalkToTheDatabase() {
    noClasses()
        .that(are("edges", c -> Set.of("slack", "web", "cli").contains(feature(c))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jooq..", "java.sql..", "com.zaxxer..")
        .check(MAIN);
  }

  @Test
  void onlyTheRootReadsTheEnvironment() {
    noClasses()
        .that(are("outside root", c -> !feature(c).isEmpty()))
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(MAIN);
  }

  @Test
  void timeComesFromAClock() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(MAIN);
    noClasses()
        .that(are("outside root", c -> !feature(c).isEmpty()))
        .should()
        .callMethod(java.time.Clock.class, "systemUTC")
        .check(MAIN);
  }

  @Test
  void nothingSleeps() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", java.time.Duration.class)
        .check(MAIN);
  }

  @Test
  void theBotKnowsNothingOfItsSandbox() {
    noClasses().should().dependOnClassesThat().resideInAPackage(ROOT + ".sandbox..").check(MAIN);
  }

  private static void usesOnly(String feature, Set<String> allowed) {
    List<String> forbidden = new ArrayList<>(MAY_USE.keySet());
    forbidden.removeAll(allowed);
    forbidden.remove(feature);
    noClasses()
        .that(are("in " + feature, c -> feature(c).equals(feature)))
        .should()
        .dependOnClassesThat(
            are(
                "in another package than " + allowed,
                c -> ours(c) && (feature(c).isEmpty() || forbidden.contains(feature(c)))))
        .check(MAIN);
  }

  private static boolean hasClasses(String feature) {
    return MAIN.stream()
        .anyMatch(c -> feature(c).equals(feature) && !c.getSimpleName().equals("package-info"));
  }

  private static boolean ours(JavaClass type) {
    return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
  }

  /** The first package below the root; empty for the root itself. */
  private static String feature(JavaClass type) {
    if (!ours(type) || type.getPackageName().equals(ROOT)) {
      return "";
    }
    String rest = type.getPackageName().substring(ROOT.length() + 1);
    return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
  }

  private static DescribedPredicate<JavaClass> are(
      String description, java.util.function.Predicate<JavaClass> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }
}
