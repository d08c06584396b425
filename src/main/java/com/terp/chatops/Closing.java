package com.terp.chatops;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes one thing after the other, whatever happens. */
final class Closing {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private Closing() {}

  static void all(List<? extends AutoCloseable> parts) {
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) { // AutoCloseable declares it; the rest has to close all the same.
        LOG.error("closing {} failed", part.getClass().getSimpleName(), e);
      }
    }
  }
}
