package com.terp.chatops.run;

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
   */
  record Subject(String name, String channel, @Nullable String thread) {}

  /** One subject's messages. */
  interface Telling {
    /** Shows how it stands; changes what was shown before. */
    void head(Report report);

    /**
     * Adds a message to its thread.
     *
     * @param name unique within the subject
     */
    void add(String name, Report report);
  }
}
