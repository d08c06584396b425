package com.terp.chatops.command;

import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Origin;

/** Who asks, and where. */
public record Asker(Actor actor, Origin origin) {}
