package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.command.Command;
import com.terp.chatops.command.Commands;
import com.terp.chatops.command.Parsed;
import com.terp.chatops.command.Proposal;
import com.terp.chatops.run.Report;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the form of a mutation, and fills it once it is known what the mutation would do. */
final class Modals {
  private static final Logger LOG = LoggerFactory.getLogger(Modals.class);

  /** A click that came twice: its form is open. */
  private static final String TAKEN = "exchanged_trigger_id";

  private static final int TRIES = 3;

  private final Commands commands;
  private final SlackApi api;
  private final Whisper whisper;
  private final Workers workers;
  private final Wishes wishes = new Wishes();

  Modals(Commands commands, SlackApi api, Whisper whisper, Workers workers) {
    this.commands = commands;
    this.api = api;
    this.whisper = whisper;
    this.workers = workers;
  }

  /** Opens the form at once and fills it as soon as it can be. */
  void open(Command.Mutation mutation, Parsed.Understood line, Ask ask, String trigger) {
    String canonical = line.canonical();
    FormId id = FormId.of(canonical, ask);
    Fill fill = new Fill(mutation, line.notes(), null);
    workers
        .urgent()
        .execute(() -> {
          switch (api.openView(trigger, Forms.loading(id, null))) {
            case Answer.Done(String channel, String view) -> {
              Wishes.Wish wish = wishes.next(view);
              unlessBusy(wish, id, null, () -> fill(wish, fill, ask, id));
            }
            case Answer.Rejected(String error) -> notOpened(error, canonical, ask);
            case Answer.Unsure(String why) -> notOpened(why, canonical, ask);
            case Answer.Wait(var after) -> notOpened("too many calls just now", canonical, ask);
            case Answer.Absent() -> throw new IllegalStateException("opening finds nothing");
          }
        });
  }

  /** A form that is open and will not be filled has to say so. */
  private void unlessBusy(Wishes.Wish wish, FormId id, @Nullable JsonNode choice, Runnable work) {
    try {
      workers.work().execute(work);
    } catch (RejectedExecutionException e) {
      LOG.warn("{} was turned away: the queue is full", id.command());
      Report busy = Report.of(Report.Outcome.REFUSED, Guard.BUSY);
      workers.refusals().execute(() -> show(wish, Forms.refused(busy, id, choice)));
    }
  }

  private void notOpened(String why, String canonical, Ask ask) {
    if (why.equals(TAKEN)) {
      LOG.info("the form of {} was opened by another replica already", canonical);
      return;
    }
    LOG.warn("a form could not be opened: {}", why);
    whisper.say(
        ask,
        "Slack did not open the form in time (%s). Nothing was changed. Run /terp %s again."
            .formatted(why, canonical));
  }

  /**
   * Shows the preview of what was chosen in the same form.
   *
   * @param choice the block to choose from, which stays
   */
  void chosen(String view, String command, JsonNode choice, Ask ask) {
    FormId id = FormId.of(command, ask);
    Wishes.Wish wish = wishes.next(view);
    switch (commands.parse(command)) {
      case Parsed.Understood(Command.Mutation mutation, String canonical, var notes) ->
          unlessBusy(
              wish,
              id,
              choice,
              () -> {
                loading(wish, Forms.loading(id, choice));
                fill(wish, new Fill(mutation, notes, choice), ask, id);
              });
      case Parsed.Understood(Command.Query query, String canonical, var notes) ->
          LOG.error("the choice {} is no mutation", canonical);
      case Parsed.Misunderstood(Report report) ->
          unlessBusy(wish, id, choice, () -> show(wish, Forms.refused(report, id, choice)));
    }
  }

  /** Not tried again: what it announces may be there by then. */
  private void loading(Wishes.Wish wish, ObjectNode form) {
    if (wish.stands() && !(api.updateView(wish.view(), form) instanceof Answer.Done)) {
      LOG.info("a form does not say that it is being worked out");
    }
  }

  private void fill(Wishes.Wish wish, Fill fill, Ask ask, FormId id) {
    ObjectNode form;
    try {
      Proposal proposal = commands.propose(fill.mutation(), id.command(), ask.asker());
      form = Forms.of(proposal, id, fill);
    } catch (RuntimeException e) {
      LOG.error("working out {} failed", id.command(), e);
      form = Forms.sentence("Not done", Guard.SORRY, id);
    }
    show(wish, form);
  }

  /** Shows a form in an open view; somebody may have closed it meanwhile. */
  void show(String view, ObjectNode form) {
    show(wishes.next(view), form);
  }

  private void show(Wishes.Wish wish, ObjectNode form) {
    show(wish, form, TRIES);
  }

  /** What somebody chose before they chose something else is not shown any more. */
  private void show(Wishes.Wish wish, ObjectNode form, int tries) {
    if (!wish.stands()) {
      return;
    }
    switch (api.updateView(wish.view(), form)) {
      case Answer.Done done -> {}
      case Answer.Wait(Duration after) when tries > 1 -> again(wish, form, tries, after);
      case Answer.Unsure unsure when tries > 1 -> again(wish, form, tries, Duration.ZERO);
      case Answer answer -> LOG.warn("a form could not be updated: {}", answer);
    }
  }

  private void again(Wishes.Wish wish, ObjectNode form, int tries, Duration after) {
    Future<?> unused =
        workers
            .timed()
            .schedule(() -> show(wish, form, tries - 1), after.toMillis(), TimeUnit.MILLISECONDS);
  }
}
