package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Pages of a list, as {@code cursor} and {@code limit} ask for them. */
final class Cursor {
  private static final int DEFAULT = 100;
  private static final int MAX = 1000;

  private Cursor() {}

  /** Puts the page asked for under {@code name}, and the cursor of the next one. */
  static <T> ObjectNode page(ApiCall call, String name, List<T> all, Function<T, ?> toNode) {
    int from = Math.min(call.text("cursor").map(Cursor::decode).orElse(0), all.size());
    int limit = Math.clamp(call.number("limit", DEFAULT), 1, MAX);
    int to = Math.min(from + limit, all.size());
    ObjectNode answer = Json.object();
    ArrayNode items = answer.putArray(name);
    all.subList(from, to).stream().map(toNode).forEach(items::addPOJO);
    answer.put("has_more", to < all.size());
    answer.putObject("response_metadata").put("next_cursor", to < all.size() ? encode(to) : "");
    return answer;
  }

  private static String encode(int index) {
    return Base64.getEncoder().encodeToString(("next:" + index).getBytes(StandardCharsets.UTF_8));
  }

  private static int decode(String cursor) {
    try {
      String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      return Integer.parseInt(text.substring("next:".length()));
    } catch (RuntimeException e) {
      throw new SlackError("invalid_cursor");
    }
  }
}
