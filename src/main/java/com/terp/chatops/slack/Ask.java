package com.terp.chatops.slack;

import com.terp.chatops.access.Directory;
import com.terp.chatops.command.Asker;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asking for something in a channel.
 *
 * @param thread the thread it was asked in, or null outside of one
 * @param trigger what lets a form open, within three seconds and once; null for events
 * @param delivery Slack's id of a click or an event, which may come twice, even to two replicas;
 *     null for slash commands, which never do
 * @param responseUrl where an answer only they see can be sent, or null
 */
record Ask(
    Actor actor,
    String channel,
    @Nullable String thread,
    @Nullable String trigger,
    @Nullable String delivery,
    @Nullable String responseUrl) {

  /** The same with the asker's name, where only an id came with it; asks Slack. */
  Ask named(Directory directory) {
    if (!actor.name().equals(actor.id())) {
      return this;
    }
    Actor known = new Actor(actor.id(), directory.nameOf(actor.id()));
    return new Ask(known, channel, thread, trigger, delivery, responseUrl);
  }

  Asker asker() {
    return new Asker(actor, new Origin.Slack(channel, thread));
  }
}
