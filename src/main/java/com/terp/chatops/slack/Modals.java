package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.command.Command;
import com.terp.chatops.command.Commands;
import com.terp.chatops.command.Parsed;
import com.terp.chatops.command.Proposal;
import com.terp.chatops.run.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the form of a mutation, and fills it once it is known what the mutation would do. */
final class Modals {
  private static final Logger LOG = LoggerFactory.getLogger(Modals.class);

  /** A click that came twice: its form is open. */
  private static final String TAKEN = "exchanged_trigger_id";

  private final Commands commands;
  private final SlackApi api;
  private final Whisper whisper;
  private final Workers workers;

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
            case Answer.Done(String channel, String view) ->
                workers.work().execute(() -> fill(view, fill, ask, id));
            case Answer.Rejected(String error) -> notOpened(error, canonical, ask);
            case Answer.Unsure(String why) -> notOpened(why, canonical, ask);
            case Answer.Wait(var after) -> notOpened("too many calls just now", canonical, ask);
            case Answer.Absent() -> throw new IllegalStateException("opening finds nothing");
          }
        });
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
    switch (commands.parse(command)) {
      case Parsed.Understood(Command.Mutation mutation, String canonical, var notes) ->
          workers
              .work()
              .execute(() -> {
                show(view, Forms.loading(id, choice));
                fill(view, new Fill(mutation, notes, choice), ask, id);
              });
      case Parsed.Understood(Command.Query query, String canonical, var notes) ->
          LOG.error("the choice {} is no mutation", canonical);
      case Parsed.Misunderstood(Report report) ->
          workers.work().execute(() -> show(view, Forms.refused(report, id, choice)));
    }
  }

  private void fill(String view, Fill fill, Ask ask, FormId id) {
    ObjectNode form;
    try {
      Proposal proposal = commands.propose(fill.mutation(), id.command(), ask.asker());
      form = Forms.of(proposal, id, fill);
    } catch (RuntimeException e) {
      LOG.error("working out {} failed", id.command(), e);
      form = Forms.sentence("Not done", Guard.SORRY, id);
    }
    show(view, form);
  }

  /** Shows a form in an open view; somebody may have closed it meanwhile. */
  void show(String view, ObjectNode form) {
    Answer answer = api.updateView(view, form);
    if (answer instanceof Answer.Unsure || answer instanceof Answer.Wait) {
      answer = api.updateView(view, form);
    }
    if (!(answer instanceof Answer.Done)) {
      LOG.warn("a form could not be updated: {}", answer);
    }
  }
}
