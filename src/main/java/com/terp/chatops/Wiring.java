package com.terp.chatops;

import com.terp.chatops.access.Access;
import com.terp.chatops.access.Directory;
import com.terp.chatops.access.Role;
import com.terp.chatops.access.Roles;
import com.terp.chatops.command.ChatOps;
import com.terp.chatops.command.EnvironmentServices;
import com.terp.chatops.command.Parser;
import com.terp.chatops.config.EnvironmentSettings;
import com.terp.chatops.config.RoleSettings;
import com.terp.chatops.config.Settings;
import com.terp.chatops.seed.Profiles;
import com.terp.chatops.slack.SlackClient;
import com.terp.chatops.slack.SlackServer;
import com.terp.chatops.web.Delivery;
import com.terp.chatops.web.Metric;
import com.terp.chatops.web.Reply;
import com.terp.chatops.web.Routes;
import com.terp.chatops.web.RunFigures;
import com.terp.chatops.web.SampleFigures;
import com.terp.chatops.web.WebServer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** The one place where parts of different features are put together. */
final class Wiring implements AutoCloseable {
  private static final Duration SLACK_CALL = Duration.ofSeconds(8);
  private static final Duration FOR_DATABASES = Duration.ofSeconds(10);

  private final Opening opening = new Opening();
  private final RunFigures figures = new RunFigures();
  private final OwnProcess process;
  private final List<EnvironmentWiring> environments;
  private final SlackClient slack;
  private final ChatOps commands;
  private final SlackServer server;
  private final WebServer web;

  private Wiring(Settings settings, Clock clock) {
    this.process = OwnProcess.replica().spooling(settings.spool());
    Profiles profiles = OwnProfiles.of(settings);
    this.slack =
        new SlackClient(
            Objects.requireNonNull(settings.slack(), "serving needs Slack"),
            groups(settings.roles()),
            SLACK_CALL,
            clock);
    Alarm alarm = Alarm.of(settings.watch(), slack.notices());
    this.environments =
        settings.environments().stream()
            .map(each -> EnvironmentWiring.of(each, profiles, process, alarm, clock))
            .toList();
    List<EnvironmentServices> services =
        environments.stream().map(EnvironmentWiring::services).toList();
    this.commands =
        new ChatOps(
            parser(settings),
            access(settings, slack.directory()),
            services,
            clock,
            new SecureRandom());
    this.server = new SlackServer(slack, commands);
    services.forEach(this::listen);
    this.web = new WebServer(settings.port(), routes(clock), clock);
  }

  static Wiring of(Settings settings, Clock clock) {
    return new Wiring(settings, clock);
  }

  static Parser parser(Settings settings) {
    return new Parser(
        settings.environments().stream().map(EnvironmentSettings::name).toList(),
        OwnProfiles.of(settings).names());
  }

  static Access access(Settings settings, Directory directory) {
    Set<String> protectedOnes =
        settings.environments().stream()
            .filter(EnvironmentSettings::isProtected)
            .map(EnvironmentSettings::name)
            .collect(Collectors.toUnmodifiableSet());
    return new Access(roles(settings.roles()), protectedOnes, directory);
  }

  private static Roles roles(RoleSettings settings) {
    Map<Role, Roles.Grant> grants = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      RoleSettings.Members members = settings.members().get(role.key());
      if (members != null) {
        grants.put(role, new Roles.Grant(members.users(), members.groups()));
      }
    }
    return new Roles(grants);
  }

  private static Set<String> groups(RoleSettings roles) {
    return roles.members().values().stream()
        .flatMap(members -> members.groups().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** People hear of a run before it is written down, so that a slow database is noticed. */
  private void listen(EnvironmentServices environment) {
    environment.runs().listen(slack.tellRuns(environment.runs()));
    environment.runs().listen(environment.audit());
    environment.runs().listen(figures);
  }

  private Routes routes(Clock clock) {
    HealthPage page = new HealthPage(environments.getFirst().own(), server::connected, clock);
    return new Routes(this::deliver, server::connected, page, this::metrics);
  }

  private List<Metric> metrics() {
    List<Metric> all = new ArrayList<>(figures.page(slack.figures()));
    // Figures of one name have to stand together.
    environments.stream()
        .flatMap(
            each -> SampleFigures.of(each.services().name(), each.sampling().latest()).stream())
        .sorted(Comparator.comparing(Metric::name))
        .forEach(all::add);
    return all;
  }

  private Reply deliver(Delivery delivery) {
    SlackServer.Reply reply = server.deliver(delivery.path(), delivery.headers(), delivery.body());
    return new Reply(reply.status(), reply.contentType(), reply.body());
  }

  /** Begins to work; the future completes when Slack can reach the bot. */
  Future<?> open() {
    for (EnvironmentWiring environment : environments) {
      EnvironmentServices services = environment.services();
      opening.open(
          services.name(),
          services.database(),
          () -> {
            services.runs().open(commands.jobs(services));
            services.watches().open();
            environment.sample();
          });
    }
    opening.awaitFirstAttempts(FOR_DATABASES);
    server.open();
    return server.ready();
  }

  /** What replicas call this process. */
  String instance() {
    return process.instance();
  }

  int port() {
    return web.port();
  }

  /** From the outside in: nothing new comes, what runs ends and is told, then the rest goes. */
  @Override
  public void close() {
    List<AutoCloseable> parts = new ArrayList<>(List.of(server, opening));
    environments.forEach(environment -> parts.add(environment.services().runs()));
    parts.add(commands);
    parts.add(slack);
    parts.addAll(environments);
    parts.add(web);
    Closing.all(parts);
  }
}
