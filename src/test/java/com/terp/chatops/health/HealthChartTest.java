package com.terp.chatops.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.run.Report.Attachment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The picture of the last day. */
class HealthChartTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void aDayIsAPictureThatIsAlsoToldInWords() throws IOException {
    Attachment file = HealthChart.of("staging", day(), NOW).orElseThrow();

    assertThat(file.name()).isEqualTo("health-staging-20261121-120000.png");
    assertThat(file.altText())
        .startsWith("Latency and memory of the last 24 hours.")
        .contains("Application took at most 4.0 s", "failures between 09:00 and 09:20 UTC")
        .contains("Application's memory was at most");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file.content().bytes()));
    assertThat(picture.getWidth()).isEqualTo(640);
    assertThat(picture.getHeight()).isEqualTo(460);
    // Dark in its corners, and something drawn.
    assertThat(picture.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0x1A1D21);
    assertThat(colours(picture)).contains(0x4FC3F7, 0xFFB74D, 0xFF5C5C);
  }

  @Test
  void withoutSamplesThereIsNoPicture() {
    assertThat(HealthChart.of("staging", List.of(), NOW)).isEmpty();
    assertThat(HealthChart.of("staging", day().subList(0, 1), NOW)).isEmpty();
  }

  @Test
  void theFirstOneIsDrawnWithBothChartsBeforeAnybodyAsks() throws IOException {
    Attachment drawn = HealthChart.warm().orElseThrow();
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(drawn.content().bytes()));
    assertThat(picture.getHeight()).isEqualTo(460);
    assertThat(colours(picture)).contains(0x4FC3F7, 0xFF5C5C);
  }

  private static List<Integer> colours(BufferedImage picture) {
    List<Integer> seen = new ArrayList<>();
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        seen.add(picture.getRGB(x, y) & 0xFFFFFF);
      }
    }
    return seen.stream().distinct().toList();
  }

  static List<Sample> day() {
    Random random = new Random(7);
    List<Sample> samples = new ArrayList<>();
    for (int minute = 0; minute < 1_440; minute++) {
      Instant at = NOW.minus(Duration.ofMinutes(1_440 - minute));
      if (minute > 400 && minute < 460) {
        continue; // The bot was not there.
      }
      boolean down = minute >= 1_260 && minute < 1_280;
      long slow = minute > 1_200 && minute < 1_260 ? 2_000 : 0;
      samples.add(
          new Sample(
              "Application",
              at,
              down ? Status.FAIL : Status.PASS,
              down
                  ? null
                  : Duration.ofMillis(minute == 1_250 ? 4_000 : 120 + slow + random.nextInt(60)),
              null,
              null));
      samples.add(
          new Sample(
              "Round trip", at, Status.PASS, Duration.ofMillis(2 + random.nextInt(4)), null, null));
      samples.add(
          new Sample("Application's memory", at, Status.PASS, null, 50 + minute / 40.0, null));
      samples.add(new Sample("Bot", at, Status.PASS, null, 30 + random.nextInt(20) * 1.0, null));
    }
    return samples;
  }
}
