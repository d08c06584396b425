package com.terp.chatops.sandbox.slack.blockkit;

import java.util.Map;

/** plan and task_card: steps of work. */
final class Tasks {
  private Tasks() {}

  static Map<String, Shape> shapes() {
    Shape plan =
        Fields.block()
            .required("title", Shape.string(1, 3000))
            .optional("tasks", Shape.list(new ByType(Map.of("task_card", card())), 0, 50));
    return Map.of("plan", plan, "task_card", card());
  }

  private static Shape card() {
    Shape richText = new ByType(Map.of("rich_text", RichText.block()));
    Shape source =
        Fields.typed().required("url", Shape.anyString()).required("text", Shape.anyString());
    return Fields.block()
        .required("task_id", Shape.string(1, 255))
        .required("title", Shape.string(1, 3000))
        .required("status", Shape.word("pending", "in_progress", "complete", "error"))
        .optional("details", richText)
        .optional("output", richText)
        .optional("sources", Shape.list(source, 0, 50));
  }
}
