package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Modals handed in, and what the app's acknowledgement does to them. */
final class Submissions {
  private static final String TROUBLE = "We had some trouble connecting. Try again?";

  private final Team team;
  private final Bot bot;
  private final Payloads payloads;

  Submissions(Team team, Bot bot) {
    this.team = team;
    this.bot = bot;
    this.payloads = new Payloads(team);
  }

  Outcome submit(View view, JsonNode given) {
    ObjectNode values = FormState.complete(view.blocks(), given);
    team.views().remember(view.id(), values);
    Map<String, String> errors = FormState.errors(view.blocks(), values);
    if (!errors.isEmpty()) {
      return new Outcome.Rejected(errors);
    }
    return switch (bot.deliver(payloads.submission(view.with(values)))) {
      case Bot.Result.Failed failed -> new Outcome.Failed(failed.error(), TROUBLE);
      case Bot.Result.Acknowledged ack -> respond(view, ack);
    };
  }

  private Outcome respond(View view, Bot.Result.Acknowledged ack) {
    String action = Json.text(ack.payload(), "response_action").orElse("");
    return switch (action) {
      case "" -> {
        team.views().close(view);
        yield new Outcome.Acknowledged(ack.took(), action);
      }
      case "clear" -> {
        team.views().clear(view.user());
        yield new Outcome.Acknowledged(ack.took(), action);
      }
      case "errors" -> errors(view, ack.payload());
      case "update", "push" -> show(view, ack, action);
      default -> trouble("unknown response_action " + action);
    };
  }

  private static Outcome errors(View view, ObjectNode payload) {
    Set<String> blocks =
        Blocks.elements(view.blocks()).stream()
            .filter(Blocks.Found::isInput)
            .map(Blocks.Found::blockId)
            .collect(Collectors.toSet());
    Map<String, String> errors = new LinkedHashMap<>();
    payload
        .path("errors")
        .properties()
        .forEach(error -> errors.put(error.getKey(), error.getValue().asText()));
    boolean known = !errors.isEmpty() && blocks.containsAll(errors.keySet());
    return known
        ? new Outcome.Rejected(errors)
        : trouble("errors for blocks that are no inputs of the view: " + errors.keySet());
  }

  private Outcome show(View view, Bot.Result.Acknowledged ack, String action) {
    Optional<ObjectNode> content = Json.child(ack.payload(), "view");
    if (content.isEmpty()) {
      return trouble("response_action %s without a view".formatted(action));
    }
    Optional<SlackError> refused = ViewMethods.check(content.get(), "modal");
    if (refused.isPresent()) {
      return trouble(refused.get().code() + " " + refused.get().details());
    }
    try {
      if (action.equals("update")) {
        team.views().update(view.id(), content.get());
      } else {
        team.views().push(view.user(), content.get());
      }
      return new Outcome.Acknowledged(ack.took(), action);
    } catch (SlackError e) {
      return trouble(e.code());
    }
  }

  /** What the app answered makes no sense: the person sees only that it failed. */
  private static Outcome trouble(String why) {
    return new Outcome.Failed("invalid_response: " + why, TROUBLE);
  }
}
