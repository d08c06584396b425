package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A method of the Web API; answers without {@code ok}, refuses with {@link SlackError}. */
@FunctionalInterface
interface ApiMethod {
  ObjectNode call(ApiCall call);
}
