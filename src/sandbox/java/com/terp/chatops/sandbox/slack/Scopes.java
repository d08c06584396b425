package com.terp.chatops.sandbox.slack;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which scope of the bot token lets it call which method. */
final class Scopes {
  private static final Map<String, String> NEEDED =
      Stream.of(
              needs("chat:write", "chat.postMessage", "chat.postEphemeral", "chat.update"),
              needs("chat:write", "chat.delete"),
              needs("channels:read", "conversations.info", "conversations.list"),
              needs("channels:read", "conversations.members"),
              needs("channels:history", "conversations.history", "conversations.replies"),
              needs("channels:join", "conversations.join"),
              needs("im:write", "conversations.open"),
              needs("users:read", "users.info", "users.list"),
              needs("usergroups:read", "usergroups.list", "usergroups.users.list"),
              needs("reactions:write", "reactions.add", "reactions.remove"),
              needs("reactions:read", "reactions.get"),
              needs("files:write", "files.getUploadURLExternal", "files.completeUploadExternal"),
              needs("files:read", "files.info"))
          .flatMap(entry -> entry.entrySet().stream())
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private final Optional<Set<String>> granted;

  Scopes(Optional<Set<String>> granted) {
    this.granted = granted;
  }

  /** The scope that the token lacks for this method; empty when it may. */
  Optional<String> missing(String method) {
    return Optional.ofNullable(NEEDED.get(method)).filter(scope -> !has(scope));
  }

  boolean has(String scope) {
    return granted.map(scopes -> scopes.contains(scope)).orElse(true);
  }

  /** As {@code provided} of a missing_scope answer. */
  String provided() {
    return granted.stream().flatMap(Set::stream).sorted().collect(Collectors.joining(","));
  }

  private static Map<String, String> needs(String scope, String... methods) {
    return Stream.of(methods).collect(Collectors.toMap(method -> method, method -> scope));
  }
}
