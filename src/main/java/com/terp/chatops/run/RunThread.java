package com.terp.chatops.run;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The conversation that tells of a run.
 *
 * @param channel its channel's id
 * @param ts of its first message
 * @param link that leads people there, or null where none is known
 */
public record RunThread(String channel, String ts, @Nullable URI link) {}
