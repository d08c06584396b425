package com.terp.chatops.health;

import com.terp.chatops.health.ServerQuestion.Looking;
import java.time.Duration;
import java.util.List;

/**
 * Asks the database server one thing about itself.
 *
 * @param look what is asked, and what is made of it
 */
record ServerProbe(String subject, ServerQuestion server, Looking look) implements Probe {
  @Override
  public Duration deadline() {
    return Duration.ofSeconds(8);
  }

  @Override
  public List<Reading> read() {
    return server.ask(subject, look);
  }
}
