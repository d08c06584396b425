package com.terp.chatops.bench;

/** What is measured, in the order of a round. */
enum Subject {
  OUR_LOAD_DATA("a run of ours, LOAD DATA"),
  BARE_LOAD_DATA("bare LOAD DATA of files"),
  OUR_INSERT("a run of ours, INSERT"),
  BARE_INSERT("bare INSERT of many rows");

  private final String title;

  Subject(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  boolean needsLocalInfile() {
    return this == OUR_LOAD_DATA || this == BARE_LOAD_DATA;
  }
}
