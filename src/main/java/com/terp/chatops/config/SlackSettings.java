package com.terp.chatops.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Slack, and how Slack reaches us: through a socket, over HTTP, or both.
 *
 * @param botToken begins with xoxb-
 * @param appToken begins with xapp-; Socket Mode is on where it is given
 * @param signingSecret HTTP mode is on where it is given
 * @param apiUrl ends in {@code /api/}
 */
public record SlackSettings(
    Secret botToken, @Nullable Secret appToken, @Nullable Secret signingSecret, URI apiUrl) {}
