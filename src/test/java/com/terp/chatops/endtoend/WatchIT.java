package com.terp.chatops.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.sandbox.Mode;
import com.terp.chatops.sandbox.slack.Message;
import com.terp.chatops.sandbox.standin.Behaviour;
import com.terp.chatops.sandbox.standin.Release;
import com.terp.chatops.testing.DatabaseKind;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Deployments are seen to come, judged and told of, by the real bot over the wire. */
class WatchIT {
  private static final Duration A_WATCH = Duration.ofSeconds(150);

  @Test
  void aBadDeploymentIsCaughtByItselfWithItsLogAndAWayBack() throws IOException {
    try (Bench bench = Bench.start(DatabaseKind.MARIADB, Mode.SOCKET)) {
      bench.engineer().command(Bench.CHANNEL, "/terp watch 2c164862");
      bench.said("Watching deployment", "2c164862");
      assertThat(bench.said(A_WATCH, "Healthy: deployment", "2c164862").channel())
          .isEqualTo(Bench.CHANNEL);

      bench.surroundings().digitalOcean().history().push(Release.of("badc0de1", Behaviour.BAD));

      Message head = bench.said(A_WATCH, "FAILED: deployment", "badc0de1", "requests in");
      assertThat(head.channel()).isEqualTo("C0ALERTS");
      Message proposal = bench.said(A_WATCH, "Not rolled back by itself", "2c164862");
      assertThat(proposal.allText())
          .contains("ENABLE_AUTO_ROLLBACK is not true")
          .contains("the database's schema is as it was then")
          .contains("Roll back…");
      bench.said(A_WATCH, "What its log says and what changed");
    }
  }
}
