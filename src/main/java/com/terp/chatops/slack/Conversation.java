package com.terp.chatops.slack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The ordered writer of one thread. It knows what each message should show and brings Slack there
 * one call at a time: posts in order, edits of the same message folded into one. What Slack refuses
 * for now waits, and what may have landed is looked for before it is posted again. Thread-safe; no
 * method waits for Slack.
 */
final class Conversation {
  /** No faster than Slack shows it to people. */
  private static final Duration EDIT_PACE = Duration.ofSeconds(2);

  private static final Duration MAX_BACKOFF = Duration.ofSeconds(30);

  private final Mailroom mailroom;
  private final String channel;
  private final List<Posting> postings = new ArrayList<>();
  private CompletableFuture<?> idle = CompletableFuture.completedFuture(null);
  private @Nullable String thread;
  private @Nullable Future<?> timer;
  private boolean working;
  private boolean unknownHere;
  private long notBefore;
  private int attempts;

  /**
   * Begins to write.
   *
   * @param thread the thread to write into, or null where the first message begins one
   */
  Conversation(Mailroom mailroom, String channel, @Nullable String thread) {
    this.mailroom = mailroom;
    this.channel = channel;
    this.thread = thread;
  }

  /** Adds a message after all those before it. */
  Posting post(Content content) {
    return post(UUID.randomUUID().toString(), content);
  }

  /**
   * Adds a message after all those before it.
   *
   * @param opId names it for good, so that another process can find it
   */
  synchronized Posting post(String opId, Content content) {
    return add(new Posting(opId, content));
  }

  /** Adds a message, unless an earlier process did: then it is only brought up to date. */
  synchronized Posting seek(String opId, Content content) {
    Posting posting = new Posting(opId, content);
    posting.mayHaveLanded = true;
    posting.sought = true;
    return add(posting);
  }

  /**
   * Takes a message over that is known to be there.
   *
   * @param ts its name within the channel
   */
  synchronized Posting there(String ts, Content content) {
    Posting posting = new Posting(ts, content);
    posting.place = new Answer.Done(channel, ts);
    posting.settle(posting.place);
    return add(posting);
  }

  /** Brings a message of an earlier process up to date, if there is one. */
  synchronized void amend(String opId, Content content) {
    seek(opId, content).amends = true;
  }

  private Posting add(Posting posting) {
    postings.add(posting);
    wake();
    return posting;
  }

  /** Changes a message as soon as possible. */
  synchronized void edit(Posting posting, Content content) {
    posting.wanted = content;
    posting.urgent = true;
    posting.editNotBefore = 0;
    wake();
  }

  /** Changes a message at the pace people can read; only the newest change counts. */
  synchronized void editCalmly(Posting posting, Content content) {
    posting.wanted = content;
    wake();
  }

  /** Completes when Slack shows everything that was asked for so far. */
  synchronized CompletableFuture<?> idle() {
    return idle;
  }

  /** Whether Slack refused something because of our token: with another one it would take it. */
  synchronized boolean unknownHere() {
    return unknownHere;
  }

  private synchronized void wake() {
    if (idle.isDone()) {
      idle = new CompletableFuture<>();
      mailroom.opened(this);
    }
    if (!working) {
      plan();
    }
  }

