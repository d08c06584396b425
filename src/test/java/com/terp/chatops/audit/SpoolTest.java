package com.terp.chatops.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  @TempDir private Path directory;

  @Test
  void ofAFileThatIsTooLargeNothingIsCutAwayThatWasNotTakenOver() throws IOException {
    List<String> written = IntStream.range(0, 100).mapToObj("line %03d"::formatted).toList();
    Files.write(directory.resolve("audit-staging-dead.jsonl"), written);
    List<String> taken = new ArrayList<>();
    int pieces = 0;

    try (Spool next = new Spool(directory, "staging", "next", 200)) {
      boolean complete = false;
      while (!complete && pieces < 100) {
        Spool.Left left = next.adopt();
        assertThat(left.lines()).isNotEmpty();
        taken.addAll(left.lines());
        complete = left.complete();
        pieces++;
      }
      assertThat(complete).isTrue();
      assertThat(Files.readAllLines(directory.resolve("audit-staging-next.jsonl")))
          .containsExactlyInAnyOrderElementsOf(written);
    }

    assertThat(pieces).isGreaterThan(2);
    assertThat(taken).containsExactlyInAnyOrderElementsOf(written);
    assertThat(directory.resolve("audit-staging-dead.jsonl")).doesNotExist();
  }
}
