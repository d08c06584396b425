package com.terp.chatops.ledger;

import com.terp.chatops.run.RunId;
import com.terp.chatops.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * A table with copies of rows a run took away, changed or wrote.
 *
 * @param number from 1 within the run
 * @param kind {@link Chunk.Kind#CLEARED} where the rows are gone, {@link Chunk.Kind#UNLINKED} where
 *     they only lost references, {@link Chunk.Kind#DERIVED} where columns were worked out anew,
 *     {@link Chunk.Kind#LOADED} where the copies say which rows are the run's
 * @param source the table the rows are from
 * @param table the copy's name in the bot's schema
 * @param unlinked the columns that lost or changed their value; empty where the rows are gone
 * @param digest over the copies, once all are there
 */
public record Snapshot(
    RunId run,
    int number,
    Chunk.Kind kind,
    String source,
    String table,
    List<String> unlinked,
    Optional<String> digest) {
  public Snapshot {
    unlinked = List.copyOf(unlinked);
  }

  /** One without a row yet, under the name such copies have. */
  static Snapshot empty(
      RunId run, int number, Chunk.Kind kind, Table source, List<String> unlinked) {
    String name = kind == Chunk.Kind.LOADED ? "copy_%s_%d" : "snap_%s_%d";
    return new Snapshot(
        run, number, kind, source.name(), name.formatted(run, number), unlinked, Optional.empty());
  }
}
