package com.terp.chatops.seed;

/**
 * What clearing does to rows that hang on cleared ones.
 *
 * @param table whose rows are meant
 * @param through the foreign key's column
 * @param parent the table it points to
 * @param rows how many, each counted once a table for {@link Effect#DELETED}
 */
public record Collateral(String table, String through, String parent, Effect effect, long rows) {
  /** What becomes of a row whose parent goes. */
  public enum Effect {
    /** It goes too (ON DELETE CASCADE). */
    DELETED,
    /** It loses its reference (ON DELETE SET NULL). */
    UNLINKED
  }
}
