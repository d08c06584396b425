package com.terp.chatops.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunProgressTest {
  private static final RunId RUN = new RunId(7);
  private static final Instant AT = Instant.EPOCH;

  private final RunProgress progress = new RunProgress();

  @Test
  void theCurrentStepShowsWhereItStands() {
    progress.moved(new RunEvent.Progress(RUN, AT, 3, 10, "batches", 120, 300));

    assertThat(progress.running().text()).contains("3/10 batches", "120/300", "████████░");
  }

  @Test
  void stepsThatRunSideBySideEachHaveTheirLine() {
    progress.moved(new RunEvent.Progress(RUN, AT, 3, 10, "batches", 120, 300));
    progress.moved(new RunEvent.Progress(RUN, AT, 4, 10, "orders", 0, 500));
    progress.moved(new RunEvent.Progress(RUN, AT, 3, 10, "batches", 300, 300));
    assertThat(progress.running().text()).contains("3/10 batches", "300/300", "4/10 orders");

    progress.ended(
        new RunEvent.StepEnded(RUN, AT, 3, 10, "batches", "300 rows", Duration.ofMillis(400)));

    assertThat(progress.running().text()).contains("4/10 orders").doesNotContain("batches");
  }

  @Test
  void endedStepsAreTicked() {
    progress.ended(
        new RunEvent.StepEnded(RUN, AT, 1, 10, "clear", "1,204 rows", Duration.ofMillis(400)));

    assertThat(progress.running().blocksAsString()).contains("✅ 1/10 clear — 1,204 rows · 0.4 s");
  }

  @Test
  void manyStepsKeepTheMessageShort() {
    for (int step = 1; step <= 200; step++) {
      progress.ended(
          new RunEvent.StepEnded(RUN, AT, step, 200, "t".repeat(300), "ok", Duration.ZERO));
    }

    Content content = progress.running();
    assertThat(content.blocksAsString()).contains("175 earlier steps", "200/200");
    assertThat(content.blocks().stream().mapToInt(BlockKit::characters).sum()).isLessThan(12_000);
  }
}
