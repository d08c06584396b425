package com.terp.chatops.deploy;

import com.terp.chatops.run.RunId;
import java.time.Instant;
import java.util.Optional;

/**
 * A rollback that holds the app.
 *
 * @param deployment the one it is pinned to
 * @param since by our clock where the bot did it, else by DigitalOcean's
 * @param run the run that did it, if the bot did
 */
public record Pinned(Deployment deployment, Instant since, Optional<RunId> run) {}
