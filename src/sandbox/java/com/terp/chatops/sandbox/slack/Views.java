package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The modals that are open, a stack of at most three for each person, and everybody's App Home. */
public final class Views {
  private static final int MAX_STACK = 3;

  private final Map<String, List<View>> stacks = new HashMap<>();
  private final Map<String, View> homes = new HashMap<>();
  private final Changes changes;
  private final Feed feed;
  private final Ids ids;

  Views(Changes changes, Feed feed, Ids ids) {
    this.changes = changes;
    this.feed = feed;
    this.ids = ids;
  }

  /** The modal on top for this person. */
  public Optional<View> top(String user) {
    return changes.read(() -> stack(user).isEmpty() ? Optional.empty() : last(user));
  }

  /** What this person's App Home shows. */
  public Optional<View> home(String user) {
    return changes.read(() -> Optional.ofNullable(homes.get(user)));
  }

  /** Waits until this person's topmost modal satisfies the condition; throws AssertionError. */
  public View await(String user, Predicate<View> condition, Duration patience) {
    return changes.await(
        () -> top(user).filter(condition),
        patience,
        () -> top(user).map(View::allText).orElse("no modal"));
  }

  /** Waits until no modal is open for this person; throws AssertionError. */
  public void awaitNone(String user, Duration patience) {
    changes.await(
        () -> top(user).isEmpty() ? Optional.of(user) : Optional.empty(),
        patience,
        () -> top(user).map(View::allText).orElse("no modal"));
  }

  /** Waits until this person's App Home satisfies the condition; throws AssertionError. */
  public View awaitHome(String user, Predicate<View> condition, Duration patience) {
    return changes.await(
        () -> home(user).filter(condition),
        patience,
        () -> home(user).map(View::allText).orElse("no App Home"));
  }

  Optional<View> find(String id) {
    return changes.read(
        () ->
            stacks.values().stream()
                .flatMap(List::stream)
                .filter(view -> view.id().equals(id))
                .findFirst()
                .or(() -> homes.values().stream().filter(v -> v.id().equals(id)).findFirst()));
  }

  Optional<View> findExternal(String externalId) {
    return changes.read(
        () ->
            stacks.values().stream()
                .flatMap(List::stream)
                .filter(
                    view ->
                        Json.text(view.content(), "external_id").equals(Optional.of(externalId)))
                .findFirst());
  }

  /** A new stack: whatever modal was open for this person is gone. */
  View open(String user, ObjectNode content) {
    return changes.make(
        () -> {
          stack(user).clear();
          String id = ids.upper("V");
          return put(user, view(id, user, content, id, Optional.empty()), "view_opened");
        });
  }

  /** On top of what is open; refused where nothing is, and beyond three. */
  View push(String user, ObjectNode content) {
    return changes.make(
        () -> {
          View below = last(user).orElseThrow(() -> new SlackError("not_found"));
          if (stack(user).size() >= MAX_STACK) {
            throw new SlackError("push_limit_reached");
          }
          View view = view(ids.upper("V"), user, content, below.root(), Optional.of(below.id()));
          return put(user, view, "view_pushed");
        });
  }

  Optional<View> update(String id, ObjectNode content) {
    return changes.make(
        () ->
            find(id)
                .map(view -> replace(view.showing(filled(content), ids.hash()), "view_updated")));
  }

  void remember(String id, ObjectNode values) {
    changes.make(() -> find(id).map(view -> replace(view.with(values), "")));
  }

  View publish(String user, ObjectNode content) {
    return changes.make(
        () -> {
          String id = home(user).map(View::id).orElseGet(() -> ids.upper("V"));
          View home = view(id, user, content, id, Optional.empty());
          homes.put(user, home);
          announce("home", home);
          return home;
        });
  }

  /** Takes the view off its stack; what lies below shows again. */
  void close(View view) {
    changes.make(
        () -> {
          stack(view.user()).removeIf(other -> other.id().equals(view.id()));
          announce("view_closed", view);
          last(view.user()).ifPresent(below -> announce("view_updated", below));
          return view;
        });
  }

  /** Closes every modal of this person, topmost first. */
  List<View> clear(String user) {
    return changes.make(
        () -> {
          List<View> gone = new ArrayList<>(stack(user).reversed());
          stack(user).clear();
          gone.forEach(view -> announce("view_closed", view));
          return gone;
        });
  }

  private View view(
      String id, String user, ObjectNode content, String root, Optional<String> previous) {
    return new View(id, user, filled(content), Json.object(), ids.hash(), root, previous);
  }

  private ObjectNode filled(ObjectNode content) {
    ObjectNode copy = content.deepCopy();
    copy.set("blocks", Blocks.withIds(Json.children(content, "blocks"), () -> ids.lower(5)));
    return copy;
  }

  private View put(String user, View view, String type) {
    stack(user).add(view);
    announce(type, view);
    return view;
  }

  private View replace(View view, String type) {
    stack(view.user()).replaceAll(other -> other.id().equals(view.id()) ? view : other);
    homes.replaceAll((user, other) -> other.id().equals(view.id()) ? view : other);
    if (!type.isEmpty()) {
      announce(homes.containsValue(view) ? "home" : type, view);
    }
    return view;
  }

  private void announce(String type, View view) {
    FeedEvent event = FeedEvent.to(view.user(), type);
    event.json().put("view_id", view.id()).set("view", view.toSlack());
    if (type.equals("home")) {
      event.json().set("home", view.toSlack());
    }
    feed.publish(event);
  }

  private List<View> stack(String user) {
    return stacks.computeIfAbsent(user, key -> new ArrayList<>());
  }

  private Optional<View> last(String user) {
    List<View> stack = stack(user);
    return stack.isEmpty() ? Optional.empty() : Optional.of(stack.getLast());
  }
}
