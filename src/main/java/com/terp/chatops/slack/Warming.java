package com.terp.chatops.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has deliveries handled that nobody sent, before Slack sends any: on a busy machine the first one
 * of each kind would otherwise wait for hundreds of classes to be loaded. Nothing follows from
 * them: a line that is no command, a form nobody ticked, a button that leads nowhere.
 */
final class Warming {
  private static final Logger LOG = LoggerFactory.getLogger(Warming.class);

  private static final List<String> DELIVERIES =
      List.of(
          """
          {"envelope_id": "0", "type": "slash_commands", "accepts_response_payload": true,
           "payload": {"command": "/terp", "text": "…", "user_id": "U0", "user_name": "nobody",
            "team_id": "T0", "channel_id": "C0", "response_url": "", "is_enterprise_install": "false"}}
          """,
          """
          {"envelope_id": "0", "type": "interactive", "accepts_response_payload": true,
           "payload": {"type": "view_submission", "team": {"id": "T0"},
            "user": {"id": "U0", "name": "nobody"},
            "view": {"id": "V0", "type": "modal", "callback_id": "confirm",
             "private_metadata": "{\\"proposal\\":\\"\\",\\"channel\\":\\"C0\\",\\"thread\\":null}",
             "title": {"type": "plain_text", "text": "…"},
             "blocks": [
              {"type": "section", "block_id": "s", "text": {"type": "mrkdwn", "text": "…"}},
              {"type": "context", "block_id": "c", "elements": [{"type": "mrkdwn", "text": "…"}]},
              {"type": "divider", "block_id": "d"},
              {"type": "input", "block_id": "a", "label": {"type": "plain_text", "text": "…"},
               "element": {"type": "checkboxes", "action_id": "agree", "options": [
                {"text": {"type": "plain_text", "text": "…"}, "value": "agree"}]}},
              {"type": "input", "block_id": "reason", "label": {"type": "plain_text", "text": "…"},
               "element": {"type": "plain_text_input", "action_id": "reason"}}],
             "state": {"values": {"agree-": {"agree": {"type": "checkboxes", "selected_options": []}},
              "reason": {"reason": {"type": "plain_text_input", "value": "…"}}}}}}}
          """,
          """
          {"envelope_id": "0", "type": "interactive", "accepts_response_payload": true,
           "payload": {"type": "block_actions", "team": {"id": "T0"},
            "user": {"id": "U0", "username": "nobody", "name": "nobody"},
            "container": {"type": "message", "message_ts": "0.0", "channel_id": "C0"},
            "channel": {"id": "C0", "name": "nowhere"},
            "message": {"type": "message", "ts": "0.0", "text": "…", "blocks": [
             {"type": "actions", "block_id": "b", "elements": [
              {"type": "button", "action_id": "none", "value": "…",
               "text": {"type": "plain_text", "text": "…"}}]}]},
            "actions": [{"type": "button", "block_id": "b", "action_id": "none", "value": "…"}]}}
          """);

  private Warming() {}

  /**
   * Takes a few hundred milliseconds where nothing is loaded yet. Never throws.
   *
   * @return what each was answered, where it was
   */
  static List<String> warm(App bolt) {
    SocketModeRequestParser parser = new SocketModeRequestParser(bolt.config());
    List<String> answers = new ArrayList<>();
    for (String delivery : DELIVERIES) {
      try {
        String body = bolt.run(parser.parse(delivery).getBoltRequest()).getBody();
        answers.add(body == null ? "" : body);
      } catch (Exception e) { // Declared by the SDK; the first delivery is slower then, no more.
        LOG.warn("a delivery nobody sent could not be handled", e);
      }
    }
    return answers;
  }
}
