package com.terp.chatops.slack;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One message of a conversation: what it should show and what it shows. Guarded by the writer. */
final class Posting {
  final String opId;
  private final CompletableFuture<Answer> posted = new CompletableFuture<>();

  Content wanted;
  @Nullable Content shown;
  @Nullable Answer.Done place;
  long editNotBefore;
  boolean mayHaveLanded;
  boolean given;

  Posting(String opId, Content wanted) {
    this.opId = opId;
    this.wanted = wanted;
  }

  /** Completes with {@link Answer.Done} or {@link Answer.Rejected} once Slack has decided. */
  CompletableFuture<Answer> posted() {
    return posted;
  }

  boolean stale() {
    return !given && !wanted.equals(shown);
  }
}
