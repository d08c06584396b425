package com.terp.chatops.command;

import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong while answering into words with a next step. Never shows a stack trace. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final RandomGenerator random;

  Failures(RandomGenerator random) {
    this.random = random;
  }

  Report report(String canonical, RuntimeException failure) {
    return switch (failure) {
      case RefusedException refused -> refused.report();
      case ChatOpsException known -> {
        LOG.warn("{} could not be answered: {}", canonical, known.getMessage());
        yield known(String.valueOf(known.getMessage()));
      }
      default -> unknown(canonical, failure);
    };
  }

  private static Report known(String message) {
    int end = message.indexOf(". ");
    String headline = end < 0 ? message : message.substring(0, end + 1);
    String next =
        end < 0 ? "Nothing was changed." : message.substring(end + 2) + " Nothing was changed.";
    return Report.of(Outcome.BAD, headline, new Report.Paragraph(next))
        .offering(new Offer("Check health", Emphasis.PLAIN, "health"));
  }

  private Report unknown(String canonical, RuntimeException failure) {
    String id = "%08x".formatted(random.nextInt());
    LOG.error("error {} while answering {}", id, canonical, failure);
    return Report.of(
        Outcome.BAD,
        "Something went wrong inside the bot (error %s). Nothing was changed.".formatted(id),
        new Report.Paragraph(
            "Try again. If it stays like this, look for error %s in the bot's log and report it."
                .formatted(id)));
  }
}
