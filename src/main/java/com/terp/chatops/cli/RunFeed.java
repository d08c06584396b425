package com.terp.chatops.cli;

import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunListener;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Hears of every run and lets the shell follow its own to the end. */
public final class RunFeed implements RunListener {
  private final BlockingQueue<RunEvent> events = new LinkedBlockingQueue<>();

  @Override
  public void on(RunEvent event) {
    events.add(event);
  }

  /** Tells of one run until its end. */
  RunEvent.Ended follow(RunId run, Voice voice) throws InterruptedException {
    while (true) {
      RunEvent event = events.take();
      if (!event.run().equals(run)) {
        continue;
      }
      voice.event(event);
      if (event instanceof RunEvent.Ended ended) {
        return ended;
      }
    }
  }
}
