package com.terp.chatops.deploy;

import com.terp.chatops.deploy.Judge.Judgement;
import com.terp.chatops.deploy.RollbackStore.Row;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people read after a rollback. */
final class RolledBack {
  private final String environment;
  private final Row row;
  private final Optional<Deployment> made;
  private final Refusals refusals;

  RolledBack(String environment, Row row, Optional<Deployment> made, Refusals refusals) {
    this.environment = environment;
    this.row = row;
    this.made = made;
    this.refusals = refusals;
  }

  Report report(Judgement judgement, Timing timing) {
    String commit =
        made.map(Deployment::shortCommit).orElse("deployment " + Words.shortened(row.target()));
    List<Part> body = new ArrayList<>();
    body.add(
        new Report.Facts(
            List.of(
                new Fact("Verdict", judgement.sentence()),
                new Fact("From", Words.shortened(row.bad())),
                new Fact("To", "%s (%s)".formatted(commit, Words.shortened(row.target()))),
                new Fact("As deployment", made.map(Deployment::id).orElse("unknown")),
                new Fact("Time", timing.sentence()))));
    body.addAll(judgement.evidence());
    body.add(
        new Report.Paragraph(
            "The app is pinned: it takes no deployment until you keep this one or take it back."));
    List<Offer> offers = new ArrayList<>(List.of(refusals.offers()));
    offers.add(new Offer("Health", Emphasis.PLAIN, "health env=" + environment));
    return new Report(
        judgement.verdict().outcome(), headline(judgement.verdict(), commit), body, offers);
  }

  private boolean neverWentLive() {
    return made.map(Deployment::phase)
        .filter(phase -> phase == Phase.ERROR || phase == Phase.CANCELED)
        .isPresent();
  }

  private String headline(Verdict verdict, String commit) {
    return switch (verdict) {
      case HEALTHY -> "%s is back on %s and healthy".formatted(environment, commit);
      case DEGRADED -> "%s is back on %s, with warnings".formatted(environment, commit);
      case FAILED ->
          neverWentLive()
              ? "The rollback of %s to %s never went live".formatted(environment, commit)
              : "%s was rolled back to %s, and that is not healthy either"
                  .formatted(environment, commit);
      case INCONCLUSIVE ->
          "%s was rolled back to %s; whether it is healthy I cannot say"
              .formatted(environment, commit);
    };
  }
}
