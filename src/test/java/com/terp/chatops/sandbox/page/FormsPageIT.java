package com.terp.chatops.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.terp.chatops.sandbox.page.Browser.Look;
import com.terp.chatops.sandbox.slack.LocalSlack;
import com.terp.chatops.sandbox.slack.Options;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Filling in forms, with the mouse and without. */
@Requires(Requirement.CHROMIUM)
class FormsPageIT {
  private static Browser browser;
  private LocalSlack slack;
  private ScriptedBot bot;
  private SlackPage page;

  @BeforeAll
  static void launch() {
    browser = new Browser();
  }

  @AfterAll
  static void quit() {
    browser.close();
  }

  @BeforeEach
  void openTheForm() throws Exception {
    slack =
        LocalSlack.start(
            Options.defaults()
                .withTiming(Options.Timing.patient())
                .withPace(Options.Pace.UNLIMITED));
    bot = new ScriptedBot(slack);
    page = browser.open(slack.pageUrl(), "U0ENGINEER", Look.LIGHT);
    page.send("/terp form");
    assertThat(page.field("reason")).isVisible();
  }

  @AfterEach
  void disconnect() throws Exception {
    bot.close();
    slack.close();
    assertThat(browser.complaints()).as("errors on the page's console").isEmpty();
  }

  @Test
  void whatIsMissingIsSaidBeneathItsField() {
    page.submit();

    assertThat(page.error("reason")).hasText("Please complete this required field.");
    assertThat(page.error("agree")).hasText("Please complete this required field.");
    assertThat(page.error("profile")).isEmpty();
    assertThat(page.field("reason").locator("textarea")).isFocused();
    page.picture("page-form-errors");

    page.field("reason").locator("textarea").fill("abc");
    assertThat(page.error("reason")).isEmpty();
    page.submit();
    assertThat(page.error("reason")).containsText("at least 5 characters");
  }

  @Test
  void whatTheBotRefusesIsSaidBeneathItsFieldAndNothingTypedIsLost() throws Exception {
    page.field("reason").locator("textarea").fill("just because");
    page.field("agree").locator("input").check();
    page.submit();
    assertThat(page.error("reason")).hasText("An auditor would ask again.");
    assertThat(page.field("agree").locator("input")).isChecked();

    page.field("reason").locator("textarea").fill("the demo on Friday");
    page.submit();

    assertThat(page.dialog()).hasCount(0);
    assertThat(bot.nextForm().get("reason").get("text").getValue()).isEqualTo("the demo on Friday");
  }

  @Test
  void everyKindOfInputReachesTheBot() throws Exception {
    page.field("reason").locator("textarea").fill("all of them");
    page.field("agree").locator("input").check();
    page.choose("profile", "light");
    page.choose("tables", "orders");
    page.choose("tables", "invoices");
    page.page().keyboard().press("Escape");
    page.field("mode").getByText("Add").click();
    page.field("day").locator("input").fill("2026-02-03");
    page.field("hour").locator("input").fill("14:30");
    page.choose("who", "Aisha");
    page.choose("where", "alerts");
    page.field("number").locator("input").fill("7");
    page.field("mail").locator("input").fill("dana@example.com");
    page.field("ticket").locator("input").fill("https://example.com/T-1");
    page.picture("page-form");
    page.submit();

    var form = bot.nextForm();
    assertThat(form.get("agree").get("box").getSelectedOptions()).hasSize(1);
    assertThat(form.get("profile").get("one").getSelectedOption().getValue()).isEqualTo("light");
    assertThat(form.get("tables").get("many").getSelectedOptions())
        .extracting("value")
        .containsExactly("orders", "invoices");
    assertThat(form.get("mode").get("radio").getSelectedOption().getValue()).isEqualTo("add");
    assertThat(form.get("day").get("date").getSelectedDate()).isEqualTo("2026-02-03");
    assertThat(form.get("hour").get("time").getSelectedTime()).isEqualTo("14:30");
    assertThat(form.get("who").get("user").getSelectedUser()).isEqualTo("U0AUDITOR");
    assertThat(form.get("where").get("channel").getSelectedChannel()).isEqualTo("C0ALERTS");
    assertThat(form.get("number").get("n").getValue()).isEqualTo("7");
    assertThat(form.get("mail").get("m").getValue()).isEqualTo("dana@example.com");
    assertThat(form.get("ticket").get("u").getValue()).isEqualTo("https://example.com/T-1");
  }

  @Test
  void valuesThatMakeNoSenseAreCaughtBeforeTheBotIsAsked() {
    page.field("reason").locator("textarea").fill("some of them");
    page.field("agree").locator("input").check();
    page.field("number").locator("input").fill("0");
    page.field("mail").locator("input").fill("nobody");
    page.field("ticket").locator("input").fill("example");
    page.submit();

    assertThat(page.error("number")).containsText("at least 1");
    assertThat(page.error("mail")).containsText("email");
    assertThat(page.error("ticket")).containsText("URL");
  }

  @Test
  void theKeyboardAloneIsEnough() throws Exception {
    Keyboard keys = page.page().keyboard();
    assertThat(page.field("reason").locator("textarea")).isFocused();
    keys.type("typed without a mouse");
    keys.press("Tab");
    keys.press("Space");
    keys.press("Tab");
    keys.press("ArrowDown");
    keys.press("ArrowDown");
    keys.press("Enter");
    Locator submit = page.dialog().locator("button[type=submit]");
    for (int steps = 0; steps < 30 && !isFocused(submit); steps++) {
      keys.press("Tab");
    }
    keys.press("Enter");

    var form = bot.nextForm();
    assertThat(form.get("reason").get("text").getValue()).isEqualTo("typed without a mouse");
    assertThat(form.get("profile").get("one").getSelectedOption().getValue()).isEqualTo("light");
    assertThat(page.composer()).isFocused();
  }

  private static boolean isFocused(Locator locator) {
    return (Boolean) locator.evaluate("node => node === document.activeElement");
  }

  @Test
  void escapeClosesAMenuFirstAndThenTheForm() {
    Locator menu = page.field("profile").locator("input");
    menu.click();
    assertThat(menu).hasAttribute("aria-expanded", "true");

    menu.press("Escape");
    assertThat(menu).hasAttribute("aria-expanded", "false");
    assertThat(page.dialog()).isVisible();
    menu.press("Escape");

    assertThat(page.dialog()).hasCount(0);
    assertThat(page.composer()).isFocused();
  }

  @Test
  void anOpenFormIsThereAgainAfterReloading() {
    page.page().reload();

    assertThat(page.field("reason")).isVisible();
  }
}
