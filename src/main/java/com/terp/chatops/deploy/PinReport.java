package com.terp.chatops.deploy;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * What people read before a rollback is kept or taken back.
 *
 * @param pinned what the rollback brought back
 */
record PinReport(String environment, Deployment pinned) {
  Report preview(PinChoice choice, Instant now) {
    return Report.of(
        Outcome.WARNING,
        headline(choice),
        new Report.Facts(List.of(new Fact("Pinned to", RollbackReport.named(pinned, now)))),
        new Report.Paragraph(meaning(choice)));
  }

  private String headline(PinChoice choice) {
    return switch (choice) {
      case COMMIT -> "Keep the rollback of %s".formatted(environment);
      case REVERT -> "Take the rollback of %s back".formatted(environment);
    };
  }

  private String meaning(PinChoice choice) {
    return switch (choice) {
      case COMMIT ->
          "%s stays for good, and the app takes deployments again. The next push to its branch is deployed: see that it does not bring the bad commit back."
              .formatted(pinned.shortCommit());
      case REVERT ->
          "What served before the rollback is deployed again, and judged. If that was sick, it will be sick again.";
    };
  }

  /** What whoever confirms has to agree to. */
  String acknowledgement(PinChoice choice) {
    return switch (choice) {
      case COMMIT -> "On %s: keep %s and unpin".formatted(environment, pinned.shortCommit());
      case REVERT ->
          "On %s: go away from %s again and unpin".formatted(environment, pinned.shortCommit());
    };
  }
}
