package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.ViewState;
import com.terp.chatops.command.Asker;
import com.terp.chatops.command.Commands;
import com.terp.chatops.command.Confirmation;
import com.terp.chatops.command.Start;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Origin;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.RunId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a filled-in form and confirms its proposal. */
final class Submitting {
  private static final Logger LOG = LoggerFactory.getLogger(Submitting.class);

  private final Commands commands;
  private final Modals modals;
  private final Workers workers;
  private final Duration patience;

  /**
   * For one Slack app.
   *
   * @param patience how long a form waits for its run to start; what takes longer is told in it
   *     afterwards
   */
  Submitting(Commands commands, Modals modals, Workers workers, Duration patience) {
    this.commands = commands;
    this.modals = modals;
    this.workers = workers;
    this.patience = patience;
  }

  Response submit(ViewSubmissionPayload payload) {
    String view = payload.getView().getId();
    FormId id = FormId.parse(payload.getView().getPrivateMetadata());
    Map<String, Map<String, ViewState.Value>> values = payload.getView().getState().getValues();
    String agreement = Forms.AGREE + "-" + id.proposal();
    if (!agreed(values.get(agreement))) {
      return Replies.errors(Map.of(agreement, "Tick the box to go on."));
    }
    Confirmation confirmation =
        new Confirmation(
            id.proposal(),
            text(values.get(Forms.REASON), Forms.REASON).orElse(""),
            text(values.get(Forms.WORD + "-" + id.proposal()), Forms.WORD).orElse(null),
            new Asker(
                new Actor(payload.getUser().getId(), payload.getUser().getName()),
                new Origin.Slack(id.channel(), id.thread())));
    CompletableFuture<Start> start =
        CompletableFuture.supplyAsync(() -> commands.confirm(confirmation), workers.urgent());
    return inTime(start, view, id);
  }

  private Response inTime(CompletableFuture<Start> start, String view, FormId id) {
    try {
      return reply(start.get(patience.toMillis(), TimeUnit.MILLISECONDS), id);
    } catch (TimeoutException e) {
      CompletableFuture<Start> unused =
          start.whenCompleteAsync((done, failure) -> late(view, id, done, failure), workers.work());
      return Replies.update(
          Forms.sentence("Starting", "This takes a little longer than usual…", id));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a run was being started", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a run could not be started", e.getCause());
    }
  }

  private static Response reply(Start start, FormId id) {
    return switch (start) {
      case Start.Accepted accepted -> Replies.empty();
      case Start.Duplicate duplicate -> Replies.empty();
      case Start.Invalid(Start.Field field, String sentence) ->
          Replies.errors(Map.of(block(field, id), sentence));
      case Start.Refused(Report report) -> Replies.update(Forms.refused(report, id, null));
    };
  }

  private void late(String view, FormId id, @Nullable Start start, @Nullable Throwable failure) {
    if (start == null) {
      LOG.error("a run could not be started", failure);
      modals.show(view, Forms.sentence("Not done", Guard.SORRY, id));
      return;
    }
    ObjectNode form =
        switch (start) {
          case Start.Accepted(RunId run) -> started(run, id);
          case Start.Duplicate(RunId run) -> started(run, id);
          case Start.Invalid(Start.Field field, String sentence) ->
              Forms.sentence("Not done", sentence + " Run the command again.", id);
          case Start.Refused(Report report) -> Forms.refused(report, id, null);
        };
    modals.show(view, form);
  }

  private static ObjectNode started(RunId run, FormId id) {
    return Forms.sentence(
        "Started", "Run %s has started. Its thread is in the channel.".formatted(run), id);
  }

  private static String block(Start.Field field, FormId id) {
    return switch (field) {
      case REASON -> Forms.REASON;
      case WORD -> Forms.WORD + "-" + id.proposal();
    };
  }

  private static boolean agreed(@Nullable Map<String, ViewState.Value> block) {
    ViewState.Value value = block == null ? null : block.get(Forms.AGREE);
    return value != null
        && value.getSelectedOptions() != null
        && !value.getSelectedOptions().isEmpty();
  }

  private static Optional<String> text(
      @Nullable Map<String, ViewState.Value> block, String actionId) {
    return Optional.ofNullable(block)
        .map(each -> each.get(actionId))
        .map(ViewState.Value::getValue);
  }
}
