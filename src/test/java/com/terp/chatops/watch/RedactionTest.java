package com.terp.chatops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "connecting to mysql://terp:s3cr3t!x@db:25060/terp?ssl-mode=REQUIRED",
        "DB_PASSWORD=s3cr3t!x",
        "{\"password\": \"s3cr3t!x\", \"user\": \"terp\"}",
        "Authorization: Bearer s3cr3t!x.abcdef",
        "jwtSecret: 's3cr3t!x'",
        "token=s3cr3t!x&next=1",
        "xoxb-s3cr3t!x",
        "Set-Cookie: session=s3cr3t!x; Path=/",
        "{\"password\":\"a,b;c&d} s3cr3t!x\",\"user\":\"terp\"}",
        "{\"password\": \"a\\\"s3cr3t!x\"}",
        "{\"body\":\"{\\\"apiKey\\\":\\\"a, s3cr3t!x\\\"}\"}",
        "config { dbPassword: 'a b;s3cr3t!x' }",
        "API_KEY=\"a b s3cr3t!x",
        "s3cr3t!x\nMIIE\n-----END RSA PRIVATE KEY-----\nstarted",
        "-----BEGIN PRIVATE KEY-----\nMIIE\ns3cr3t!x",
      })
  void takesSecretsOut(String line) {
    assertThat(Redaction.of(line.replace("s3cr3t!x", "s3cr3tAbc")))
        .doesNotContain("s3cr3tAbc")
        .contains("***");
  }

  @Test
  void whatStandsBesideASecretStays() {
    assertThat(Redaction.of("{\"password\":\"a,b\",\"user\":\"terp\"} refused"))
        .isEqualTo("{\"password\":\"***\",\"user\":\"terp\"} refused");
    assertThat(Redaction.of("password='a b'; retrying")).isEqualTo("password='***'; retrying");
  }

  @Test
  void aKeyWhoseBeginningIsNotAmongTheLastLinesIsTakenOutToo() {
    String log =
        "starting\n-----BEGIN PRIVATE KEY-----\n"
            + "MIIEvAIBADANBgkqhkiG9w0BAQEF\n".repeat(210)
            + "-----END PRIVATE KEY-----\nExit code 1\n";
    assertThat(Evidence.shown(log)).isEqualTo("starting\n***\nExit code 1");
  }

  @Test
  void leavesWhatExplainsTheFailure() {
    String line = "2026-11-21T12:00:00Z web | Error: listen EADDRINUSE: port 3000 at server.js:41";
    assertThat(Redaction.of(line)).isEqualTo(line);
    assertThat(Redaction.of("mail to anna@example.com failed")).isEqualTo("mail to *** failed");
  }
}
