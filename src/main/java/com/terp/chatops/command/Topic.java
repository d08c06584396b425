package com.terp.chatops.command;

import com.terp.chatops.access.Right;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A page of help; the first words of the grammar. */
enum Topic {
  SEED(
      "seed",
      "seed dry-run [profile]  ·  seed small|light|full|large",
      "Fill the database with realistic, linked data",
      Right.SEED),
  VERIFY("verify", "verify [env]", "Check that the data fits together", Right.VERIFY),
  COUNTS("counts", "counts [table]", "Count the rows", Right.COUNTS),
  HEALTH("health", "health [env] [strict] [details]", "See what is sick", Right.HEALTH),
  WATCH(
      "watch",
      "watch [deployment|commit] [env]",
      "Judge a deployment until it is healthy or failed",
      Right.WATCH),
  ROLLBACK(
      "rollback",
      "rollback [env]",
      "Roll back a deployment, a seed run, a stuck lock",
      Right.ROLLBACK),
  REHEARSE(
      "rehearse",
      "rehearse [env]",
      "Try a seed beside real rows, and prove nothing is left",
      Right.REHEARSE),
  STATUS("status", "status [env]", "See what runs and who holds the lock", Right.STATUS),
  CANCEL("cancel", "cancel [run]", "Stop a run between two chunks", Right.CANCEL),
  HISTORY("history", "history [n]", "List the last runs", Right.HISTORY),
  RUN("run", "run <id>", "Read one run's whole record", Right.RUN),
  HELP("help", "help [topic]", "This list, or one command in detail", Right.HELP);

  private final String word;
  private final String usage;
  private final String summary;
  private final Right right;

  Topic(String word, String usage, String summary, Right right) {
    this.word = word;
    this.usage = usage;
    this.summary = summary;
    this.right = right;
  }

  String word() {
    return word;
  }

  String usage() {
    return usage;
  }

  String summary() {
    return summary;
  }

  Right right() {
    return right;
  }

  static Optional<Topic> of(String word) {
    return Arrays.stream(values()).filter(t -> t.word.equalsIgnoreCase(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Topic::word).toList();
  }
}
