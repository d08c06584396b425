package com.terp.chatops.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.util.json.GsonFactory;
import com.terp.chatops.run.Actor;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Translates what Slack delivers. Every handler acknowledges at once and leaves the work to others.
 * Handlers live in a map of patterns without order, so no two patterns may match the same id.
 */
final class Handlers {
  private static final Logger LOG = LoggerFactory.getLogger(Handlers.class);
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
  private static final Pattern OFFERS = Pattern.compile(ReportBlocks.OFFER + "\\d+");
  private static final Pattern OTHER_ACTIONS =
      Pattern.compile(
          "(?!" + ReportBlocks.OFFER + "\\d+$)(?!" + Forms.CHOOSE_ACTION + "$).*", Pattern.DOTALL);
  private static final Pattern OTHER_VIEWS =
      Pattern.compile("(?!" + Forms.CONFIRM + "$).*", Pattern.DOTALL);
  private static final Pattern MENTION = Pattern.compile("\\s*<@([UW][A-Z0-9]+)(\\|[^>]*)?>\\s*");
  private static final Pattern NAMED =
      Pattern.compile("\\s*@terp\\b\\s*(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Asking asking;
  private final Modals modals;
  private final Submitting submitting;
  private final HomeTab home;
  private final Workers workers;
  private final Whisper whisper;
  private final Deliveries deliveries = new Deliveries();

  Handlers(Asking asking, Modals modals, Submitting submitting, HomeTab home, Outgoing outgoing) {
    this.asking = asking;
    this.modals = modals;
    this.submitting = submitting;
    this.home = home;
    this.workers = outgoing.workers();
    this.whisper = outgoing.whisper();
  }

  void register(App app) {
    app.command(ANY, (request, context) -> command(request.getPayload()));
    app.blockAction(OFFERS, (request, context) -> offer(request.getPayload()));
    app.blockAction(Forms.CHOOSE_ACTION, (request, context) -> chosen(request.getPayload()));
    app.blockAction(OTHER_ACTIONS, (request, context) -> Replies.empty());
    app.viewSubmission(
        Forms.CONFIRM, (request, context) -> submitting.submit(request.getPayload()));
    app.viewSubmission(OTHER_VIEWS, (request, context) -> Replies.empty());
    app.viewClosed(ANY, (request, context) -> Replies.empty());
    app.event(
        AppMentionEvent.class,
        (event, context) -> mention(event.getEvent(), event.getEventId(), us(event)));
    app.event(
        MessageEvent.class, (event, context) -> message(event.getEvent(), event.getEventId()));
    app.event(
        AppHomeOpenedEvent.class,
        (event, context) -> homeOpened(event.getEvent(), event.getEventId()));
  }

  private Response command(SlashCommandPayload payload) {
    if (!deliveries.first(payload.getTriggerId())) {
      return Replies.empty();
    }
    Ask ask =
        new Ask(
            new Actor(payload.getUserId(), payload.getUserName()),
            payload.getChannelId(),
            null,
            payload.getTriggerId(),
            null,
            payload.getResponseUrl());
    String line = payload.getText() == null ? "" : payload.getText();
    return asking
        .take(line, ask)
        .map(content -> Replies.json(content.ephemeral()))
        .orElseGet(Replies::empty);
  }

  private Response offer(BlockActionPayload payload) {
    if (!deliveries.first(payload.getTriggerId())) {
      return Replies.empty();
    }
    Ask ask = clicked(payload);
    take(payload.getActions().getFirst().getValue(), ask);
    return Replies.empty();
  }

  private static Ask clicked(BlockActionPayload payload) {
    BlockActionPayload.Container container = payload.getContainer();
    String channel =
        payload.getChannel() == null ? container.getChannelId() : payload.getChannel().getId();
    return new Ask(
        actor(payload),
        channel,
        thread(payload),
        payload.getTriggerId(),
        payload.getTriggerId(),
        payload.getResponseUrl());
  }

  /** The thread of the clicked message; a root message is a thread's begin, a whisper has none. */
  private static @Nullable String thread(BlockActionPayload payload) {
    BlockActionPayload.Container container = payload.getContainer();
    if (container.getThreadTs() != null) {
      return container.getThreadTs();
    }
    if (container.isEphemeral()) {
      return null;
    }
    if (payload.getMessage() != null && payload.getMessage().getThreadTs() != null) {
      return payload.getMessage().getThreadTs();
    }
    return container.getMessageTs();
  }

  private static Actor actor(BlockActionPayload payload) {
    String name = payload.getUser().getName();
    return new Actor(
        payload.getUser().getId(), name == null ? payload.getUser().getUsername() : name);
  }

  private Response chosen(BlockActionPayload payload) throws JsonProcessingException {
    BlockActionPayload.Action.SelectedOption option =
        payload.getActions().getFirst().getSelectedOption();
    if (option == null || !deliveries.first(payload.getTriggerId())) {
      return Replies.empty();
    }
    FormId id = FormId.parse(payload.getView().getPrivateMetadata());
    Ask ask = new Ask(actor(payload), id.channel(), id.thread(), null, null, null);
    JsonNode view = JSON.readTree(GsonFactory.createSnakeCase().toJson(payload.getView()));
    modals.chosen(
        payload.getView().getId(), option.getValue(), choice(view, option.getValue()), ask);
    return Replies.empty();
  }

  /** The block to choose from, as it was shown, with the new choice marked. */
  private static JsonNode choice(JsonNode view, String value) {
    for (JsonNode block : view.path("blocks")) {
      if (block.path("block_id").asText().equals(Forms.CHOICE)) {
        ObjectNode select = (ObjectNode) block.path("elements").path(0);
        for (JsonNode group : select.path("option_groups")) {
          for (JsonNode option : group.path("options")) {
            if (option.path("value").asText().equals(value)) {
              select.set("initial_option", option.deepCopy());
            }
          }
        }
        return block;
      }
    }
    throw new IllegalStateException("the form has nothing to choose from");
  }

  /** Our own user id, where the delivery names it. */
  private static @Nullable String us(EventsApiPayload<?> payload) {
    List<Authorization> all = payload.getAuthorizations();
    return all == null
        ? null
        : all.stream()
            .filter(each -> Boolean.TRUE.equals(each.getIsBot()))
            .map(Authorization::getUserId)
            .findFirst()
            .orElse(null);
  }

  /** The line without the mention that made it ours; whom else it names, it is about. */
  static String withoutUs(String text, @Nullable String us) {
    Matcher mention = MENTION.matcher(text);
    while (mention.find()) {
      if (us == null || mention.group(1).equals(us)) {
        return text.substring(0, mention.start()) + " " + text.substring(mention.end());
      }
    }
    return text;
  }

  private Response mention(AppMentionEvent event, @Nullable String eventId, @Nullable String us) {
    if (event.getBotId() != null || !deliveries.first(eventId)) {
      return Replies.empty();
    }
    said(
        withoutUs(event.getText(), us),
        event.getUser(),
        event.getChannel(),
        thread(event.getThreadTs(), event.getTs()),
        eventId);
    return Replies.empty();
  }

  /** Somebody who types the name without picking it from the list means the bot all the same. */
  private Response message(MessageEvent event, @Nullable String eventId) {
    if (event.getBotId() != null || event.getText() == null || event.getUser() == null) {
      return Replies.empty();
    }
    Matcher named = NAMED.matcher(event.getText());
    if (named.matches() && deliveries.first(eventId)) {
      String thread = thread(event.getThreadTs(), event.getTs());
      said(named.group(1), event.getUser(), event.getChannel(), thread, eventId);
    }
    return Replies.empty();
  }

  private static String thread(@Nullable String thread, String ts) {
    return thread == null ? ts : thread;
  }

  private void said(
      String line, String user, String channel, String thread, @Nullable String eventId) {
    take(line, new Ask(new Actor(user, user), channel, thread, null, eventId, null));
  }

  /** Neither a click nor a mention can be answered by its acknowledgement. */
  private void take(String line, Ask ask) {
    try {
      asking.take(line, ask).ifPresent(content -> sayLater(ask, content));
    } catch (RejectedExecutionException e) {
      LOG.warn("{} was turned away: all queues are full", ask.actor().id());
      workers.refusals().execute(() -> whisper.say(ask, Guard.BUSY));
    }
  }

  private void sayLater(Ask ask, Content content) {
    workers.work().execute(() -> whisper.say(ask, List.of(content)));
  }

  private Response homeOpened(AppHomeOpenedEvent event, @Nullable String eventId) {
    boolean home = event.getTab() == null || event.getTab().equals("home");
    if (home && deliveries.first(eventId)) {
      String channel = event.getChannel() == null ? event.getUser() : event.getChannel();
      workers.work().execute(() -> this.home.publish(event.getUser(), channel));
    }
    return Replies.empty();
  }
}
