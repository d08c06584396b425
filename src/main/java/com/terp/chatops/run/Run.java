package com.terp.chatops.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is recorded.
 *
 * @param startedAt when its job began, or null before that
 * @param endedAt null until it has ended
 * @param report what people read at its end, or null until then
 * @param thread where it is told, or null before the first message is posted
 */
public record Run(
    RunId id,
    RunRequest request,
    RunState state,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Report report,
    @Nullable RunThread thread) {}
