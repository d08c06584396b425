package com.terp.chatops.deploy;

import com.terp.chatops.deploy.RollbackStore.Row;
import com.terp.chatops.run.RunContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks what became of a rollback that was asked for without an answer. */
final class Lookout {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration BETWEEN = Duration.ofSeconds(4);

  private final Rollbacks.Parts parts;

  Lookout(Rollbacks.Parts parts) {
    this.parts = parts;
  }

  /** What was seen. */
  sealed interface Seen {
    /** It was carried out. */
    record Made(String deployment) implements Seen {}

    /** It was not: there is no such deployment, and no pin. */
    record Nothing() implements Seen {}

    /** Nobody answers. */
    record Nobody(String why) implements Seen {}
  }

  /** Looks until something is seen or the patience ends. */
  Seen look(Row row, RunContext context) throws InterruptedException {
    Instant until = parts.clock().instant().plus(PATIENCE);
    for (; ; ) {
      Seen seen = look(row);
      if (seen instanceof Seen.Made || !parts.clock().instant().isBefore(until)) {
        return seen;
      }
      context.checkpoint();
      parts.pause().of(BETWEEN);
    }
  }

  private Seen look(Row row) {
    Answer<PlatformApp> app = parts.platform().app();
    Answer<List<Deployment>> newest = parts.platform().newest(20);
    return switch (app) {
      case Answer.Unknown<PlatformApp> unknown -> new Seen.Nobody(unknown.why());
      case Answer.Refused<PlatformApp> refused -> nobody(refused.status(), refused.sentence());
      case Answer.Got<PlatformApp> known ->
          switch (newest) {
            case Answer.Unknown<List<Deployment>> unknown -> new Seen.Nobody(unknown.why());
            case Answer.Refused<List<Deployment>> refused ->
                nobody(refused.status(), refused.sentence());
            case Answer.Got<List<Deployment>> list -> seen(row, known.value(), list.value());
          };
    };
  }

  private static Seen nobody(int status, String sentence) {
    return new Seen.Nobody("DigitalOcean does not tell (%d: %s).".formatted(status, sentence));
  }

  private static Seen seen(Row row, PlatformApp app, List<Deployment> newest) {
    Optional<Deployment> repeated =
        newest.stream()
            .filter(one -> one.createdAt().isAfter(row.newestKnown()))
            .filter(one -> row.target().equals(one.clonedFrom()))
            .findFirst();
    // The pin names it too where the list is late.
    Optional<Deployment> pinned =
        Optional.ofNullable(app.pinned()).filter(one -> one.createdAt().isAfter(row.newestKnown()));
    return repeated
        .or(() -> pinned)
        .<Seen>map(one -> new Seen.Made(one.id()))
        .orElseGet(Seen.Nothing::new);
  }
}
