package com.terp.chatops.deploy;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people read before a rollback. */
final class RollbackReport {
  private static final int MOST_ROWS = 10;

  private RollbackReport() {}

  static Report preview(String environment, RollbackPlan plan, Verdicts verdicts, Instant now) {
    Deployment target = plan.target().deployment();
    List<Part> body = new ArrayList<>();
    String judged =
        verdicts.of(plan.bad().id()).map(given -> ", judged " + given.verdict().word()).orElse("");
    body.add(
        new Report.Facts(
            List.of(
                new Fact("From", named(plan.bad(), now) + judged),
                new Fact("To", "%s, %s".formatted(named(target, now), plan.target().why())),
                new Fact("DigitalOcean", validation(plan.validation())))));
    Verdicts.Schema schema = verdicts.schema(plan.to());
    List<Finding> warnings = warnings(plan, schema);
    if (!warnings.isEmpty()) {
      body.add(new Report.Findings("Warnings", warnings));
    }
    body.add(list(plan.candidates(), plan.to(), now));
    body.add(
        new Report.Findings(
            "What a rollback does not undo",
            List.of(
                new Finding(Outcome.INFO, database(schema)),
                new Finding(
                    Outcome.INFO,
                    "Settings: the old app spec comes back with it, so values changed since (a rotated key, a new variable) are the old ones again."))));
    body.add(
        new Report.Note(
            "Afterwards the app is pinned: no deployment is taken, pushes to the branch included, until the rollback is kept (rollback commit) or taken back (rollback revert)."));
    return new Report(
        Outcome.WARNING,
        "Rolling %s back would replace %s by %s"
            .formatted(environment, plan.bad().shortCommit(), target.shortCommit()),
        body,
        List.of());
  }

  private static List<Finding> warnings(RollbackPlan plan, Verdicts.Schema schema) {
    List<Finding> warnings = new ArrayList<>();
    if (schema == Verdicts.Schema.CHANGED) {
      warnings.add(
          new Finding(
              Outcome.WARNING,
              "The database's schema has changed since this one was judged, and stays as it is: make sure that the older code bears it, or fix forward."));
    }
    plan.validation()
        .warnings()
        .forEach(w -> warnings.add(new Finding(Outcome.WARNING, warning(w))));
    if (!plan.target().proved()) {
      warnings.add(
          new Finding(
              Outcome.WARNING,
              "I have never seen this one healthy: it is judged after the rollback like any other."));
    }
    return warnings;
  }

  private static String database(Verdicts.Schema schema) {
    String stays = "The database: schema changes and data stay as they are. ";
    return stays
        + switch (schema) {
          case SAME -> "Its columns are those this one was judged with.";
          case CHANGED -> "Its columns are others than those this one was judged with.";
          case UNKNOWN ->
              "Whether its columns changed since this one served I do not know; older code must bear the newer schema.";
        };
  }

  private static String validation(Platform.Validation validation) {
    int warnings = validation.warnings().size();
    return warnings == 0
        ? "would accept it, without warnings"
        : "would accept it, with " + Words.counted(warnings, "warning");
  }

  private static String warning(Platform.Condition warning) {
    String where =
        warning.components().isEmpty() ? "" : " (%s)".formatted(Words.list(warning.components()));
    String meaning =
        switch (warning.code()) {
          case "image_source_missing_digest" ->
              "An image is named by a tag, not by its digest: the tag may point at newer code";
          case "static_site_requires_rebuild" ->
              "A static site has to be built anew, with what its sources need today";
          default -> warning.message().isEmpty() ? warning.code() : warning.message();
        };
    return meaning + where + ".";
  }

  /** The candidates, the best first. */
  static Report.Findings list(List<Candidate> candidates, @Nullable String chosen, Instant now) {
    List<Finding> findings = new ArrayList<>();
    for (Candidate candidate : candidates.stream().limit(MOST_ROWS).toList()) {
      boolean taken = candidate.deployment().id().equals(chosen);
      findings.add(
          new Finding(
              taken ? Outcome.GOOD : candidate.usable() ? Outcome.INFO : Outcome.REFUSED,
              "%s: %s%s"
                  .formatted(
                      named(candidate.deployment(), now),
                      taken ? "chosen, " : candidate.usable() ? "" : "out, ",
                      candidate.why())));
    }
    return new Report.Findings(
        candidates.size() > MOST_ROWS
            ? "Older deployments (the first %d of %d)".formatted(MOST_ROWS, candidates.size())
            : "Older deployments",
        findings);
  }

  static String named(Deployment deployment, Instant now) {
    return "%s (%s), %s"
        .formatted(deployment.shortCommit(), deployment.shortId(), age(deployment, now));
  }

  /** DigitalOcean's clock may be ahead of ours. */
  static String age(Deployment deployment, Instant now) {
    Duration age = Duration.between(deployment.createdAt(), now);
    if (age.toMinutes() < 1) {
      return "just now";
    }
    if (age.toMinutes() < 60) {
      return age.toMinutes() + " min old";
    }
    return age.toHours() < 48 ? age.toHours() + " h old" : age.toDays() + " days old";
  }
}
