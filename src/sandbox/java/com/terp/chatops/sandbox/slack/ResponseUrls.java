package com.terp.chatops.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The URLs that commands and interactions may answer to: five posts within half an hour. */
final class ResponseUrls {
  private static final int POSTS = 5;
  private static final Duration LIFE = Duration.ofMinutes(30);

  /** Where answers go: to whom, in which channel, and the message that asked, if one did. */
  record Target(String user, String channel, Optional<Message> origin) {}

  private record Issued(Target target, Instant expires, AtomicInteger used) {}

  private final Map<String, Issued> issued = new ConcurrentHashMap<>();
  private final Ids ids;
  private final Supplier<String> baseUrl;

  ResponseUrls(Ids ids, Supplier<String> baseUrl) {
    this.ids = ids;
    this.baseUrl = baseUrl;
  }

  String issue(Target target) {
    String id = ids.lower(24);
    issued.put(id, new Issued(target, ids.now().plus(LIFE), new AtomicInteger()));
    return baseUrl.get() + "/response/" + id;
  }

  /** Uses the URL once more. */
  Target use(String id) {
    Issued url = issued.get(id);
    if (url == null) {
      throw new SlackError("no_such_url");
    }
    if (ids.now().isAfter(url.expires())) {
      throw new SlackError("expired_url");
    }
    if (url.used().incrementAndGet() > POSTS) {
      throw new SlackError("used_url");
    }
    return url.target();
  }
}
