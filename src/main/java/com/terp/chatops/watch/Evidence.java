package com.terp.chatops.watch;

import com.terp.chatops.deploy.Answer;
import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.deploy.Deployment;
import com.terp.chatops.deploy.Platform;
import com.terp.chatops.deploy.Platform.LogKind;
import com.terp.chatops.deploy.Verdict;
import com.terp.chatops.run.FileContent;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what a failed deployment's log says at its end, and what changed with it. */
final class Evidence implements Follower {
  private static final int MOST_BYTES = 64 * 1024;
  private static final int LINES = 200;

  private final AppPlatform platform;
  private final Watching watching;
  private final Changes changes;

  /** What lies between two commits; may do I/O, never throws. */
  @FunctionalInterface
  interface Changes {
    /** Nobody knows more than the two commits. */
    Changes UNKNOWN = (from, to) -> List.of();

    /** One line a commit, the newest first; empty where nobody knows. */
    List<String> between(String from, String to);
  }

  Evidence(AppPlatform platform, Watching watching, Changes changes) {
    this.platform = platform;
    this.watching = watching;
    this.changes = changes;
  }

  @Override
  public Watch follow(Watch watch, Ruling ruling) {
    if (ruling.verdict() != Verdict.FAILED) {
      return watch;
    }
    List<Part> body = new ArrayList<>(changed(watch));
    Optional<String> log = log(watch, ruling);
    log.ifPresent(text ->
        body.add(
            new Report.Attachment(
                "deployment-%s-watch-%d.log".formatted(watch.subject().deployment(), watch.id()),
                "The end of its log",
                "The last lines of the deployment's log, secrets taken out",
                FileContent.of(text))));
    if (!body.isEmpty()) {
      watching.add(
          watch,
          "evidence-" + watch.restarts(),
          new Report(
              Outcome.INFO,
              log.isPresent() ? "What its log says and what changed" : "What changed with it",
              body,
              List.of()));
    }
    return watch;
  }

  private Optional<String> log(Watch watch, Ruling ruling) {
    List<LogKind> kinds =
        ruling.trouble() == Trouble.NEVER_LIVE
            ? List.of(LogKind.DEPLOY, LogKind.BUILD)
            : List.of(LogKind.RUN, LogKind.RUN_RESTARTED, LogKind.DEPLOY);
    for (LogKind kind : kinds) {
      Optional<String> text = log(watch.subject().follows(), kind).filter(t -> !t.isBlank());
      if (text.isPresent()) {
        return text.map(Evidence::shown);
      }
    }
    return Optional.empty();
  }

  private Optional<String> log(String deployment, LogKind kind) {
    if (!(platform.logs(deployment, kind) instanceof Answer.Got<Platform.Logs> got)) {
      return Optional.empty();
    }
    List<URI> archived = got.value().archived();
    return archived.isEmpty()
        ? Optional.empty()
        : platform.tail(archived.getLast(), MOST_BYTES).known();
  }

  /** Its last lines; secrets go first, since some are known by lines that are cut off then. */
  static String shown(String log) {
    List<String> lines = Redaction.of(log).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
  }

  private List<Part> changed(Watch watch) {
    String to = watch.subject().commit();
    Optional<Deployment> before = before(watch.subject().deployment());
    Optional<String> from = before.flatMap(Deployment::commit);
    if (to == null || from.isEmpty()) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Report.Facts(
            List.of(
                new Fact("Commit before", before.get().shortCommit()),
                new Fact("Commit now", Words.shortened(to)))));
    List<String> commits = changes.between(from.get(), to);
    if (!commits.isEmpty()) {
      parts.add(new Report.Paragraph(String.join("\n", commits)));
    }
    return parts;
  }

  /** The deployment that served before it. */
  private Optional<Deployment> before(String deployment) {
    List<Deployment> newest = platform.newest(50).known().orElse(List.of());
    boolean older = false;
    for (Deployment each : newest) {
      if (older && each.progress().complete()) {
        return Optional.of(each);
      }
      older |= each.id().equals(deployment);
    }
    return Optional.empty();
  }
}
