package com.terp.chatops.testing;

/** The servers a database test runs on. */
public enum DatabaseKind {
  /** Everywhere. */
  MARIADB,
  /** The version TERP runs on, where {@link Requirement#MYSQL} is there. */
  MYSQL
}