  /** Arranges for the next call, or ends. */
  private synchronized void plan() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
    Posting next = next();
    if (next == null) {
      idle.complete(null);
      mailroom.closed(this);
      return;
    }
    long due = Math.max(notBefore, next.place == null ? 0 : next.editNotBefore);
    timer = mailroom.after(due - mailroom.now(), this::work);
  }

  /** Posts come first and in order; among edits the one that is due first. */
  private @Nullable Posting next() {
    Posting next = null;
    for (Posting posting : postings) {
      if (posting.stale()) {
        if (posting.place == null) {
          return posting;
        }
        next = next == null || posting.editNotBefore < next.editNotBefore ? posting : next;
      }
    }
    return next;
  }

  private void work() {
    Posting posting;
    Content content;
    synchronized (this) {
      posting = next();
      if (working || posting == null) {
        return;
      }
      working = true;
      content = posting.wanted;
    }
    Answer answer;
    try {
      answer = send(posting, content);
    } catch (RuntimeException e) {
      mailroom.surprised(e);
      answer = new Answer.Unsure(e.toString());
    }
    synchronized (this) {
      working = false;
      apply(posting, content, answer);
      plan();
    }
  }

  private Answer send(Posting posting, Content content) {
    Answer.Done place = posting.place;
    if (place != null) {
      return mailroom.api().update(place.channel(), place.id(), content);
    }
    return posting.mayHaveLanded
        ? look(posting, content)
        : mailroom.api().post(channel, thread, content, posting.opId);
  }

  /** Where Slack lets us write but not read, a message may come twice; rather that than never. */
  private Answer look(Posting posting, Content content) {
    String after = posting.sought ? null : newest();
    Answer found = mailroom.api().find(channel, thread, after, content, posting.opId);
    if (found instanceof Answer.Rejected(String error)) {
      mailroom.unreadable(error, channel);
      return new Answer.Absent();
    }
    return found;
  }

  /** The newest message known to be there: what is looked for came after it. */
  private synchronized @Nullable String newest() {
    return postings.stream()
        .filter(posting -> posting.wanted.file() == null)
        .map(posting -> posting.place)
        .filter(Objects::nonNull)
        .map(Answer.Done::id)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private void apply(Posting posting, Content content, Answer answer) {
    switch (answer) {
      case Answer.Done done -> done(posting, content, done);
      case Answer.Absent() -> {
        posting.mayHaveLanded = false;
        posting.given = posting.amends;
      }
      case Answer.Wait(Duration after) -> {
        mailroom.slowedDown(after);
        notBefore = mailroom.now() + after.toMillis();
      }
      case Answer.Unsure(String why) -> {
        mailroom.unreachable(why);
        posting.mayHaveLanded |= posting.place == null;
        Duration backoff = Duration.ofMillis(500L << Math.min(attempts++, 10));
        notBefore = mailroom.now() + Math.min(backoff.toMillis(), MAX_BACKOFF.toMillis());
      }
      case Answer.Rejected rejected -> rejected(posting, content, rejected);
    }
  }

  private void done(Posting posting, Content content, Answer.Done done) {
    mailroom.reachable();
    attempts = 0;
    boolean found = posting.mayHaveLanded && posting.place == null;
    if (thread == null && content.file() == null) {
      thread = done.id();
    }
    // A file is not edited, and what it is found by says the same as what was to be shown.
    found &= content.file() == null;
    posting.place = new Answer.Done(done.channel().isEmpty() ? channel : done.channel(), done.id());
    // A message that was found may show an older content than the newest one.
    posting.shown = found ? null : content;
    posting.urgent &= posting.stale();
    posting.editNotBefore = found || posting.urgent ? 0 : mailroom.now() + EDIT_PACE.toMillis();
    posting.settle(posting.place);
  }

  private void rejected(Posting posting, Content content, Answer.Rejected rejected) {
    mailroom.rejected(rejected.error(), channel);
    unknownHere |= rejected.ofTheToken();
    if (rejected.error().contains("block") && !content.blocks().isEmpty()) {
      // Better plain text than nothing; something newer to show is tried as it is.
      if (posting.wanted.equals(content)) {
        posting.wanted = new Content(content.text(), List.of());
      }
      return;
    }
    if (content.file() != null && thread != null) {
      posting.wanted = inWords(content, rejected.error());
      return;
    }
    posting.given = true;
    posting.settle(rejected);
    if (thread == null) {
      // Without a root there is no thread to write into.
      postings.forEach(each -> each.given = true);
      postings.forEach(each -> each.settle(rejected));
    }
  }

  /** Better what a file shows in words than nothing. */
  private static Content inWords(Content content, String error) {
    return Content.of(
        "%s\n%s"
            .formatted(
                content.text(),
                Mrkdwn.escape(
                    "Slack did not take the file (%s); with missing_scope reinstall the app, with"
                            .formatted(error)
                        + " not_in_channel invite me with /invite @terp.")));
  }
}
