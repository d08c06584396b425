package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.sandbox.slack.blockkit.BlockKit;
import com.terp.chatops.sandbox.slack.blockkit.Problem;
import java.util.List;
import java.util.Optional;

/** Reads what a message is to say from a call, and refuses what Slack refuses. */
final class MessageContent {
  private static final int TRUNCATED_AT = 40_000;

  private final Ids ids;

  MessageContent(Ids ids) {
    this.ids = ids;
  }

  /** The content of a message sent through the Web API. */
  Content read(ApiCall call) {
    Content content = readAnyLength(call);
    if (BlockKit.tooLong(content.blocks())) {
      throw new SlackError("msg_blocks_too_long");
    }
    return content;
  }

  /** The content of a message sent to a response URL, where the blocks' total isn't limited. */
  Content readAnyLength(ApiCall call) {
    String text = call.text("text").orElse("");
    ArrayNode blocks = call.list("blocks", "invalid_blocks_format").orElseGet(Json::array);
    if (text.isEmpty() && blocks.isEmpty()) {
      throw new SlackError("no_text");
    }
    List<Problem> problems = BlockKit.problems(blocks);
    if (!problems.isEmpty()) {
      throw new SlackError("invalid_blocks", problems.stream().map(Problem::toString).toList());
    }
    if (BlockKit.tooManyTables(blocks)) {
      throw new SlackError("invalid_attachments", List.of("[ERROR] only_one_table_allowed"));
    }
    String kept = text.length() > TRUNCATED_AT ? text.substring(0, TRUNCATED_AT) : text;
    return new Content(kept, Blocks.withIds(blocks, () -> ids.lower(5)), metadata(call));
  }

  private static Optional<ObjectNode> metadata(ApiCall call) {
    Optional<ObjectNode> metadata = call.object("metadata", "invalid_metadata_format");
    metadata.ifPresent(
        node -> {
          if (Json.text(node, "event_type").orElse("").isEmpty()
              || !node.path("event_payload").isObject()) {
            throw new SlackError("invalid_metadata_schema");
          }
        });
    return metadata;
  }
}
