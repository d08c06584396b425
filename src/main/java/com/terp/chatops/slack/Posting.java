package com.terp.chatops.slack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One message of a conversation: what it should show and what it shows. Guarded by the writer. */
final class Posting {
  private static final Logger LOG = LoggerFactory.getLogger(Posting.class);

  final String opId;
  private final CompletableFuture<Answer> posted = new CompletableFuture<>();

  Content wanted;
  @Nullable Content shown;
  Answer.@Nullable Done place;
  long editNotBefore;

  /** What it is to show next is waited for. */
  boolean urgent;

  boolean mayHaveLanded;

  /** An earlier process may have posted it, at any place in the thread. */
  boolean sought;

  /** It is only of use where it is there already. */
  boolean amends;

  boolean given;

  Posting(String opId, Content wanted) {
    this.opId = opId;
    this.wanted = wanted;
  }

  /** Takes {@link Answer.Done} or {@link Answer.Rejected}, once Slack has decided. */
  void settle(Answer answer) {
    posted.complete(answer);
  }

  /** Does something once Slack has decided; what that throws is logged. */
  void settled(Executor executor, Consumer<Answer> then) {
    CompletableFuture<?> unused =
        posted
            .thenAcceptAsync(then, executor)
            .exceptionally(failure -> {
              if (failure.getCause() instanceof RejectedExecutionException) {
                LOG.info("a message was not followed up: the bot is stopping");
              } else {
                LOG.error("following up a message failed", failure);
              }
              return null;
            });
  }

  boolean stale() {
    return !given && !wanted.equals(shown);
  }
}
