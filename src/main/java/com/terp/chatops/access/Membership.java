package com.terp.chatops.access;

import java.util.Set;

/** What the directory knows about somebody. */
public sealed interface Membership {
  /**
   * A full member of the workspace.
   *
   * @param groups ids of the user groups they are in
   */
  record Member(Set<String> groups) implements Membership {
    public Member {
      groups = Set.copyOf(groups);
    }
  }

  /** A guest of the workspace, or somebody from another one. */
  record Guest() implements Membership {}

  /** Whoever sits at the shell holds the database's password already. */
  record Operator() implements Membership {}

  /**
   * The directory could not say.
   *
   * @param why one short clause, for example {@code Slack did not answer within 3 s}
   */
  record Unknown(String why) implements Membership {}
}
