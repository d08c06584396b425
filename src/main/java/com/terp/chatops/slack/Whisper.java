package com.terp.chatops.slack;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers that only the asker sees. Slack does not promise to show them: never a record. */
final class Whisper {
  private static final Logger LOG = LoggerFactory.getLogger(Whisper.class);

  /** Slack takes five answers to one command. */
  private static final int ANSWERS = 4;

  private final SlackApi api;

  Whisper(SlackApi api) {
    this.api = api;
  }

  /** Says it; waits for Slack, so never on a thread that has to acknowledge. */
  void say(Ask ask, List<Content> contents) {
    for (Content content : contents.subList(0, Math.min(ANSWERS, contents.size()))) {
      Answer answer =
          ask.responseUrl() != null
              ? api.respond(ask.responseUrl(), content.withoutFile())
              : api.ephemeral(ask.channel(), ask.thread(), ask.actor().id(), content);
      if (!(answer instanceof Answer.Done)) {
        LOG.warn(
            "an answer only {} would have seen was not delivered: {}", ask.actor().id(), answer);
        return;
      }
    }
  }

  void say(Ask ask, String sentence) {
    say(ask, List.of(Content.of(Mrkdwn.escape(sentence))));
  }
}
