package com.terp.chatops.seed;

import com.terp.chatops.run.RunId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to seed.
 *
 * @param profile the profile's name
 * @param number the seed number; the same number gives the same rows
 * @param clear whether the profile's tables are cleared first
 * @param table the one table to seed, with what it cannot live without; empty for the whole profile
 * @param resumes the run whose missing rows are written; empty for a run from the beginning
 */
public record SeedSpec(
    String profile, long number, Clear clear, Optional<String> table, Optional<RunId> resumes) {
  /** TERP's generator used 12345 as well. */
  public static final long DEFAULT_NUMBER = 12345;

  /** What is seeded where nobody says what. */
  public static final String DEFAULT_PROFILE = "full";

  private static final Pattern WORDS =
      Pattern.compile(
          "seed (?<profile>\\S+)(?: table=(?<table>\\S+))?(?: (?<clear>no-clear|with-dependents))?(?: seed=(?<number>\\d+))?"
              + "(?: resume=(?<resume>\\d+))?(?: .*)?",
          Pattern.DOTALL);

  /** The whole profile. */
  public SeedSpec(String profile, long number, Clear clear) {
    this(profile, number, clear, Optional.empty(), Optional.empty());
  }

  /** The whole profile or one table of it. */
  public SeedSpec(String profile, long number, Clear clear, Optional<String> table) {
    this(profile, number, clear, table, Optional.empty());
  }

  /** Reads a command in the form {@link #words} gives it; empty if it is no seed. */
  public static Optional<SeedSpec> ofCommand(String command) {
    Matcher found = WORDS.matcher(command);
    if (!found.matches()) {
      return Optional.empty();
    }
    String number = found.group("number");
    return Optional.of(
        new SeedSpec(
            found.group("profile"),
            number == null ? DEFAULT_NUMBER : Long.parseLong(number),
            Clear.ofWord(found.group("clear")),
            Optional.ofNullable(found.group("table")),
            Optional.ofNullable(found.group("resume")).map(Long::parseLong).map(RunId::new)));
  }

  /**
   * Whether a run of it that stopped can be gone on with. Rows beside others, and one table with
   * what it needs, follow from what is there, which by then is the run's own rows as well.
   */
  boolean canBeGoneOnWith() {
    return clear.clears() && table.isEmpty();
  }

  /** As people write it, for example {@code light no-clear seed=7}. */
  public String words() {
    return profile
        + table.map(name -> " table=" + name).orElse("")
        + (clear.word.isEmpty() ? "" : " " + clear.word)
        + (number == DEFAULT_NUMBER ? "" : " seed=" + number)
        + resumes.map(run -> " resume=" + run).orElse("");
  }

  /** What is seeded, for people: the profile, or the one table of it. */
  public String title() {
    return table.map(name -> name + " of " + profile).orElse(profile)
        + resumes.map(run -> ", the rest of run " + run).orElse("");
  }

  /** The same, to be gone on with after a run of it stopped. */
  SeedSpec resuming(RunId run) {
    return new SeedSpec(profile, number, clear, table, Optional.of(run));
  }

  /** The same from the beginning. */
  SeedSpec whole() {
    return new SeedSpec(profile, number, clear, table);
  }

  /** What becomes of the rows that are there. */
  public enum Clear {
    /** The profile's tables are cleared, unless rows that people made hang on theirs. */
    CLEAR(""),
    /** They are cleared, and rows that hang on theirs go with them or lose their reference. */
    WITH_DEPENDENTS("with-dependents"),
    /** They stay. */
    NO_CLEAR("no-clear");

    private final String word;

    Clear(String word) {
      this.word = word;
    }

    /** Whether the profile's tables are cleared. */
    public boolean clears() {
      return this != NO_CLEAR;
    }

    private static Clear ofWord(@Nullable String word) {
      for (Clear clear : values()) {
        if (clear.word.equals(word)) {
          return clear;
        }
      }
      return CLEAR;
    }
  }
}
