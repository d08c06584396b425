package com.terp.chatops.run;

import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells people of what is no run: a thread for each subject, with a head that changes and messages
 * that do not. Names make it repeatable: what was told before, by whichever process, is told once.
 * No method waits or throws.
 */
@FunctionalInterface
public interface Notices {
  /** Where nobody listens. */
  Notices NONE =
      subject ->
          new Telling() {
            @Override
            public void head(Report report) {}

            @Override
            public void add(String name, Report report) {}
          };

  Telling about(Subject subject);

  /**
   * What is told about, and where.
   *
   * @param name unique for good, for example {@code staging/watch-7}
   * @param channel the channel's id
   * @param thread the thread to tell it in, or null where its head begins one
   * @param head the {@code ts} of its head where that is known to be there, or null
   */
  record Subject(String name, String channel, @Nullable String thread, @Nullable String head) {
    public Subject(String name, String channel, @Nullable String thread) {
      this(name, channel, thread, null);
    }
  }

  /**
   * A message that is there.
   *
   * @param ts names it within its channel
   * @param link that leads people there, or null where none is known
   */
  record Posted(String ts, @Nullable URI link) {}

  /** One subject's messages. */
  interface Telling {
    /** Shows how it stands; changes what was shown before. */
    void head(Report report);

    /**
     * Shows how it stands, and says where.
     *
     * @param posted told later, once for each message that was not known before
     */
    default void head(Report report, Consumer<Posted> posted) {
      head(report);
    }

    /**
     * Adds a message to its thread.
     *
     * @param name unique within the subject
     */
    void add(String name, Report report);
  }
}
