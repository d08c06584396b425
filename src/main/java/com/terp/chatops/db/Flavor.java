package com.terp.chatops.db;

import java.util.Locale;

/** Which server answers: the two differ in details of information_schema and of JSON. */
public enum Flavor {
  MYSQL,
  MARIADB;

  /** Tells them apart by what {@code SELECT VERSION()} says. */
  static Flavor of(String version) {
    return version.toLowerCase(Locale.ROOT).contains("mariadb") ? MARIADB : MYSQL;
  }
}
