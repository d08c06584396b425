package com.terp.chatops.config;

import java.util.Map;
import java.util.Set;

/**
 * Who has which role.
 *
 * @param members by role: {@code engineer}, {@code on-call}, {@code auditor}; empty where nobody
 *     assigned any
 */
public record RoleSettings(Map<String, Members> members) {
  /** The roles that can be given. */
  public static final Set<String> NAMES = Set.of("engineer", "on-call", "auditor");

  /** Nobody assigned any. */
  public static final RoleSettings NONE = new RoleSettings(Map.of());

  public RoleSettings {
    members = Map.copyOf(members);
  }

  /**
   * Those who have a role.
   *
   * @param users Slack's user ids
   * @param groups Slack's user group ids
   */
  public record Members(Set<String> users, Set<String> groups) {
    public Members {
      users = Set.copyOf(users);
      groups = Set.copyOf(groups);
    }
  }
}
