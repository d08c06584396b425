package com.terp.chatops.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.verify.check.Finding;
import com.terp.chatops.verify.check.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifiedTest {
  /** Covers: a rehearsal says what it broke, even where something else was mended meanwhile. */
  @Test
  void whatIsMendedHidesNothingThatBroke() {
    Verified before = verified(broken("a", 3), held("b"), broken("c", 2), suspect("d", 5));

    assertThat(before.brokenSince(before)).isEmpty();
    assertThat(verified(held("a"), broken("b", 1), broken("c", 2)).brokenSince(before))
        .containsExactly("b");
    assertThat(verified(broken("c", 3)).brokenSince(before)).containsExactly("c");
    assertThat(verified(broken("d", 5)).brokenSince(before)).isEmpty();
  }

  private static Verified verified(CheckResult... results) {
    return new Verified("staging", List.of(results), Duration.ZERO);
  }

  private static CheckResult held(String check) {
    return result(check, new Verdict.Held("all"));
  }

  private static CheckResult broken(String check, long rows) {
    return result(check, new Verdict.Broken(List.of(finding(rows)), List.of()));
  }

  private static CheckResult suspect(String check, long rows) {
    return result(check, new Verdict.Suspect(List.of(finding(rows))));
  }

  private static Finding finding(long rows) {
    return new Finding("rows differ", rows, List.of());
  }

  private static CheckResult result(String check, Verdict verdict) {
    return new CheckResult("theme", check, verdict, Duration.ZERO);
  }
}
