package com.terp.chatops.undo;

import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import java.time.Instant;
import java.util.Optional;

/**
 * A seed run that left something to undo.
 *
 * @param command what was asked for, in the grammar's own words
 * @param actor what people call who asked
 * @param at when it began
 * @param tables how many tables it wrote or cleared
 * @param delete rows of it to delete
 * @param restore rows it took away, to put back
 * @param first the later run that has to be undone before, where there is one
 */
public record Undoable(
    RunId run,
    RunState state,
    String command,
    String actor,
    Instant at,
    int tables,
    long delete,
    long restore,
    Optional<RunId> first) {}
