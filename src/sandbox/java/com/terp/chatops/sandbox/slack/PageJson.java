package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Messages and views in the form the page reads. */
final class PageJson {
  private PageJson() {}

  static ObjectNode message(Message message, int replies) {
    ObjectNode json =
        Json.object()
            .put("ts", message.ts())
            .put("channel", message.channel())
            .put("user", message.author())
            .put("text", message.content().text())
            .put("edited", message.edited().isPresent())
            .put("ephemeral", message.ephemeral())
            .put("reply_count", replies);
    message.threadTs().ifPresent(root -> json.put("thread_ts", root));
    if (message.fromBot()) {
      json.put("bot_id", Workspace.BOT).put("username", Workspace.BOT_NAME);
    }
    json.set("blocks", message.content().blocks().deepCopy());
    json.set("reactions", Json.array(message.reactionList()));
    json.set("files", Json.array(message.files().stream().map(PageJson::file).toList()));
    return json;
  }

  private static ObjectNode file(UploadedFile file) {
    return Json.object()
        .put("id", file.id())
        .put("name", file.name())
        .put("title", file.title())
        .put("url", file.url())
        .put("alt_txt", file.altText())
        .put("mimetype", file.mimetype());
  }
}
