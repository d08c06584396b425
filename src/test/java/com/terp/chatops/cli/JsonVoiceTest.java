package com.terp.chatops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.terp.chatops.run.FileContent;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Attachment;
import com.terp.chatops.run.Report.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonVoiceTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final JsonVoice voice =
      new JsonVoice(new PrintStream(bytes, true, StandardCharsets.UTF_8));

  @Test
  void aPictureIsNamedAndDescribedAndNotCarried() throws IOException {
    JsonNode file =
        part(
            new Attachment(
                "health.png", "The last day", "Nothing failed.", FileContent.of(new byte[90_000])));

    assertThat(file.path("name").asText()).isEqualTo("health.png");
    assertThat(file.path("altText").asText()).isEqualTo("Nothing failed.");
    assertThat(file.path("bytes").asInt()).isEqualTo(90_000);
    assertThat(bytes.size()).isLessThan(1_000);
  }

  @Test
  void aLogIsThereToBeRead() throws IOException {
    JsonNode file =
        part(new Attachment("build.log", "Log", "Its end", FileContent.of("pnpm: exit 1\nü")));

    assertThat(file.path("text").asText()).isEqualTo("pnpm: exit 1\nü");
    assertThat(file.has("content")).isFalse();
  }

  private JsonNode part(Attachment attachment) throws IOException {
    voice.report(Report.of(Outcome.GOOD, "Fine", attachment));
    return new JsonMapper().readTree(bytes.toByteArray()).at("/report/body/0");
  }
}
