package com.terp.chatops.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.User;
import com.slack.api.model.Usergroup;
import com.terp.chatops.access.Directory;
import com.terp.chatops.access.Membership;
import com.terp.chatops.run.Actor;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's own knowledge of people, remembered for a few minutes. Thread-safe. */
final class SlackDirectory implements Directory {
  private static final Logger LOG = LoggerFactory.getLogger(SlackDirectory.class);
  private static final Duration FRESH = Duration.ofMinutes(3);

  private final MethodsClient client;
  private final Set<String> groups;
  private final Clock clock;
  private final Map<String, Known<User>> users = new ConcurrentHashMap<>();
  private final Map<String, Known<List<String>>> members = new ConcurrentHashMap<>();
  private final Map<String, Known<List<Usergroup>>> names = new ConcurrentHashMap<>();

  /**
   * Knows nothing yet.
   *
   * @param groups the ids of the user groups that matter to access
   */
  SlackDirectory(MethodsClient client, Set<String> groups, Clock clock) {
    this.client = client;
    this.groups = Set.copyOf(groups);
    this.clock = clock;
  }

  @Override
  public Membership membership(Actor actor) {
    try {
      User user = user(actor.id());
      if (user.isDeleted() || user.isBot() || user.isStranger()) {
        return new Membership.Guest();
      }
      if (user.isRestricted() || user.isUltraRestricted()) {
        return new Membership.Guest();
      }
      Set<String> in = new HashSet<>();
      for (String group : groups) {
        if (membersOf(group).contains(actor.id())) {
          in.add(group);
        }
      }
      return new Membership.Member(in);
    } catch (NoAnswer e) {
      LOG.warn("Slack could not say who {} is: {}", actor.id(), e.getMessage());
      return new Membership.Unknown(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String nameOf(String id) {
    try {
      if (id.startsWith("S")) {
        return groupNames().stream()
            .filter(group -> group.getId().equals(id))
            .map(group -> "@" + group.getHandle())
            .findFirst()
            .orElse(id);
      }
      User user = user(id);
      return user.getRealName() == null ? user.getName() : user.getRealName();
    } catch (NoAnswer e) {
      return id;
    }
  }

  private User user(String id) throws NoAnswer {
    return known(
        users,
        id,
        () -> client.usersInfo(request -> request.user(id)),
        response -> response.getUser());
  }

  private List<String> membersOf(String group) throws NoAnswer {
    return known(
        members,
        group,
        () -> client.usergroupsUsersList(request -> request.usergroup(group)),
        response -> response.getUsers());
  }

  private List<Usergroup> groupNames() throws NoAnswer {
    return known(
        names,
        "all",
        () -> client.usergroupsList(request -> request),
        response -> response.getUsergroups());
  }

  private <T, R extends SlackApiTextResponse> T known(
      Map<String, Known<T>> cache, String id, SlackApi.Call<R> call, Function<R, T> value)
      throws NoAnswer {
    Known<T> known = cache.get(id);
    if (known != null && known.until().isAfter(clock.instant())) {
      return known.value();
    }
    T fresh = value.apply(ask(call));
    cache.put(id, new Known<>(fresh, clock.instant().plus(FRESH)));
    return fresh;
  }

  private static <R extends SlackApiTextResponse> R ask(SlackApi.Call<R> call) throws NoAnswer {
    try {
      R response = call.run();
      if (response.isOk()) {
        return response;
      }
      throw new NoAnswer("Slack said " + response.getError());
    } catch (SlackApiException e) {
      throw new NoAnswer("Slack answered with status " + e.getResponse().code());
    } catch (IOException e) {
      throw new NoAnswer("Slack did not answer");
    }
  }

  private record Known<T>(T value, Instant until) {}

  /** Slack did not say; the message is a clause that people read. */
  private static final class NoAnswer extends Exception {
    NoAnswer(String message) {
      super(message);
    }
  }
}
