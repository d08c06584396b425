package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The switches that the page shows; whoever owns something breakable adds its own. */
public final class Switches {
  private final List<Switch> switches = new CopyOnWriteArrayList<>();
  private final Feed feed;

  Switches(Feed feed) {
    this.feed = feed;
  }

  /** Adds a switch to the page. */
  public void add(Switch added) {
    switches.add(added);
    changed();
  }

  /** Tells the page that a switch changed by itself. */
  public void changed() {
    FeedEvent event = FeedEvent.toAll("switches");
    event.json().set("switches", toJson());
    feed.publish(event);
  }

  /** Flips a switch, as a click on the page does; false when there is none of this id. */
  public boolean flip(String id, boolean on) {
    Optional<Switch> found = switches.stream().filter(other -> other.id().equals(id)).findFirst();
    found.ifPresent(
        one -> {
          one.flip().accept(one.kind() == Switch.Kind.BUTTON || on);
          changed();
        });
    return found.isPresent();
  }

  boolean isOn(String id) {
    return switches.stream().anyMatch(one -> one.id().equals(id) && one.on().getAsBoolean());
  }

  ArrayNode toJson() {
    return Json.array(
        switches.stream()
            .map(
                one ->
                    Json.object()
                        .put("id", one.id())
                        .put("label", one.label())
                        .put("group", one.group())
                        .put("kind", one.kind().name().toLowerCase(Locale.ROOT))
                        .put("on", one.on().getAsBoolean()))
            .toList());
  }
}
