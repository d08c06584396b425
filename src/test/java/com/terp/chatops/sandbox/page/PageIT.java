package com.terp.chatops.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.terp.chatops.sandbox.page.Browser.Look;
import com.terp.chatops.sandbox.slack.LocalSlack;
import com.terp.chatops.sandbox.slack.Options;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person does in a channel, with a bot that follows a script. */
@Requires(Requirement.CHROMIUM)
class PageIT {
  /** The deadline for acknowledging passes once, and is waited for. */
  private static final Options.Timing TIMING =
      new Options.Timing(Duration.ofSeconds(8), Options.Timing.patient().trigger(), List.of());

  private static final Options OPTIONS =
      Options.defaults().withTiming(TIMING).withPace(Options.Pace.UNLIMITED);

  private static Browser browser;
  private LocalSlack slack;
  private ScriptedBot bot;

  @BeforeAll
  static void launch() {
    browser = new Browser();
  }

  @AfterAll
  static void quit() {
    browser.close();
  }

  @BeforeEach
  void connect() throws Exception {
    slack = LocalSlack.start(OPTIONS);
    bot = new ScriptedBot(slack);
  }

  @AfterEach
  void disconnect() throws Exception {
    bot.close();
    slack.close();
    assertThat(browser.complaints()).as("errors on the page's console").isEmpty();
  }

  private SlackPage open(Look look) {
    return browser.open(slack.pageUrl(), "U0ENGINEER", look);
  }

  @Test
  void anEmptyChannelSaysWhatToTry() {
    SlackPage page = open(Look.LIGHT);

    assertThat(page.page().locator(".try-card")).hasCount(4);
    assertThat(page.page().locator(".bot-pill")).containsText("terp connected");
    page.picture("page-empty");
    page.page().locator(".try-card").first().click();

    assertThat(page.message("seed dry-run light")).hasCount(1);
  }

  @Test
  void typingASlashOffersCommandsThatTheArrowsAndTabChoose() {
    SlackPage page = open(Look.LIGHT);

    page.composer().pressSequentially("/terp s");
    assertThat(page.offers()).hasCount(4);
    page.picture("page-completion");
    page.composer().press("ArrowDown");
    page.composer().press("Tab");
    assertThat(page.composer()).hasValue("/terp seed small ");
    page.composer().press("Enter");

    assertThat(page.message("seed small")).hasCount(1);
    assertThat(page.composer()).hasValue("");
  }

  @Test
  void escapeClosesTheOffersAndACompleteCommandIsSentByEnter() {
    SlackPage page = open(Look.LIGHT);

    page.composer().pressSequentially("/terp health");
    assertThat(page.offers()).hasCount(1);
    page.composer().press("Enter");
    assertThat(page.message("health")).hasCount(1);

    page.composer().pressSequentially("/te");
    page.composer().press("Escape");
    assertThat(page.offers()).hasCount(0);
    assertThat(page.composer()).hasValue("/te");
  }

  @Test
  void aCommandNobodyKnowsIsAnsweredInSlacksWords() {
    SlackPage page = open(Look.LIGHT);

    page.send("/nonsense");

    assertThat(page.message("/nonsense is not a valid command."))
        .containsText("Only visible to you");
  }

