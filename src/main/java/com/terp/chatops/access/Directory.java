package com.terp.chatops.access;

import com.terp.chatops.run.Actor;

/** Knows who people are. */
@FunctionalInterface
public interface Directory {
  /** Never throws: what cannot be found out is {@link Membership.Unknown}. */
  Membership membership(Actor actor);

  /** What people call a user or user group; the id itself where nobody knows. Never throws. */
  default String nameOf(String id) {
    return id;
  }
}
