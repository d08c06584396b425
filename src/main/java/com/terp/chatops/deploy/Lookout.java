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
    if (app instanceof Answer.Unknown<PlatformApp> unknown) {
      return new Seen.Nobody(unknown.why());
    }
    if (newest instanceof Answer.Unknown<List<Deployment>> unknown) {
      return new Seen.Nobody(unknown.why());
    }
    Optional<Deployment> repeated =
        newest.known().stream()
            .flatMap(List::stream)
            .filter(one -> one.createdAt().isAfter(row.newestKnown()))
            .filter(one -> row.target().equals(one.clonedFrom()))
            .findFirst();
    // The pin names it too where the list is late.
    Optional<Deployment> pinned =
        app.known()
            .map(PlatformApp::pinned)
            .filter(one -> one.createdAt().isAfter(row.newestKnown()));
    return repeated
        .or(() -> pinned)
        .<Seen>map(one -> new Seen.Made(one.id()))
        .orElseGet(Seen.Nothing::new);
  }
}
