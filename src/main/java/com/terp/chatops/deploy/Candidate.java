package com.terp.chatops.deploy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deployment one might go back to.
 *
 * @param verdict the bot's own, if it ever watched it
 * @param out why it is out, or null where it is not
 * @param note DigitalOcean's own sentence where that put it out, or null
 */
public record Candidate(
    Deployment deployment,
    Optional<Verdicts.Given> verdict,
    @Nullable Out out,
    @Nullable String note) {

  /** What puts a deployment out. */
  public enum Out {
    NEVER_SERVED("it never served"),
    STEPS_FAILED("not all of its steps went well"),
    SAME_CODE("it ships the same code"),
    JUDGED_FAILED("it was judged failed when it served"),
    PLATFORM_REFUSES("DigitalOcean refuses it");

    private final String words;

    Out(String words) {
      this.words = words;
    }

    /** For the end of a sentence. */
    public String words() {
      return words;
    }
  }

  /** Whether one can go back to it as far as the bot can tell. */
  public boolean usable() {
    return out == null;
  }

  /** Whether it was seen healthy. */
  public boolean proved() {
    return verdict.filter(given -> given.verdict() == Verdict.HEALTHY).isPresent();
  }

  Candidate without(Out why, @Nullable String sentence) {
    return new Candidate(deployment, verdict, why, sentence);
  }

  /** Why it is where it is in the list, in a few words. */
  public String why() {
    if (out != null) {
      return note == null ? out.words() : "%s: %s".formatted(out.words(), note);
    }
    return verdict
        .map(given ->
            switch (given.verdict()) {
              case HEALTHY -> "was healthy when it served";
              case DEGRADED -> "served with warnings";
              case INCONCLUSIVE -> "could not be judged when it served";
              case FAILED -> "was judged failed";
            })
        .orElse("served; never watched by me");
  }
}
