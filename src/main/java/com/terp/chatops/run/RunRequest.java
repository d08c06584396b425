package com.terp.chatops.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for and confirmed.
 *
 * @param command the command in the grammar's own words, for example {@code seed light env=staging}
 * @param environment the environment it acts on
 * @param actor who asked
 * @param reason why, in the asker's words
 * @param requestKey unique to one confirmation; a second request with the same key starts nothing
 * @param planDigest the digest of the plan that was confirmed
 * @param origin where it was asked
 * @param subject the run this one acts on (an undo's seed run), or null
 */
public record RunRequest(
    String command,
    String environment,
    Actor actor,
    String reason,
    String requestKey,
    String planDigest,
    Origin origin,
    @Nullable RunId subject) {
  private static final Pattern RESUMES = Pattern.compile("(?:.* )?resume=(\\d{1,18})(?: .*)?");

  /** The run this one goes on with, which had stopped on its way. */
  public Optional<RunId> resumes() {
    Matcher found = RESUMES.matcher(command);
    return found.matches()
        ? Optional.of(new RunId(Long.parseLong(found.group(1))))
        : Optional.empty();
  }
}
