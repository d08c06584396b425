package com.terp.chatops.deploy;

import com.terp.chatops.deploy.Judge.Judgement;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Job;
import com.terp.chatops.run.OtherEndException;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a rollback or takes it back; either way the app is no longer pinned afterwards. */
final class PinJob {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration BETWEEN = Duration.ofSeconds(4);

  private final PinChoice choice;
  private final String digest;
  private final Rollbacks.Parts parts;

  PinJob(PinChoice choice, String digest, Rollbacks.Parts parts) {
    this.choice = choice;
    this.digest = digest;
    this.parts = parts;
  }

  /** The work of a run that nobody has begun. */
  Job first() {
    return context -> run(context, Gone.REFUSE);
  }

  /** The work of one that was begun: a pin that is gone is what it wanted. */
  Job again() {
    return context -> run(context, Gone.DONE);
  }

  private enum Gone {
    REFUSE,
    DONE
  }

  private Report run(RunContext context, Gone gone) throws InterruptedException {
    context.steps(choice == PinChoice.COMMIT ? 1 : 2);
    context.begin(choice == PinChoice.COMMIT ? "keep and unpin" : "take back and unpin", 1);
    PlatformApp app = parts.platform().app().orThrow();
    Deployment pinned = app.pinned();
    if (pinned == null && gone == Gone.REFUSE) {
      throw refused("%s is no longer pinned; nothing was changed");
    }
    @Nullable Deployment made = null;
    if (pinned != null) {
      if (!RollbackPlan.digest(app.id(), pinned.id()).equals(digest)) {
        throw refused("%s is pinned to another deployment by now; nothing was changed");
      }
      made = asked(pinned, context);
    }
    context.end("the app is no longer pinned");
    return switch (choice) {
      case COMMIT -> kept(pinned);
      // A run that goes on after its process died knows nothing of the answer.
      case REVERT -> revertedTo(made == null ? parts.newest() : made, context);
    };
  }

  private RefusedException refused(String headline) {
    return new RefusedException(
        Report.of(
                Outcome.REFUSED,
                headline.formatted(parts.environment()),
                new Report.Paragraph("Somebody else ended that rollback. Status says what is."))
            .offering(new Offer("Status", Emphasis.PLAIN, "status env=" + parts.environment())));
  }

  /** What taking it back made, where anybody knows. */
  private @Nullable Deployment asked(Deployment pinned, RunContext context)
      throws InterruptedException {
    Answer<?> answer =
        switch (choice) {
          case COMMIT -> parts.platform().commit();
          case REVERT -> parts.platform().revert();
        };
    return switch (answer) {
      case Answer.Got<?> got -> got.value() instanceof Deployment made ? made : null;
      case Answer.Refused<?> refused ->
          throw new ChatOpsException(
              "DigitalOcean refused (%d: %s). Nothing was changed; look at /terp status."
                  .formatted(refused.status(), refused.sentence()));
      case Answer.Unknown<?> unknown -> {
        if (unknown.effect() == Answer.Effect.NONE) {
          throw new ChatOpsException(
              "%s Nothing was changed. %s".formatted(unknown.why(), unknown.next()));
        }
        context.remark(unknown.why() + " I look what became of it and do not ask again by myself.");
        awaitUnpinned(context);
        yield choice == PinChoice.REVERT ? firstAfter(pinned) : null;
      }
    };
  }

  /** While the app was pinned nothing else came: the first one since is what was asked for. */
  private @Nullable Deployment firstAfter(Deployment pinned) {
    return parts.platform().newest(20).orThrow().stream()
        .filter(one -> one.createdAt().isAfter(pinned.createdAt()))
        .min(Comparator.comparing(Deployment::createdAt))
        .orElse(null);
  }

  private void awaitUnpinned(RunContext context) throws InterruptedException {
    Instant until = parts.clock().instant().plus(PATIENCE);
    for (; ; ) {
      Answer<PlatformApp> app = parts.platform().app();
      if (app.known().filter(one -> one.pinned() == null).isPresent()) {
        return;
      }
      if (!parts.clock().instant().isBefore(until)) {
        throw new ChatOpsException(
            app.known().isPresent()
                ? "DigitalOcean did not do it: the app is still pinned. Try again with the same button."
                : "Nobody knows whether it was done: DigitalOcean cannot be asked. Look at /terp status in a few minutes.");
      }
      context.checkpoint();
      parts.pause().of(BETWEEN);
    }
  }

  private Report kept(@Nullable Deployment pinned) {
    String what = pinned == null ? "what the rollback brought back" : pinned.shortCommit();
    return Report.of(
            Outcome.GOOD,
            "%s keeps %s; it takes deployments again".formatted(parts.environment(), what),
            new Report.Paragraph(
                "The next push to its branch is deployed. See that it does not bring the bad commit back."))
        .offering(new Offer("Health", Emphasis.PLAIN, "health env=" + parts.environment()));
  }

  private Report revertedTo(Deployment back, RunContext context) throws InterruptedException {
    Judgement judgement = parts.judge().judge(back.id(), context);
    List<Part> body = new ArrayList<>();
    body.add(
        new Report.Facts(
            List.of(
                new Fact("Verdict", judgement.sentence()), new Fact("As deployment", back.id()))));
    body.addAll(judgement.evidence());
    Report report =
        new Report(
            judgement.verdict().outcome(),
            "The rollback of %s was taken back: it serves %s again, %s"
                .formatted(parts.environment(), back.shortCommit(), judgement.verdict().word()),
            body,
            List.of(new Offer("Health", Emphasis.PLAIN, "health env=" + parts.environment())));
    if (judgement.verdict() == Verdict.FAILED) {
      throw new OtherEndException(RunState.FAILED, report);
    }
    return report;
  }
}
