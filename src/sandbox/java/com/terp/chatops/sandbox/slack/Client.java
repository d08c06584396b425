package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One person's Slack client: everything that person can do. Calls wait for the bot's
 * acknowledgement, at most for Slack's deadline.
 */
public final class Client {
  private final String user;
  private final Team team;
  private final Actions actions;

  /** What clients can do to the bot. */
  record Actions(
      SlashCommands commands, Interactions interactions, Submissions submissions, Talk talk) {}

  Client(String user, Team team, Actions actions) {
    this.user = user;
    this.team = team;
    this.actions = actions;
  }

  /** Types a slash command with its text, e.g. {@code /terp seed light}, into a channel. */
  public Outcome command(String channel, String line) {
    String[] words = line.strip().split("\\s+", 2);
    return actions.commands().run(user, channel, words[0], words.length > 1 ? words[1] : "");
  }

  /** Types a slash command into a thread, which Slack refuses. */
  public Outcome commandInThread(Message root, String line) {
    return actions.commands().refuseInThread(line.strip().split("\\s+", 2)[0]);
  }

  /** Posts a message; {@code @terp} mentions the bot. */
  public Message say(String channel, String text) {
    return actions.talk().say(user, channel, Optional.empty(), markup(text));
  }

  /** Replies in the thread of a message; {@code @terp} mentions the bot. */
  public Message reply(Message message, String text) {
    String root = message.threadTs().orElse(message.ts());
    return actions.talk().say(user, message.channel(), Optional.of(root), markup(text));
  }

  /** Opens the app's Home tab. */
  public void openHome() {
    actions.talk().openHome(user);
  }

  /** Clicks a button by action_id or label, as this version of the message shows it. */
  public Outcome click(Message message, String actionIdOrLabel) {
    Blocks.Found found = require(message.content().blocks(), actionIdOrLabel);
    return actions.interactions().act(user, message, action(found), Json.object());
  }

  /** Clicks a button of a modal or of App Home by action_id or label. */
  public Outcome click(View view, String actionIdOrLabel) {
    return actions
        .interactions()
        .act(view, action(require(view.blocks(), actionIdOrLabel)), view.state());
  }

  /** Chooses in a select, radio, checkboxes or picker of a message; options by value or label. */
  public Outcome choose(Message message, String actionId, String... chosen) {
    Blocks.Found found = require(message.content().blocks(), actionId);
    return actions
        .interactions()
        .act(user, message, chosen(found, chosen), state(found, chosen, Json.object()));
  }

  /** Chooses in a select, radio, checkboxes or picker of a view; options by value or label. */
  public Outcome choose(View view, String actionId, String... chosen) {
    Blocks.Found found = require(view.blocks(), actionId);
    return actions
        .interactions()
        .act(view, chosen(found, chosen), state(found, chosen, view.state()));
  }

  /**
   * Submits a modal.
   *
   * @param values by action_id or block_id: a String, or a List of String where several may be
   *     chosen; options by value or label. What is left out keeps its first value.
   */
  public Outcome submit(View view, Map<String, ?> values) {
    ObjectNode state = view.state().deepCopy();
    for (Map.Entry<String, ?> entry : values.entrySet()) {
      Blocks.Found found = input(view, entry.getKey());
      Object value = entry.getValue();
      List<?> texts = value instanceof List<?> list ? list : List.of(value);
      put(state, found, texts.stream().map(String::valueOf).toList());
    }
    return actions.submissions().submit(view, state);
  }

  /** Closes a modal with its close button. */
  public Outcome close(View view) {
    return actions.interactions().close(view);
  }

  /** Waits for this person's topmost modal to satisfy the condition. */
  public View awaitModal(Predicate<View> condition, Duration patience) {
    return team.views().await(user, condition, patience);
  }

  /** Waits until no modal is open. */
  public void awaitNoModal(Duration patience) {
    team.views().awaitNone(user, patience);
  }

  /** Waits for this person's App Home to satisfy the condition. */
  public View awaitHome(Predicate<View> condition, Duration patience) {
    return team.views().awaitHome(user, condition, patience);
  }

  /** Waits for a message this person sees, the newest that satisfies the condition. */
  public Message awaitMessage(Predicate<Message> condition, Duration patience) {
    return team.messages()
        .await(
            message -> message.onlyFor().map(user::equals).orElse(true) && condition.test(message),
            patience);
  }

  private String markup(String typed) {
    return new Markup(team.workspace()).ofMessage(typed);
  }

  private static Blocks.Found require(ArrayNode blocks, String actionIdOrLabel) {
    return Blocks.named(blocks, actionIdOrLabel)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "nothing called '%s' in %s".formatted(actionIdOrLabel, blocks)));
  }

  private static Blocks.Found input(View view, String id) {
    return Blocks.elements(view.blocks()).stream()
        .filter(found -> found.actionId().equals(id) || found.blockId().equals(id))
        .filter(found -> InputType.of(found.type()).isPresent())
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no input '%s' in %s".formatted(id, view.blocks())));
  }

  private static ObjectNode action(Blocks.Found found) {
    return Json.object().put("action_id", found.actionId()).put("block_id", found.blockId());
  }

  private static ObjectNode chosen(Blocks.Found found, String... chosen) {
    ObjectNode action = action(found).put("type", found.type());
    InputType type = InputType.of(found.type()).orElseThrow();
    return action.set(type.field, type.choose(found.element(), Arrays.asList(chosen)));
  }

  private static JsonNode state(Blocks.Found found, String[] chosen, ObjectNode before) {
    ObjectNode state = before.deepCopy();
    put(state, found, Arrays.asList(chosen));
    return state;
  }

  private static void put(ObjectNode state, Blocks.Found found, List<String> chosen) {
    InputType type = InputType.of(found.type()).orElseThrow();
    ObjectNode value = Json.object().put("type", found.type());
    value.set(type.field, type.choose(found.element(), chosen));
    state.withObjectProperty(found.blockId()).set(found.actionId(), value);
  }
}
