package com.terp.chatops.slack;

import static com.terp.chatops.slack.Wire.OPS;
import static com.terp.chatops.slack.Wire.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.sandbox.slack.Faults.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One conversation with Slack, message by message. */
class ConversationIT {
  private final Wire wire = new Wire(Wire.Mode.SOCKET);

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aMessageIsFoundHoweverLongItsThreadIs() {
    SlackApi api = wire.client.outgoing().api();
    Answer.Done root = (Answer.Done) api.post(OPS, null, Content.of("root"), "root");
    for (int i = 0; i < 205; i++) {
      api.post(OPS, root.id(), Content.of("reply " + i), "reply-" + i);
    }

    assertThat(api.find(OPS, root.id(), null, Content.of("x"), "reply-204"))
        .isInstanceOf(Answer.Done.class);
    assertThat(api.find(OPS, root.id(), null, Content.of("x"), "reply-205"))
        .isEqualTo(new Answer.Absent());
  }

  @Test
  void anAnswerReadyWhileItsMessageIsUnderWayIsShownAtOnce() {
    Duration underWay = Duration.ofMillis(500);
    wire.slack.faults().next("chat.postMessage", 1, new Fault.LandedButTimedOut(underWay));
    List<Long> delays = new CopyOnWriteArrayList<>();
    try (ScheduledThreadPoolExecutor pool = recording(delays)) {
      Mailroom mailroom =
          new Mailroom(
              wire.client.outgoing().api(), pool, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
      Conversation conversation = mailroom.conversation(OPS, null);
      Posting posting = conversation.post(Content.of("working on it"));
      wire.engineer()
          .awaitMessage(message -> message.allText().contains("working on it"), PATIENCE);

      conversation.edit(posting, Content.of("the answer"));

      wire.engineer().awaitMessage(message -> message.allText().contains("the answer"), PATIENCE);
    }
    assertThat(delays).isNotEmpty().containsOnly(0L);
  }

  private static ScheduledThreadPoolExecutor recording(List<Long> delays) {
    return new ScheduledThreadPoolExecutor(2) {
      @Override
      public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        delays.add(delay);
        return super.schedule(command, delay, unit);
      }
    };
  }
}
