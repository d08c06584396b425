package com.terp.chatops.sandbox.slack;

import java.time.Duration;

/** The troubles of Slack itself, as switches of the page. */
final class SlackSwitches {
  private static final String GROUP = "Slack";
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
  private static final Duration BEYOND_ANY_CLIENT = Duration.ofSeconds(30);

  private final Faults faults;
  private final SocketTransport sockets;

  SlackSwitches(Faults faults, SocketTransport sockets) {
    this.faults = faults;
    this.sockets = sockets;
  }

  void addTo(Switches switches) {
    switches.add(
        toggle(
            "slack-429", "Refuse every call with 429", new Faults.Fault.RateLimited(RETRY_AFTER)));
    switches.add(toggle("slack-500", "Fail every call with 500", new Faults.Fault.ServerError()));
    switches.add(
        toggle(
            "slack-slow",
            "Answer every call 2 s late",
            new Faults.Fault.Slow(Duration.ofSeconds(2))));
    switches.add(
        Switch.button(
            "slack-landed",
            "Next message lands, but its answer doesn't",
            GROUP,
            () ->
                faults.next(
                    "chat.postMessage", 1, new Faults.Fault.LandedButTimedOut(BEYOND_ANY_CLIENT))));
    switches.add(
        Switch.button(
            "slack-duplicate",
            "Deliver the next click twice",
            GROUP,
            faults::duplicateNextInteraction));
    switches.add(
        Switch.button("slack-disconnect", "Ask the bot to reconnect", GROUP, sockets::refresh));
    switches.add(
        Switch.button("slack-cut", "Cut the bot's sockets without a word", GROUP, sockets::cut));
  }

  private Switch toggle(String id, String label, Faults.Fault fault) {
    return Switch.toggle(
        id,
        label,
        GROUP,
        () -> faults.active(fault.getClass()),
        on -> {
          faults.clear(fault.getClass());
          if (on) {
            faults.always(Faults.EVERY_METHOD, fault);
          }
        });
  }
}