  @Test
  void everyKindOfBlockIsShown() {
    SlackPage page = open(Look.LIGHT);
    page.send("/terp blocks");
    Locator report = page.message("Plan: seed small");

    assertThat(report.locator("h3")).containsText("Plan: seed small");
    assertThat(report.locator("strong", has("bold")).first()).hasText("bold");
    assertThat(report.locator("em")).hasText("italic");
    assertThat(report.locator("s")).hasText("gone");
    assertThat(report.locator("code").first()).hasText("a < b");
    assertThat(report.locator("a", has("the plan")))
        .hasAttribute("href", "https://example.com/a?b=1&c=2");
    assertThat(report.locator(".mention", has("Oscar"))).hasText("@Oscar On-Call");
    assertThat(report.locator(".mention", has("#"))).hasText("#terp-alerts");
    assertThat(report.locator("blockquote").first()).hasText("said so");
    assertThat(report.locator("pre").first()).hasText("select 1;\nselect 2;");
    assertThat(report.locator("[role=img][aria-label=':red_circle:']")).hasCount(1);
    assertThat(report.locator(".field").nth(1)).containsText("2026-01-01");
    assertThat(report.locator("hr")).hasCount(1);
    assertThat(report.locator("th")).hasText(new String[] {"Table", "Rows"});
    assertThat(report.locator("td").nth(1)).hasCSS("text-align", "right");
    assertThat(report.locator("ol li")).hasText(new String[] {"first", "second"});
    assertThat(report.locator(".rich-section strong")).hasText("checked");
    assertThat(report.locator("img[alt='a chart']")).isVisible();
    assertThat(report.locator(".context")).containsText("Asked by @Erin Engineer · run 17");
    assertThat(report.locator(".btn.primary")).hasText("Run this plan");
    assertThat(report.locator(".btn.danger")).hasText("Undo");
    assertThat(report.getByRole(AriaRole.COMBOBOX)).isVisible();
    assertThat(report.locator(".unknown")).hasCount(0);
  }

  private static Locator.LocatorOptions has(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }

  @Test
  void whatSomebodyElseWroteIsNeverMarkup() {
    SlackPage page = open(Look.LIGHT);
    page.send("/terp blocks");
    assertThat(page.message("Plan: seed small")).containsText("<img src=x onerror=alert(1)>");
    assertThat(page.message("Plan: seed small")).containsText("*not bold* <b>not markup</b>");
    assertThat(page.message("Plan: seed small")).containsText("&lt;i&gt;");

    page.send("<script>alert(1)</script> & <b>me</b>");

    assertThat(page.message("<script>alert(1)</script> & <b>me</b>")).hasCount(1);
    assertThat(page.page().locator("#main .message script, #main .message b")).hasCount(0);
  }

  @Test
  void aThreadRefusesSlashCommandsAndTakesMentions() {
    SlackPage page = open(Look.LIGHT);
    page.send("good morning");
    page.message("good morning").hover();
    page.message("good morning").getByLabel("Reply in thread").click();

    page.reply("/terp status");
    assertThat(page.thread()).containsText("/terp is not supported in threads. Sorry!");
    page.picture("page-thread");
    page.reply("@terp status");

    assertThat(page.inThread("nothing runs")).hasCount(1);
    assertThat(page.inThread("@terp status")).hasCount(1);
    assertThat(page.message("good morning").locator(".thread-count")).hasText("2 replies");
    page.threadComposer().press("Escape");
    assertThat(page.thread()).isHidden();
  }

  @Test
  void anEphemeralAnswerIsSeenByOnePersonAndCanBeDismissed() {
    SlackPage erin = open(Look.LIGHT);
    SlackPage oscar = browser.open(slack.pageUrl(), "U0ONCALL", Look.LIGHT);

    erin.send("/terp whisper");
    assertThat(erin.message("only you read this")).containsText("Only visible to you");
    erin.send("aloud");
    assertThat(oscar.message("aloud")).hasCount(1);
    assertThat(oscar.message("only you read this")).hasCount(0);

    erin.message("only you read this").getByText("Dismiss").click();
    assertThat(erin.message("only you read this")).hasCount(0);
    erin.page().reload();
    assertThat(erin.message("aloud")).hasCount(1);
    assertThat(erin.message("only you read this")).hasCount(0);
  }

  @Test
  void anotherPersonSpeaksInTheirOwnName() {
    SlackPage page = open(Look.LIGHT);
    page.send("from the engineer");

    page.be("Gus Guest");
    page.send("from the guest");

    assertThat(page.message("from the guest").locator(".author")).hasText("Gus Guest");
    assertThat(page.message("from the engineer").locator(".author")).hasText("Erin Engineer");
    assertThat(page.page()).hasURL(Pattern.compile("user=U0GUEST"));
  }

