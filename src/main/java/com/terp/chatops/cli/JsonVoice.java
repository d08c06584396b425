package com.terp.chatops.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.ReportJson;
import com.terp.chatops.run.RunEvent;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One JSON object a line, for scripts. */
final class JsonVoice implements Voice {
  private static final JsonMapper JSON = new JsonMapper();

  private static final String CONTENT = "content";

  private final PrintStream out;

  JsonVoice(PrintStream out) {
    this.out = out;
  }

  @Override
  public void report(Report report) {
    write(line("report").set("report", tree(report)));
  }

  @Override
  public void event(RunEvent event) {
    switch (event) {
      case RunEvent.Requested requested ->
          write(of("requested", event).put("command", requested.request().command()));
      case RunEvent.Started started -> write(of("started", event));
      case RunEvent.TakenOver again ->
          write(
              of("taken-over", event)
                  .put("attempt", again.attempt())
                  .put("sentence", again.sentence()));
      case RunEvent.Remark remark -> write(of("remark", event).put("sentence", remark.sentence()));
      case RunEvent.Untold untold -> {}
      case RunEvent.Progress p ->
          write(
              of("progress", event)
                  .put("step", p.step())
                  .put("steps", p.steps())
                  .put("label", p.label())
                  .put("done", p.done())
                  .put("total", p.total()));
      case RunEvent.StepEnded s ->
          write(
              of("step", event)
                  .put("step", s.step())
                  .put("steps", s.steps())
                  .put("label", s.label())
                  .put("result", s.result())
                  .put("milliseconds", s.took().toMillis()));
      case RunEvent.Ended ended -> {
        ObjectNode line = of("ended", event).put("state", ended.state().name());
        write(line.set("report", tree(ended.report())));
      }
    }
  }

  private static ObjectNode of(String type, RunEvent event) {
    return line(type).put("run", event.run().value()).put("at", event.at().toString());
  }

  private static ObjectNode line(String type) {
    return JSON.createObjectNode().put("type", type);
  }

  private static JsonNode tree(Report report) {
    try {
      JsonNode tree = JSON.readTree(ReportJson.write(report));
      for (JsonNode part : tree.path("body")) {
        if (part instanceof ObjectNode file && file.has(CONTENT)) {
          unpack(file);
        }
      }
      return tree;
    } catch (IOException e) {
      throw new IllegalStateException("a report is always JSON", e);
    }
  }

  /** A picture is named and described, not carried; a text is there to be read. */
  private static void unpack(ObjectNode file) throws IOException {
    byte[] content = file.path(CONTENT).binaryValue();
    file.remove(CONTENT);
    file.put("bytes", content.length);
    if (!file.path("name").asText().endsWith(".png")) {
      file.put("text", new String(content, StandardCharsets.UTF_8));
    }
  }

  private void write(JsonNode line) {
    out.println(line);
    out.flush();
  }
}
