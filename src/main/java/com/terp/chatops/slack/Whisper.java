package com.terp.chatops.slack;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers that only the asker sees. Slack does not promise to show them: never a record. */
final class Whisper {
  private static final Logger LOG = LoggerFactory.getLogger(Whisper.class);

  /** Slack takes five answers to one command; the fifth may have to say what is left out. */
  private static final int ANSWERS = 4;

  private final SlackApi api;

  Whisper(SlackApi api) {
    this.api = api;
  }

  /** Says it; waits for Slack, so never on a thread that has to acknowledge. */
  void say(Ask ask, List<Content> contents) {
    for (Content content : fitting(contents)) {
      Answer answer = say(ask, content);
      if (answer instanceof Answer.Rejected(String error)
          && error.contains("block")
          && !content.blocks().isEmpty()) {
        // Better plain text than nothing.
        answer = say(ask, new Content(content.text(), List.of()));
      }
      if (!(answer instanceof Answer.Done)) {
        LOG.warn(
            "an answer only {} would have seen was not delivered: {}", ask.actor().id(), answer);
        return;
      }
    }
  }

  private Answer say(Ask ask, Content content) {
    return ask.responseUrl() != null
        ? api.respond(ask.responseUrl(), content.withoutFile())
        : api.ephemeral(ask.channel(), ask.thread(), ask.actor().id(), content);
  }

  private static List<Content> fitting(List<Content> contents) {
    if (contents.size() <= ANSWERS) {
      return contents;
    }
    List<Content> some = new ArrayList<>(contents.subList(0, ANSWERS));
    some.add(
        Content.of(
            "Slack takes no more answers to one command: %s left out."
                .formatted(
                    contents.size() == ANSWERS + 1
                        ? "1 message is"
                        : (contents.size() - ANSWERS) + " messages are")));
    return some;
  }

  void say(Ask ask, String sentence) {
    say(ask, List.of(Content.of(Mrkdwn.escape(sentence))));
  }
}
