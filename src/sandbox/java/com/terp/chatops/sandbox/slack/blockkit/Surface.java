package com.terp.chatops.sandbox.slack.blockkit;

import java.util.HashMap;
import java.util.Map;

/** Where blocks are shown: which ones, and how many. */
enum Surface {
  MESSAGE(50),
  MODAL(100),
  HOME(100);

  private static final int MARKDOWN = 12_000;

  private final int maxBlocks;

  Surface(int maxBlocks) {
    this.maxBlocks = maxBlocks;
  }

  Shape blocks() {
    Map<String, Shape> shapes = new HashMap<>(Layout.shapes());
    switch (this) {
      case MESSAGE -> {
        shapes.putAll(Tables.shapes());
        shapes.putAll(Tasks.shapes());
        shapes.put("markdown", Fields.block().required("text", Shape.string(1, MARKDOWN)));
      }
      case MODAL -> shapes.put("alert", alert());
      case HOME -> {}
    }
    return Shape.list(new ByType(shapes), 0, maxBlocks);
  }

  private static Shape alert() {
    return Fields.block()
        .required("text", Texts.any(200))
        .optional("level", Shape.word("default", "info", "warning", "error", "success"));
  }
}
