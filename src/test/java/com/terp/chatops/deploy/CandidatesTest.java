package com.terp.chatops.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidatesTest {
  /** Whatever the history: the target is older, served, complete, other code and not failed. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noHistoryLeadsToABadTarget(long seed) {
    Random random = new Random(seed);
    int found = 0;
    for (int round = 0; round < 400; round++) {
      List<Deployment> history = randomHistory(random);
      Map<String, Verdict> verdicts =
          history.stream()
              .filter(d -> random.nextInt(3) == 0)
              .collect(Collectors.toMap(Deployment::id, d -> Verdict.values()[random.nextInt(4)]));
      Deployment bad = history.getLast();
      List<Deployment> shuffled = new ArrayList<>(history);
      Collections.shuffle(shuffled, random);

      List<Candidate> usable =
          Candidates.of(bad, shuffled, given(verdicts)).stream().filter(Candidate::usable).toList();

      found += usable.isEmpty() ? 0 : 1;
      for (Candidate candidate : usable) {
        Deployment to = candidate.deployment();
        assertThat(to.createdAt()).isBefore(bad.createdAt());
        assertThat(to.phase()).isEqualTo(Phase.SUPERSEDED);
        assertThat(to.progress().complete()).isTrue();
        assertThat(verdicts.get(to.id())).isNotEqualTo(Verdict.FAILED);
        if (bad.commit().isPresent()) {
          assertThat(to.commit()).isNotEqualTo(bad.commit());
        }
      }
      boolean anyHealthy = usable.stream().anyMatch(Candidate::proved);
      assertThat(usable.isEmpty() || usable.getFirst().proved() == anyHealthy).isTrue();
    }
    System.out.printf("seed %d: a target in %d of 400 histories%n", seed, found);
    assertThat(found).isGreaterThan(100);
  }

  private static List<Deployment> randomHistory(Random random) {
    StringBuilder lines = new StringBuilder();
    int length = 1 + random.nextInt(12);
    for (int i = 0; i < length; i++) {
      Phase phase = random.nextInt(3) == 0 ? Phase.values()[random.nextInt(9)] : Phase.SUPERSEDED;
      String commit = random.nextInt(8) == 0 ? "?" : "%08d".formatted(random.nextInt(4));
      String from = i > 0 && random.nextInt(4) == 0 ? " from=d" + random.nextInt(i) : "";
      String steps = random.nextInt(5) == 0 ? " steps=3/6" : "";
      lines.append("d%d %s %s%s%s\n".formatted(i, phase, commit, from, steps));
    }
    return Histories.of(lines + "bad ACTIVE %08d".formatted(random.nextInt(4)));
  }

  private static Verdicts given(Map<String, Verdict> verdicts) {
    return id ->
        Optional.ofNullable(verdicts.get(id))
            .map(v -> new Verdicts.Given(v, Instant.EPOCH.plus(Duration.ofDays(1))));
  }
}
