package com.terp.chatops.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.terp.chatops.Bot;
import com.terp.chatops.sandbox.Mode;
import com.terp.chatops.sandbox.Surroundings;
import com.terp.chatops.sandbox.page.Browser.Look;
import com.terp.chatops.sandbox.slack.Options;
import com.terp.chatops.testing.DatabaseKind;
import com.terp.chatops.testing.Databases;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import com.terp.chatops.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer's first minutes, in the browser, with the real bot and a real database. */
@Requires(Requirement.CHROMIUM)
class JourneyIT {
  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(Duration.ofMinutes(2).toMillis());

  private static final LocatorAssertions.IsVisibleOptions LATER =
      new LocatorAssertions.IsVisibleOptions().setTimeout(Duration.ofMinutes(1).toMillis());

  @TempDir Path directory;

  @Test
  void dryRunThenRunThisPlanThenUndoLeavesTheCountsAsBefore() throws Exception {
    try (TestDatabase database = Databases.fresh(DatabaseKind.MARIADB).withPeoplesRows();
        Surroundings around = Surroundings.start(place(database));
        Bot bot = Bot.start(around.environment());
        Browser browser = new Browser()) {
      around.slack().awaitBot(Duration.ofMinutes(1));
      assertThat(bot.port()).isPositive();
      List<String> before = counts(database);
      SlackPage page = browser.open(around.slack().pageUrl(), "U0ENGINEER", Look.LIGHT);

      dryRun(page);
      assertThat(counts(database)).as("a dry run writes nothing").isEqualTo(before);
      runThisPlan(page);
      assertThat(counts(database)).isNotEqualTo(before);
      inTheDark(browser.open(around.slack().pageUrl(), "U0ONCALL", Look.DARK));
      undo(page);

      assertThat(counts(database)).as("as before the seed").isEqualTo(before);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void dryRun(SlackPage page) {
    page.send("/terp seed dry-run light");
    Locator plan = page.message("Seeding light would clear").last();
    assertThat(plan).containsText("Last reply", PATIENTLY);
    plan.locator(".thread-link").click();
    assertThat(page.button("Run exactly this plan")).isVisible(LATER);
    page.picture("journey-1-plan");
  }

  private static void runThisPlan(SlackPage page) {
    page.button("Run exactly this plan").click();
    confirm(page, "Fresh data for the Friday demo", "journey-2-modal");
    Locator run = page.inThread("Fresh data for the Friday demo");
    assertThat(run).containsText("Seeded light on staging", PATIENTLY);
    assertThat(page.button("Undo this run")).isVisible(LATER);
    page.picture("journey-3-thread");
    run.scrollIntoViewIfNeeded();
    page.picture("journey-4-light");
  }

  private static void inTheDark(SlackPage page) {
    page.message("Seeding light would clear").locator(".thread-link").click();
    assertThat(page.inThread("Seeded light on staging").last()).isVisible();
    page.picture("journey-5-dark");
    page.page().context().close();
  }

  private static void undo(SlackPage page) {
    page.button("Undo this run").click();
    confirm(page, "The demo is over", "journey-6-undo");
    Locator run = page.page().locator(".message", saying("The demo is over")).first();
    assertThat(run).containsText("run 2", PATIENTLY);
    assertThat(run.locator("[aria-label=':white_check_mark:']").first()).isVisible(LATER);
    page.picture("journey-7-undone");
  }

  private static com.microsoft.playwright.Page.LocatorOptions saying(String text) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
  }

  /** Reads the form, gives the reason, agrees and hands it in. */
  private static void confirm(SlackPage page, String reason, String picture) {
    Locator field = page.dialog().locator("textarea, .text-input").first();
    assertThat(field).isVisible(LATER);
    field.fill(reason);
    page.dialog().locator("input[type=checkbox]").first().check();
    page.picture(picture);
    page.submit();
    assertThat(page.dialog()).hasCount(0);
  }

  private static List<String> counts(TestDatabase database) {
    return Stream.of("vendors", "clients", "products", "orders", "invoices", "payments", "returns")
        .map(table -> table + " " + database.number("SELECT COUNT(*) FROM `" + table + "`"))
        .toList();
  }

  private Surroundings.Place place(TestDatabase database) {
    return new Surroundings.Place(
        database.server(),
        database.schema(),
        database.botSchema(),
        directory,
        Options.defaults().withTiming(Options.Timing.patient()),
        Mode.SOCKET);
  }
}
