package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.run.Report.Attachment;
import com.terp.chatops.run.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one message shows.
 *
 * @param text the escaped text for notifications and clients without blocks; never empty
 * @param blocks at most 50
 * @param file shown in place of all else, or null
 */
record Content(String text, List<ObjectNode> blocks, @Nullable Attachment file) {
  static final int TEXT = 4000;

  Content {
    text = Words.cut(text, TEXT);
    blocks = List.copyOf(blocks);
  }

  Content(String text, List<ObjectNode> blocks) {
    this(text, blocks, null);
  }

  /** One section and its fallback. */
  static Content of(String mrkdwn) {
    return new Content(mrkdwn, List.of(BlockKit.section(Words.cut(mrkdwn, BlockKit.SECTION_TEXT))));
  }

  /** A file, and in words what it shows. */
  static Content of(Attachment file) {
    String words = inWords(file);
    return new Content(
        words, List.of(BlockKit.context(Words.cut(words, BlockKit.CONTEXT_TEXT))), file);
  }

  static String inWords(Attachment file) {
    return Mrkdwn.escape("%s: %s".formatted(file.title(), file.altText()));
  }

  /** The same for where no file can be shown: in words. */
  Content withoutFile() {
    return new Content(text, blocks);
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
