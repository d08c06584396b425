package com.terp.chatops.sandbox.slack.blockkit;

import java.util.List;

/** Where in the blocks a check looks, and where it reports. */
record Place(String pointer, List<Problem> problems) {

  Place at(String field) {
    return new Place(pointer + "/" + field, problems);
  }

  Place at(int index) {
    return at(String.valueOf(index));
  }

  void report(String message) {
    problems.add(new Problem(message, pointer));
  }

  void require(boolean fine, String message) {
    if (!fine) {
      report(message);
    }
  }
}
