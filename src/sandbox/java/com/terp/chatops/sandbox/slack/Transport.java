package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletableFuture;

/** The way to the bot: its sockets or its request URL. */
interface Transport {

  /** Sends and answers with the acknowledgement's payload; fails with {@link NotDelivered}. */
  CompletableFuture<ObjectNode> send(Payload payload);

  /** Whether there is somebody to send to. */
  boolean connected();

  /** {@code socket} or {@code http}. */
  String mode();

  /** The bot could not be reached or answered with an error. */
  final class NotDelivered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotDelivered(String reason) {
      super(reason, null, false, false);
    }
  }
}
