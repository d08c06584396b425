package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A file shared in a message; {@code url} is where its bytes are served. */
public record UploadedFile(
    String id, String name, String title, String altText, String mimetype, long size, String url) {

  ObjectNode toSlack() {
    return Json.object()
        .put("id", id)
        .put("name", name)
        .put("title", title)
        .put("alt_txt", altText)
        .put("mimetype", mimetype)
        .put("size", size)
        .put("user", Workspace.BOT_USER)
        .put("url_private", url)
        .put("url_private_download", url)
        .put("permalink", url);
  }
}
