package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What one message shows.
 *
 * @param text the escaped text for notifications and clients without blocks; never empty
 * @param blocks at most 50
 */
record Content(String text, List<ObjectNode> blocks) {
  static final int TEXT = 4000;

  Content {
    text = Mrkdwn.cut(text, TEXT);
    blocks = List.copyOf(blocks);
  }

  /** One section and its fallback. */
  static Content of(String mrkdwn) {
    return new Content(
        mrkdwn, List.of(BlockKit.section(Mrkdwn.cut(mrkdwn, BlockKit.SECTION_TEXT))));
  }

  String blocksAsString() {
    return BlockKit.array(blocks).toString();
  }

  /** The body of an answer in place: an acknowledgement or a post to a response address. */
  ObjectNode ephemeral() {
    ObjectNode body = BlockKit.object().put("response_type", "ephemeral").put("text", text);
    body.put("replace_original", false);
    body.set("blocks", BlockKit.array(blocks));
    return body;
  }
}
