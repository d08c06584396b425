package com.terp.chatops.watch;

import com.terp.chatops.deploy.Verdict;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Notices;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.watch.Watch.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Says in the channel for alerts that a deployment failed which somebody had watched elsewhere: who
 * is on call reads that channel, and not each thread.
 */
final class Spreading implements Follower {
  private final Watches.Told told;

  Spreading(Watches.Told told) {
    this.told = told;
  }

  @Override
  public Watch follow(Watch watch, Ruling ruling) {
    String alerts = told.channel();
    boolean elsewhere =
        watch.asked().purpose() == Purpose.ASKED
            && !Objects.equals(watch.asked().channel(), alerts);
    if (ruling.verdict() == Verdict.FAILED && alerts != null && elsewhere) {
      told.notices()
          .about(new Notices.Subject(watch.name() + "-failed", alerts, null))
          .head(report(watch).within(watch.environment()));
    }
    return watch;
  }

  private static Report report(Watch watch) {
    List<Fact> facts = new ArrayList<>();
    Actor actor = watch.asked().actor();
    if (actor != null) {
      facts.add(new Fact("Watched for", actor.name()));
    }
    watch.asked().link().ifPresent(link -> facts.add(new Fact("Told in", "this thread", link)));
    Report head = WatchReport.head(watch);
    List<Report.Part> body = new ArrayList<>(head.body());
    body.add(new Report.Facts(facts));
    return new Report(
        head.outcome(),
        head.headline(),
        body,
        List.of(new Offer("Check health", Emphasis.PRIMARY, "health")));
  }
}
