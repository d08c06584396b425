package com.terp.chatops.command;

import com.terp.chatops.run.RunId;
import com.terp.chatops.seed.SeedSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of {@code seed}, ours and those of TERP's own scripts. */
final class SeedSyntax {
  private static final String LARGE = "large";
  private static final Pattern SCALED = Pattern.compile("large-(1000|\\d{1,3})(\\.\\d{1,2})?");
  private static final String DIGEST = "[A-Za-z0-9:_-]{6,80}";

  private final List<String> profiles;
  private final Arguments arguments;
  private final List<String> notes = new ArrayList<>();

  SeedSyntax(List<String> profiles, Arguments arguments) {
    this.profiles = profiles;
    this.arguments = arguments;
  }

  List<String> notes() {
    return notes;
  }

  Command read() throws Complaint {
    boolean dryRun = dryRun();
    terpWords();
    SeedSpec.Clear clear = clear();
    long number = number();
    String environment = arguments.environmentOption();
    Optional<Word> plan = arguments.value("plan", "plan= and the digest a dry-run showed");
    Optional<String> reason = arguments.reason();
    Optional<String> flagged = flagged();
    Optional<String> table = table();
    Optional<Word> scale = arguments.value("scale", "a number, as in large scale=100");
    String profile = flagged.isPresent() ? flagged.get() : profile();
    SeedSpec spec = new SeedSpec(scaled(profile, scale), number, clear, table, resumes());
    finish();
    if (!dryRun) {
      return new Command.Seed(spec, digest(plan), reason.orElse(null), environment);
    }
    if (plan.isPresent()) {
      throw Complaint.at(
          plan.get(),
          "A dry-run makes a plan; it does not take one.",
          "seed with plan=, or seed dry-run without it",
          arguments.lineWith(plan.get(), ""));
    }
    reason.ifPresent(r -> notes.add("A dry-run changes nothing, so it needs no reason."));
    return new Command.DryRun(spec, environment);
  }

  private SeedSpec.Clear clear() throws Complaint {
    Optional<Word> along = arguments.flag("with-dependents");
    if (arguments.flag("no-clear").isEmpty()) {
      return along.isPresent() ? SeedSpec.Clear.WITH_DEPENDENTS : SeedSpec.Clear.CLEAR;
    }
    if (along.isPresent()) {
      throw Complaint.at(
          along.get(),
          "Where nothing is cleared, nothing goes with it.",
          "no-clear or with-dependents",
          arguments.lineWith(along.get(), ""));
    }
    return SeedSpec.Clear.NO_CLEAR;
  }

  private boolean dryRun() throws Complaint {
    if (arguments.flag("dry-run", "dryrun").isPresent()) {
      return true;
    }
    Optional<Word> dry = arguments.flag("dry");
    if (dry.isEmpty()) {
      return false;
    }
    if (arguments.flag("run").isEmpty()) {
      throw Complaint.at(
          dry.get(),
          "\"dry\" alone is not a word of mine.",
          "dry-run",
          arguments.lineWith(dry.get(), "dry-run"));
    }
    return true;
  }

  private void terpWords() {
    if (arguments.flag("clean").isPresent()) {
      notes.add("--clean is what happens anyway: the tables are cleared first, unless no-clear.");
    }
    if (arguments.flag("force", "f").isPresent()) {
      notes.add("--force skips nothing here: a seed is always confirmed, with a reason.");
    }
  }

  private long number() throws Complaint {
    Optional<Word> word = arguments.value("seed", "a whole number, as in seed=1");
    if (word.isEmpty()) {
      return SeedSpec.DEFAULT_NUMBER;
    }
    String text = String.valueOf(word.get().value());
    if (!text.matches("[0-9]{1,18}")) {
      throw Complaint.at(
          word.get(),
          "\"%s\" is not a seed number.".formatted(text),
          "a whole number from 0, of at most 18 digits, as in seed=1",
          arguments.lineWith(word.get(), ""));
    }
    return Long.parseLong(text);
  }

