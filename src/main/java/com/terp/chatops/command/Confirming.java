package com.terp.chatops.command;

import com.terp.chatops.access.Access;
import com.terp.chatops.access.Decision;
import com.terp.chatops.command.Proposals.Waiting;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunRequest;
import com.terp.chatops.run.Submission;
import java.util.Objects;
import java.util.Optional;

/** Turns somebody's yes into a run, once. */
final class Confirming {
  private final Parser parser;
  private final Access access;
  private final Environments environments;
  private final Preparing preparing;
  private final Proposals proposals;

  Confirming(
      Parser parser,
      Access access,
      Environments environments,
      Preparing preparing,
      Proposals proposals) {
    this.parser = parser;
    this.access = access;
    this.environments = environments;
    this.preparing = preparing;
    this.proposals = proposals;
  }

  /** The proposal of that id, unless nobody knows it. */
  Optional<Waiting> find(String proposal) {
    return proposals.find(environments, proposal);
  }

  /**
   * Starts what was proposed.
   *
   * @throws RefusedException where it may not be done any more
   */
  Start confirm(Waiting waiting, Confirmation yes) {
    String reason = yes.reason().strip();
    if (reason.length() < Confirmation.SHORTEST_REASON) {
      return new Start.Invalid(
          Start.Field.REASON,
          "Say why, in at least %d characters: it goes on the record."
              .formatted(Confirmation.SHORTEST_REASON));
    }
    ProposalStore.Stored stored = waiting.stored();
    if (!stored.actor().id().equals(yes.asker().actor().id())) {
      throw refused(
          "Only %s can confirm this, because only they have seen this plan."
              .formatted(stored.actor().name()),
          "Run the command yourself to get a plan of your own.",
          stored.command());
    }
    if (proposals.expired(waiting)) {
      throw refused(
          "This plan is older than %d minutes.".formatted(Proposals.VALID.toMinutes()),
          "Look at a fresh one; nothing was changed.",
          stored.command());
    }
    Command.Mutation mutation = mutation(stored.command());
    if (access.decide(Rights.of(mutation), yes.asker().actor(), waiting.environment().name())
        instanceof Decision.Denied denied) {
      throw refused(denied.sentence(), denied.whoCan(), stored.command());
    }
    Prepared.Ready ready = ready(waiting, mutation);
    String word = ready.word();
    if (word != null && !word.equals(Objects.requireNonNullElse(yes.word(), "").strip())) {
      return new Start.Invalid(Start.Field.WORD, "Type %s to confirm.".formatted(word));
    }
    return submit(waiting, ready, reason, yes.asker());
  }

  private Prepared.Ready ready(Waiting waiting, Command.Mutation mutation) {
    if (waiting.ready().isPresent()) {
      return waiting.ready().get();
    }
    ProposalStore.Stored stored = waiting.stored();
    if (preparing.prepare(waiting.environment(), mutation) instanceof Prepared.Ready ready
        && ready.digest().equals(stored.digest())) {
      return ready;
    }
    throw refused(
        "The plan is no longer the one you saw.",
        "Plan again; nothing was changed.",
        stored.command());
  }

  private static Start submit(Waiting waiting, Prepared.Ready ready, String reason, Asker asker) {
    RunRequest request =
        new RunRequest(
            ready.command(),
            waiting.environment().name(),
            asker.actor(),
            reason,
            // One proposal is one run, however often and by whichever edge the yes is delivered.
            "proposal:" + waiting.stored().id(),
            ready.digest(),
            asker.origin(),
            ready.subject());
    return switch (waiting.environment().runs().submit(request, ready.job())) {
      case Submission.Accepted accepted -> new Start.Accepted(accepted.run());
      case Submission.Duplicate duplicate -> new Start.Duplicate(duplicate.run());
    };
  }

  private Command.Mutation mutation(String command) {
    if (parser.parse(command) instanceof Parsed.Understood understood
        && understood.command() instanceof Command.Mutation mutation) {
      return mutation;
    }
    throw refused(
        "This plan was made by another version of the bot.",
        "Run the command again; nothing was changed.",
        "help");
  }

  private static RefusedException refused(String sentence, String next, String again) {
    return new RefusedException(
        Report.of(Outcome.REFUSED, sentence, new Report.Paragraph(next))
            .offering(new Offer("Plan again", Emphasis.PRIMARY, again)));
  }
}
