package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Clicks and closed modals, as a person's client sends them. */
final class Interactions {
  private static final String TROUBLE = "We had some trouble connecting. Try again?";

  private final Team team;
  private final Bot bot;
  private final Payloads payloads;

  Interactions(Team team, Bot bot) {
    this.team = team;
    this.bot = bot;
    this.payloads = new Payloads(team);
  }

  /** A click in a message; the message may be an older version that the person still sees. */
  Outcome act(String user, Message message, ObjectNode action, JsonNode state) {
    ObjectNode full = completed(action, Blocks.elements(message.content().blocks()));
    ObjectNode values = FormState.complete(message.content().blocks(), state);
    return outcome(bot.deliver(payloads.messageAction(user, message, full, values)));
  }

  /** A click or a choice in a modal or in App Home. */
  Outcome act(View view, ObjectNode action, JsonNode state) {
    ObjectNode full = completed(action, Blocks.elements(view.blocks()));
    ObjectNode values = FormState.complete(view.blocks(), state);
    team.views().remember(view.id(), values);
    return outcome(bot.deliver(payloads.viewAction(view.user(), view.with(values), full)));
  }

  /** A modal closed with its button; the app is told only if it asked to be. */
  Outcome close(View view) {
    boolean all = view.flag("clear_on_close");
    List<View> gone = all ? team.views().clear(view.user()) : List.of(view);
    if (!all) {
      team.views().close(view);
    }
    return gone.stream()
        .filter(one -> one.flag("notify_on_close"))
        .map(one -> outcome(bot.deliver(payloads.closed(one, all))))
        .reduce((first, second) -> second)
        .orElse(new Outcome.Acknowledged(Duration.ZERO, ""));
  }

  /** An action carries what its element says, too: type, label, value. */
  private static ObjectNode completed(ObjectNode action, List<Blocks.Found> elements) {
    String actionId = Json.text(action, "action_id").orElse("");
    Optional<String> blockId = Json.text(action, "block_id");
    ObjectNode full = Json.object();
    elements.stream()
        .filter(found -> found.actionId().equals(actionId))
        .filter(found -> blockId.isEmpty() || blockId.get().equals(found.blockId()))
        .findFirst()
        .ifPresent(
            found -> {
              full.put("type", found.type()).put("block_id", found.blockId());
              for (String field : List.of("text", "value", "style", "placeholder")) {
                Optional.ofNullable(found.element().get(field))
                    .ifPresent(value -> full.set(field, value.deepCopy()));
              }
            });
    return full.setAll(action);
  }

  static Outcome outcome(Bot.Result result) {
    return switch (result) {
      case Bot.Result.Acknowledged ack -> new Outcome.Acknowledged(ack.took(), "");
      case Bot.Result.Failed failed -> new Outcome.Failed(failed.error(), TROUBLE);
    };
  }
}
