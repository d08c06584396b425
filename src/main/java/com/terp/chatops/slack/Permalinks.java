package com.terp.chatops.slack;

import java.net.URI;

/** Makes links to messages. Knows the workspace's address once Slack has said it. Thread-safe. */
final class Permalinks {
  private volatile String workspace = "https://slack.com/";

  /** Takes the address that {@code auth.test} names; it ends in a slash. */
  void workspace(String url) {
    workspace = url.endsWith("/") ? url : url + "/";
  }

  URI to(String channel, String thread, String ts) {
    String link = workspace + "archives/" + channel + "/p" + ts.replace(".", "");
    return URI.create(ts.equals(thread) ? link : link + "?thread_ts=" + thread + "&cid=" + channel);
  }
}
