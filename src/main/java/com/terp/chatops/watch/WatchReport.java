package com.terp.chatops.watch;

import com.terp.chatops.deploy.Verdict;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Facts;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Findings;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A watch in words. */
public final class WatchReport {
  private WatchReport() {}

  /** How it stands, as its thread's first message shows it. */
  public static Report head(Watch watch) {
    Ruling ruling = watch.state().ruling();
    String what = watch.subject().words();
    List<Part> body = new ArrayList<>();
    if (ruling == null) {
      body.addAll(rounds(watch.state()));
    } else {
      body.add(new Report.Note(ruling.sentence()));
    }
    Actor actor = watch.asked().actor();
    if (actor != null) {
      body.add(new Report.Note("asked by " + actor.name()));
    }
    return ruling == null
        ? new Report(
            Outcome.INFO,
            "Watching %s on %s: %s".formatted(what, watch.environment(), stage(watch.state())),
            body,
            List.of())
        : new Report(
            ruling.verdict().outcome(),
            "%s: %s on %s".formatted(word(ruling.verdict()), what, watch.environment()),
            body,
            List.of());
  }

  /** The verdict with what it rests on. */
  public static Report verdict(Watch watch, Ruling ruling) {
    List<Part> body = new ArrayList<>();
    body.add(new Report.Paragraph(sentence(ruling)));
    body.addAll(evidence(watch));
    return new Report(
        ruling.verdict().outcome(),
        "%s: %s on %s"
            .formatted(word(ruling.verdict()), watch.subject().words(), watch.environment()),
        body,
        List.of(new Offer("Watch it again", Emphasis.PLAIN, again(watch))));
  }

  private static String again(Watch watch) {
    return watch.subject().deployment().equals(Watch.Subject.NOW)
        ? "watch"
        : "watch " + watch.subject().deployment();
  }

  /** What a verdict rests on. */
  public static List<Part> evidence(Watch watch) {
    List<Part> body = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    if (watch.state().live() != null && watch.ended() != null) {
      facts.add(
          new Fact(
              "From live to verdict",
              Words.duration(Duration.between(watch.state().live(), watch.ended()))));
    }
    facts.add(new Fact("Judged", watch.asked().mode() == Mode.STRICT ? "strictly" : "relaxed"));
    body.add(new Facts(facts));
    body.addAll(rounds(watch.state()));
    return body;
  }

  private static List<Part> rounds(WatchState state) {
    List<Finding> lines = new ArrayList<>();
    for (int i = 0; i < state.rounds().size(); i++) {
      Round round = state.rounds().get(i);
      lines.add(new Finding(outcome(round), "round %d: %s".formatted(i + 1, line(round))));
    }
    return lines.isEmpty() ? List.of() : List.of(new Findings("", lines));
  }

  /** One round in one line. */
  public static String line(Round round) {
    StringBuilder line = new StringBuilder();
    line.append("%d of %d requests are well".formatted(round.pass(), round.asked()));
    add(line, round.warn(), "with warnings");
    add(line, round.fail(), "failed");
    add(line, round.unknown(), "could not be judged");
    add(line, round.other(), "answered by another version");
    if (round.slowest() > 0) {
      line.append(", the slowest in %d ms".formatted(round.slowest()));
    }
    if (round.around().instancesMissing()) {
      line.append(
          ", %d of %d instances ready".formatted(round.around().ready(), round.around().desired()));
    }
    if (!round.sentence().isEmpty()) {
      line.append(" — ").append(round.sentence());
    }
    return line.toString();
  }

  private static void add(StringBuilder line, int many, String what) {
    if (many > 0) {
      line.append(", %d %s".formatted(many, what));
    }
  }

  private static Outcome outcome(Round round) {
    if (round.fail() > 0) {
      return Outcome.BAD;
    }
    if (!round.known()) {
      return Outcome.UNKNOWN;
    }
    return round.spotless() ? Outcome.GOOD : Outcome.WARNING;
  }

  /** What is done now, in a few words. */
  public static String stage(WatchState state) {
    return switch (state.stage()) {
      case PENDING ->
          state.detail().isEmpty() ? "waiting until it is live" : "waiting, " + state.detail();
      case STABILISING -> "live, left alone for half a minute";
      case PROBING -> "live, %s asked".formatted(Words.counted(state.rounds().size(), "round"));
      case HEALING -> "failed, about to be restarted";
      case OVER -> "over";
    };
  }

  /** The reason, and what it means for what to do. */
  public static String sentence(Ruling ruling) {
    String first = ruling.sentence();
    String sentence = Character.toUpperCase(first.charAt(0)) + first.substring(1) + ".";
    return sentence + " " + next(ruling);
  }

  private static String next(Ruling ruling) {
    return switch (ruling.trouble()) {
      case NONE -> "Nothing to do.";
      case NEVER_LIVE -> "Mend it and deploy again; there is nothing to roll back.";
      case CANCELLED, SUPERSEDED -> "Watch the one that is live, if you want to know how it is.";
      case TOO_LATE -> "Look at it at DigitalOcean.";
      case NO_ANSWER, ERRORS ->
          ruling.verdict() == Verdict.FAILED
              ? "Look at its log; roll it back if that is not mended at once."
              : "Look at its log.";
      case SLOW -> "Look at its log and at its database.";
      case MEMORY -> "Look for what holds the memory, or give it larger instances.";
      case DATABASE ->
          "The bot cannot use the database either: mend that first, other code would not help.";
      case OTHER_CODE -> "Check that APP_URL is this app's, and look at what DigitalOcean serves.";
      case UNREACHED -> "Check this host's network and the tokens, then watch it again.";
    };
  }

  static String word(Verdict verdict) {
    return switch (verdict) {
      case HEALTHY -> "Healthy";
      case DEGRADED -> "Degraded";
      case FAILED -> "FAILED";
      case INCONCLUSIVE -> "Inconclusive";
    };
  }
}
