package com.terp.chatops.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** The page in the words of the person who uses it. */
final class SlackPage {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final Page page;

  SlackPage(Page page) {
    this.page = page;
  }

  Page page() {
    return page;
  }

  void awaitReady() {
    assertThat(composer()).isVisible();
  }

  Locator composer() {
    return page.locator("#composer-input");
  }

  Locator threadComposer() {
    return page.locator("#thread-input");
  }

  /** What is offered while typing. */
  Locator offers() {
    return page.locator("#main .completion-item");
  }

  /** Types into the channel and sends. */
  void send(String text) {
    composer().fill(text);
    composer().press("Escape");
    composer().press("Enter");
  }

  /** Types into the open thread and sends. */
  void reply(String text) {
    threadComposer().fill(text);
    threadComposer().press("Escape");
    threadComposer().press("Enter");
  }

  /** The messages of the channel that contain the text. */
  Locator message(String text) {
    return page.locator("#main .message").filter(new Locator.FilterOptions().setHasText(text));
  }

  /** The messages of the open thread that contain the text. */
  Locator inThread(String text) {
    return page.locator("#thread .message").filter(new Locator.FilterOptions().setHasText(text));
  }

  Locator thread() {
    return page.locator("#thread");
  }

  Locator dialog() {
    return page.locator("#modal[open]");
  }

  Locator confirmation() {
    return page.locator("#confirm[open]");
  }

  /** The block of a modal with this block_id. */
  Locator field(String blockId) {
    return dialog().locator("[data-block-id='" + blockId + "']");
  }

  /** What stands beneath a field as its error. */
  Locator error(String blockId) {
    return field(blockId).locator(".input-error");
  }

  /** Chooses from a menu of a modal with the keyboard. */
  void choose(String blockId, String option) {
    Locator menu = field(blockId).getByRole(AriaRole.COMBOBOX);
    menu.focus();
    menu.press("ArrowDown");
    menu.fill(option);
    menu.press("Enter");
  }

  void submit() {
    dialog().locator("button[type=submit]").click();
  }

  Locator button(String label) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  /** Becomes another of the sandbox's people. */
  void be(String person) {
    page.locator(".person").filter(new Locator.FilterOptions().setHasText(person)).click();
    assertThat(page.locator(".person[aria-checked=true]")).containsText(person);
  }

  /** Leaves a picture under target/screenshots. */
  void picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }
}
