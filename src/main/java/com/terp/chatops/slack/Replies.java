package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.response.Response;
import java.util.Map;

/** Acknowledgements. Anything but status 200 would be no acknowledgement at all. */
final class Replies {
  private Replies() {}

  static Response empty() {
    return Response.builder().statusCode(200).build();
  }

  static Response json(JsonNode body) {
    return Response.builder()
        .statusCode(200)
        .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
        .body(body.toString())
        .build();
  }

  /** Shows another view in place of the submitted one. */
  static Response update(ObjectNode view) {
    ObjectNode body = BlockKit.object().put("response_action", "update");
    body.set("view", view);
    return json(body);
  }

  /** Marks fields: block id to sentence. */
  static Response errors(Map<String, String> sentences) {
    ObjectNode errors = BlockKit.object();
    sentences.forEach(errors::put);
    ObjectNode body = BlockKit.object().put("response_action", "errors");
    body.set("errors", errors);
    return json(body);
  }
}
