package com.terp.chatops.slack;

import static com.terp.chatops.slack.Wire.OPS;
import static com.terp.chatops.slack.Wire.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.FileContent;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Attachment;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Paragraph;
import com.terp.chatops.sandbox.slack.Faults.Fault;
import com.terp.chatops.sandbox.slack.Message;
import com.terp.chatops.sandbox.slack.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of a report reach its thread once, whatever Slack does. */
class FilesIT {
  private static final String LOG = "build failed: ü\nexit 1\n";

  private Wire wire;

  @BeforeEach
  void connect() {
    wire = new Wire(Wire.Mode.SOCKET);
    wire.commands.answers =
        (line, asker) ->
            Report.of(
                Outcome.BAD,
                "It failed",
                new Paragraph("first some words"),
                new Attachment("build-1.txt", "Build log", "its last lines", FileContent.of(LOG)),
                new Paragraph("then more words"));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aFileIsSharedInTheThreadAfterTheWords() throws IOException {
    Message shared = shared();

    Message words = await("then more words");
    assertThat(shared.threadTs()).isPresent().isEqualTo(words.threadTs());
    assertThat(shared.ts()).isGreaterThan(words.ts());
    UploadedFile file = shared.files().getFirst();
    assertThat(file.name()).isEqualTo("build-1.txt");
    assertThat(file.title()).isEqualTo("Build log");
    assertThat(file.altText()).isEqualTo("its last lines");
    try (InputStream bytes = URI.create(file.url()).toURL().openStream()) {
      assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(LOG);
    }
  }

  @Test
  void aFileWhoseAnswerWasLostIsNotSharedTwice() {
    wire.slack
        .faults()
        .next("files.completeUploadExternal", 1, new Fault.LandedButTimedOut(PATIENCE));

    shared();
    wire.client.outgoing().mailroom().drain(PATIENCE);

    assertThat(withFiles()).hasSize(1);
  }

  @Test
  void slacksTroubleOnlyDelaysAFile() {
    wire.slack.faults().next("files.getUploadURLExternal", 1, new Fault.ServerError());
    wire.slack
        .faults()
        .next("files.completeUploadExternal", 1, new Fault.RateLimited(Duration.ofSeconds(1)));

    shared();
    wire.client.outgoing().mailroom().drain(PATIENCE);

    assertThat(withFiles()).hasSize(1);
  }

  @Test
  void aFileSlackRefusesIsToldInWords() {
    wire.slack.faults().always("files.getUploadURLExternal", new Fault.Refused("missing_scope"));
    wire.engineer().command(OPS, "/terp health");

    assertThat(await("its last lines").allText()).contains("Build log", "missing_scope");
    assertThat(withFiles()).isEmpty();
  }

  private Message shared() {
    wire.engineer().command(OPS, "/terp health");
    return wire.engineer().awaitMessage(m -> !m.files().isEmpty(), PATIENCE);
  }

  private Message await(String text) {
    return wire.engineer().awaitMessage(m -> m.allText().contains(text), PATIENCE);
  }

  private List<Message> withFiles() {
    return wire.slack.messages().in(OPS).stream().filter(m -> !m.files().isEmpty()).toList();
  }
}