  /** The profile, where it is said by its own name or by TERP's size. */
  private Optional<String> flagged() throws Complaint {
    Optional<Word> size = arguments.value("size", "size=small");
    for (String profile : profiles) {
      Optional<Word> flag = arguments.flag(profile);
      if (flag.isPresent()) {
        return Optional.of(agreeing(profile, size));
      }
    }
    return size.isPresent()
        ? Optional.of(known(size.get(), String.valueOf(size.get().value()), "size="))
        : Optional.empty();
  }

  /** {@code table=orders} or {@code table orders}. */
  private Optional<String> table() throws Complaint {
    Optional<Word> option = arguments.value("table", "table=orders");
    if (option.isPresent()) {
      return option.map(Word::value);
    }
    Optional<Word> word = arguments.flag("table");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Optional<Word> name = arguments.next();
    if (name.isEmpty()) {
      throw Complaint.at(word.get(), "Which table?", "a table's name, as in seed table orders");
    }
    return name.map(Word::text);
  }

  /** {@code resume=12}: what run 12 did not come to. */
  private Optional<RunId> resumes() throws Complaint {
    Optional<Word> word = arguments.value("resume", "the run's number, as in resume=12");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    String text = String.valueOf(word.get().value());
    Optional<RunId> run = Parser.runId(text);
    if (run.isEmpty()) {
      throw Complaint.at(
          word.get(),
          "\"%s\" is not a run's number.".formatted(text),
          "the number of the run that stopped, as in resume=12",
          arguments.lineWith(word.get(), ""));
    }
    return run;
  }

  /** {@code large scale=100} is the profile {@code large-100}. */
  private String scaled(String profile, Optional<Word> scale) throws Complaint {
    if (scale.isEmpty()) {
      return profile;
    }
    if (!profile.equals(LARGE)) {
      throw Complaint.at(
          scale.get(),
          "Only large has a scale.",
          "seed large scale=100",
          arguments.lineWith(scale.get(), ""));
    }
    String text = String.valueOf(scale.get().value());
    if (!SCALED.matcher(LARGE + "-" + text).matches() || new BigDecimal(text).signum() == 0) {
      throw Complaint.at(
          scale.get(),
          "\"%s\" is not a scale.".formatted(text),
          "a number from 0.01 to 1000, as in large scale=100",
          arguments.lineWith(scale.get(), ""));
    }
    return LARGE + "-" + text;
  }

  private String profile() throws Complaint {
    Optional<Word> word = arguments.next();
    if (word.isPresent()) {
      return known(word.get(), word.get().key(), "");
    }
    return profiles.contains(SeedSpec.DEFAULT_PROFILE)
        ? SeedSpec.DEFAULT_PROFILE
        : profiles.getLast();
  }

  private static String agreeing(String profile, Optional<Word> size) throws Complaint {
    if (size.isPresent() && !profile.equalsIgnoreCase(size.get().value())) {
      throw Complaint.at(size.get(), "There are two profiles in this line.", "one of them");
    }
    return profile;
  }

  private String known(Word word, String name, String prefix) throws Complaint {
    for (String profile : profiles) {
      if (profile.equalsIgnoreCase(name)) {
        return profile;
      }
    }
    if (profiles.contains(LARGE) && SCALED.matcher(name).matches()) {
      return name;
    }
    throw Complaint.at(
        word,
        "There is no profile called \"%s\".".formatted(name),
        list(),
        Nearest.to(name, profiles).map(p -> arguments.lineWith(word, prefix + p)).stream()
            .toArray(String[]::new));
  }

  private void finish() throws Complaint {
    arguments.finish(
        "seed [dry-run] %s [no-clear|with-dependents] [table=<name>] [seed=<number>] [env=<name>] [reason=\"…\"]"
            .formatted(list()),
        "no-clear",
        "with-dependents",
        "seed",
        "table",
        "resume",
        "scale",
        "env",
        "reason",
        "plan",
        "dry-run",
        "size");
  }

  private static @Nullable String digest(Optional<Word> plan) throws Complaint {
    if (plan.isEmpty()) {
      return null;
    }
    String text = String.valueOf(plan.get().value());
    if (!text.matches(DIGEST)) {
      throw Complaint.at(
          plan.get(),
          "\"%s\" is not a plan's digest.".formatted(text),
          "the digest a dry-run showed; the dry-run has a button that fills it in");
    }
    return text;
  }

  private String list() {
    return String.join(" or ", profiles);
  }
}
