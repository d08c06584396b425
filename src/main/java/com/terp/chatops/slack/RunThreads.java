package com.terp.chatops.slack;

import com.terp.chatops.run.Origin;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunListener;
import com.terp.chatops.run.RunState;
import com.terp.chatops.run.RunThread;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells every run that was asked for in Slack in its thread. The process that works on a run is the
 * one that tells it; its messages have names, by which another process finds them later.
 */
final class RunThreads implements RunListener {
  private static final Logger LOG = LoggerFactory.getLogger(RunThreads.class);

  private final Mailroom mailroom;
  private final Permalinks links;
  private final ThreadBook book;
  private final Executor slowWork;
  private final Map<RunId, Telling> open = new ConcurrentHashMap<>();
  private final Set<Known> onTheWay = ConcurrentHashMap.newKeySet();

  /**
   * Begins to listen.
   *
   * @param slowWork where the book is written, so that no run waits for it
   */
  RunThreads(Mailroom mailroom, Permalinks links, ThreadBook book, Executor slowWork) {
    this.mailroom = mailroom;
    this.links = links;
    this.book = book;
    this.slowWork = slowWork;
  }

  /** What people are to know of a run. */
  private record Known(RunId run, RunState state) {}

  @Override
  public void on(RunEvent event) {
    switch (event) {
      case RunEvent.Requested requested -> {
        if (requested.request().origin() instanceof Origin.Slack place) {
          open.put(requested.run(), begin(requested, place));
        }
      }
      case RunEvent.TakenOver again -> {
        if (again.recorded().request().origin() instanceof Origin.Slack place) {
          Telling telling = found(again.recorded(), place, again.attempt());
          open.put(again.run(), telling);
          telling.takenOver(again.sentence());
        }
      }
      case RunEvent.Started started -> with(started, Telling::started);
      case RunEvent.Progress progress -> with(progress, telling -> telling.moved(progress));
      case RunEvent.StepEnded step -> with(step, telling -> telling.stepEnded(step));
      case RunEvent.Remark remark -> with(remark, telling -> telling.remark(remark));
      case RunEvent.Ended ended -> ended(ended);
      case RunEvent.Untold untold -> untold(untold);
    }
  }

  private void with(RunEvent event, Consumer<Telling> then) {
    Telling telling = open.get(event.run());
    if (telling != null) {
      then.accept(telling);
    }
  }

  private Telling begin(RunEvent.Requested requested, Origin.Slack place) {
    RunThread within = requested.within();
    Conversation conversation =
        within == null
            ? mailroom.conversation(place.channel(), place.thread())
            : mailroom.conversation(within.channel(), within.ts());
    Telling telling = new Telling(conversation, requested.run(), requested.request(), 1);
    Posting head = telling.head(Telling.Before.NOTHING);
    if (within == null) {
      head.settled(slowWork, answer -> remember(requested.run(), place.thread(), answer));
    }
    return telling;
  }

  private void remember(RunId run, @Nullable String thread, Answer answer) {
    if (answer instanceof Answer.Done(String channel, String ts)) {
      String root = thread == null ? ts : thread;
      book.posted(run, new RunThread(channel, root, links.to(channel, root, ts)));
    }
  }

  /** Another process began to tell it: what it posted is found and gone on from. */
  private Telling found(Run run, Origin.Slack place, int attempt) {
    RunThread thread = run.thread();
    Conversation conversation =
        thread == null
            ? mailroom.conversation(place.channel(), place.thread())
            : mailroom.conversation(thread.channel(), thread.ts());
    Telling telling = new Telling(conversation, run.id(), run.request(), attempt);
    Posting head = telling.head(Telling.Before.SOMETHING);
    if (thread == null) {
      head.settled(slowWork, answer -> remember(run.id(), place.thread(), answer));
    }
    return telling;
  }

  private void ended(RunEvent.Ended event) {
    Telling telling = open.remove(event.run());
    if (telling != null && onTheWay.add(new Known(event.run(), event.state()))) {
      telling.ended(event.state(), event.report(), Telling.Before.NOTHING);
      noteOnceTold(telling, event.run(), event.state());
    }
  }

  private void untold(RunEvent.Untold event) {
    Run run = event.recorded();
    RunState state = run.state();
    if (run.report() == null || !(run.request().origin() instanceof Origin.Slack place)) {
      slowWork.execute(() -> book.told(run.id(), state));
    } else if (onTheWay.add(new Known(run.id(), state))) {
      Telling telling = found(run, place, event.attempt());
      Telling.Before before =
          switch (event.known()) {
            case NOTHING -> Telling.Before.SOMETHING;
            case AN_END -> Telling.Before.AN_END;
          };
      telling.ended(state, run.report(), before);
      noteOnceTold(telling, run.id(), state);
    }
  }

  private void noteOnceTold(Telling telling, RunId run, RunState state) {
    var unused =
        telling
            .told()
            .thenRunAsync(() -> book.told(run, state), slowWork)
            .whenComplete((done, failure) -> {
              // Where it could not be noted we are asked again, and find what is there.
              onTheWay.remove(new Known(run, state));
              if (failure != null) {
                LOG.warn("it is not noted yet that run {} was told: {}", run, failure.getMessage());
              }
            });
  }
}
