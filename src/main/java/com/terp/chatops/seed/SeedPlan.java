package com.terp.chatops.seed;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Exactly what a seed will do.
 *
 * @param environment where
 * @param schemaHash of the live schema it was made for
 * @param tables what happens to each table of the profile, parents first
 * @param collateral what clearing does to tables the profile does not write
 * @param masked table to the columns that hold invented personal data
 * @param warnings what to know before saying yes
 * @param expected how long it should take; no part of the digest
 * @param digest SHA-256 in hex over all of the above but {@code warnings} and {@code expected}
 */
public record SeedPlan(
    String environment,
    SeedSpec spec,
    String schemaHash,
    List<TablePlan> tables,
    List<Collateral> collateral,
    Map<String, List<String>> masked,
    List<String> warnings,
    Duration expected,
    String digest) {
  public SeedPlan {
    tables = List.copyOf(tables);
    collateral = List.copyOf(collateral);
    masked = Map.copyOf(masked);
    warnings = List.copyOf(warnings);
  }

  /** The digest as people read and type it: its first 8 digits. */
  public String shortDigest() {
    return digest.substring(0, 8);
  }

  /** Rows that will be written, in all tables. */
  public long inserted() {
    return tables.stream().mapToLong(TablePlan::inserted).sum();
  }

  /** Rows that will be taken away, with what hangs on them. */
  public long cleared() {
    return tables.stream().mapToLong(TablePlan::cleared).sum()
        + collateral.stream()
            .filter(c -> c.effect() == Collateral.Effect.DELETED)
            .mapToLong(Collateral::rows)
            .sum();
  }
}
