package com.terp.chatops.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.Actor;
import org.junit.jupiter.api.Test;

class MrkdwnTest {
  @Test
  void mentionsAndLinksFromPeopleStayText() {
    assertThat(Mrkdwn.escape("<!channel> <https://evil.example|ok> & co"))
        .isEqualTo("&lt;!channel&gt; &lt;https://evil.example|ok&gt; &amp; co");
  }

  @Test
  void piecesNeverBreakAnEntity() {
    String plain = "a<b>&".repeat(500);

    assertThat(Mrkdwn.pieces(plain, 100))
        .allSatisfy(piece -> {
          assertThat(piece.length()).isLessThanOrEqualTo(100);
          assertThat(piece.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&", ";");
        })
        .satisfies(pieces -> assertThat(String.join("", pieces)).isEqualTo(Mrkdwn.escape(plain)));
  }

  @Test
  void piecesBreakAtTheEndOfALine() {
    assertThat(Mrkdwn.pieces("one two\nthree four", 12)).containsExactly("one two", "three four");
  }

  @Test
  void slackUsersAreMentionedAndOthersAreNamed() {
    assertThat(Mrkdwn.person(new Actor("U0ENGINEER", "Erin"))).isEqualTo("<@U0ENGINEER>");
    assertThat(Mrkdwn.person(new Actor("root", "<root>"))).isEqualTo("&lt;root&gt;");
  }

  @Test
  void backticksCannotEndACodeSpan() {
    assertThat(Mrkdwn.code("seed `x` <@U1>")).isEqualTo("`seed 'x' &lt;@U1&gt;`");
  }
}
