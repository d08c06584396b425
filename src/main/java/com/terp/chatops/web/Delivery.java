package com.terp.chatops.web;

import java.util.List;
import java.util.Map;

/**
 * A request to {@code POST /slack/events}, as it came: its signature covers the exact body.
 *
 * @param headers names as they were sent
 */
public record Delivery(String path, Map<String, List<String>> headers, String body) {
  public Delivery {
    headers = Map.copyOf(headers);
  }
}