  @Test
  void aDangerousButtonAsksFirstAndAnEditReplacesTheMessageInItsPlace() {
    SlackPage page = open(Look.LIGHT);
    page.send("/terp ask");
    page.button("Go on").click();
    assertThat(page.confirmation()).containsText("It cannot wait.");
    page.picture("page-confirmation");
    page.page().keyboard().press("Escape");
    assertThat(page.confirmation()).hasCount(0);
    assertThat(page.button("Go on")).isFocused();

    page.button("Go on").click();
    page.confirmation().getByText("Yes").click();

    assertThat(page.message("you said yes")).hasCount(1);
    assertThat(page.message("you said yes")).containsText("(edited)");
    assertThat(page.message("Shall I?")).hasCount(0);
  }

  @Test
  void aClickThatTheBotNeverTakesSaysSoBesideTheButton() {
    SlackPage page = open(Look.LIGHT);
    page.send("/terp ask");

    page.button("Into the void").click();

    assertThat(page.message("Shall I?").locator(".action-error")).isVisible();
    assertThat(page.button("Into the void")).not().hasAttribute("aria-busy", "true");
  }

  @Test
  void theReadersPlaceIsKeptWhileMessagesArriveAndFollowedAtTheEnd() {
    SlackPage page = open(Look.LIGHT);
    for (int i = 0; i < 30; i++) {
      slack.as("U0ONCALL").say("C0OPS", "line " + i);
    }
    assertThat(page.message("line 29")).isInViewport();

    Locator scroller = page.page().locator("#main .scroll");
    // Until the page has heard of it the reader is still at the end.
    scroller.evaluate(
        "node => new Promise(heard => { node.addEventListener('scroll', heard, {once: true});"
            + " node.scrollTop = 100; }).then(() => undefined)");
    Locator pill = page.page().locator("#main .new-pill");
    slack.as("U0ONCALL").say("C0OPS", "while you read");
    assertThat(pill).isVisible();
    assertThat((Number) scroller.evaluate("node => node.scrollTop")).isEqualTo(100);

    pill.click();
    assertThat(page.message("while you read")).isInViewport();
  }

  @Test
  void theHomeTabShowsWhatTheBotPublishes() {
    SlackPage page = open(Look.LIGHT);

    page.page().locator(".side-item", has(page, "terp")).last().click();

    assertThat(page.page().locator("#main")).containsText("Where staging stands");
    page.picture("page-home");
  }

  private static Page.LocatorOptions has(SlackPage page, String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void switchesAndDeliveriesAreOneClickAway() {
    SlackPage page = open(Look.LIGHT);
    page.send("/terp health");
    assertThat(page.message("health")).hasCount(1);

    page.page().locator(".top-button").click();
    Locator drawer = page.page().locator("#drawer");
    Locator first = drawer.locator("[role=switch]").first();
    first.click();
    assertThat(first).hasAttribute("aria-checked", "true");
    drawer.getByText("Deliveries", new Locator.GetByTextOptions().setExact(true)).click();

    assertThat(drawer.locator(".deliveries tbody tr").first())
        .containsText(Pattern.compile("\\d ms"));
    page.picture("page-deliveries");
  }

  @Test
  void thePageComesBackByItselfAfterTheLineWasDown() throws Exception {
    SlackPage page = open(Look.LIGHT);
    int port = URI.create(slack.pageUrl()).getPort();
    disconnect();
    assertThat(page.page().locator("#offline")).isVisible();

    slack = LocalSlack.start(OPTIONS.withPort(port));
    slack.as("U0ONCALL").say("C0OPS", "said meanwhile");
    bot = new ScriptedBot(slack);

    assertThat(page.message("said meanwhile"))
        .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
    assertThat(page.page().locator("#offline")).isHidden();
  }

  @Test
  void aNarrowWindowKeepsEverythingInReach() {
    SlackPage page = open(Look.NARROW);
    page.send("/terp blocks");
    assertThat(page.message("Plan: seed small")).hasCount(1);
    page.picture("page-narrow");
    assertThat((Boolean) page.page().evaluate("() => document.body.scrollWidth <= innerWidth"))
        .isTrue();

    page.page().getByLabel("Channels and people").click();
    page.be("Aisha Auditor");
    page.page().keyboard().press("Escape");

    assertThat(page.page().locator("#sidebar")).not().isInViewport();
    assertThat(List.of(page.page().title())).containsExactly("TERP · local Slack");
  }
}
