package com.terp.chatops.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Who has which role.
 *
 * @param grants by role; empty where nothing was configured, which makes every full member an
 *     engineer and on call on environments that are not protected
 */
public record Roles(Map<Role, Grant> grants) {
  public Roles {
    grants = Map.copyOf(grants);
  }

  /** Slack user ids and user group ids. */
  public record Grant(Set<String> users, Set<String> groups) {
    public Grant {
      users = Set.copyOf(users);
      groups = Set.copyOf(groups);
    }
  }

  static Roles none() {
    return new Roles(Map.of());
  }

  Set<Role> of(String user, Set<String> memberOf) {
    EnumSet<Role> found = EnumSet.noneOf(Role.class);
    grants.forEach((role, grant) -> {
      if (grant.users().contains(user) || memberOf.stream().anyMatch(grant.groups()::contains)) {
        found.add(role);
      }
    });
    return found;
  }
}
