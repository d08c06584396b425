package com.terp.chatops;

import com.terp.chatops.access.Membership;
import com.terp.chatops.command.ChatOps;
import com.terp.chatops.command.EnvironmentServices;
import com.terp.chatops.command.Parser;
import com.terp.chatops.config.Secret;
import com.terp.chatops.config.Settings;
import com.terp.chatops.config.SettingsReader;
import com.terp.chatops.config.SlackSettings;
import com.terp.chatops.db.Migrations;
import com.terp.chatops.ledger.WriteAccess;
import com.terp.chatops.rehearse.Rehearsing;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunStore;
import com.terp.chatops.seed.LiveSeeding;
import com.terp.chatops.seed.LoadLimits;
import com.terp.chatops.seed.Profiles;
import com.terp.chatops.seed.ShopProfile;
import com.terp.chatops.slack.SlackClient;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Waits for a line, since a JVM takes its time to start, and then works until its input ends.
 *
 * <p>The bot as production puts it together, but for Slack's deliveries, HTTP and TERP's profiles:
 * it works off the recorded runs of a shop's database, tells them in Slack, and prints where it is.
 */
final class KilledBot {
  static final Profiles PROFILES =
      new Profiles(List.of(new ShopProfile("small", 4), new ShopProfile("shop", 150)));

  private static final LoadLimits LIMITS =
      new LoadLimits(LoadLimits.Way.QUICKEST, 100, 1024 * 1024, 2);

  private KilledBot() {}

  /**
   * Works until its standard input ends.
   *
   * @param args DATABASE_URL, CHATOPS_DATABASE_URL, SLACK_API_URL, SLACK_BOT_TOKEN
   */
  public static void main(String[] args) throws IOException {
    Clock clock = Clock.systemUTC();
    Settings settings =
        SettingsReader.read(
            Map.of("DATABASE_URL", args[0], "CHATOPS_DATABASE_URL", args[1]),
            path -> "",
            SettingsReader.Purpose.SHELL);
    SlackClient slack =
        new SlackClient(
            new SlackSettings(new Secret(args[3]), null, null, URI.create(args[2])),
            Set.of(),
            Duration.ofSeconds(2),
            clock);
    EnvironmentWiring wiring =
        EnvironmentWiring.of(
            settings.environments().getFirst(), PROFILES, OwnProcess.replica(), clock);
    EnvironmentServices services = withShop(wiring.services(), clock);
    ChatOps commands =
        new ChatOps(
            new Parser(List.of(services.name()), PROFILES.names()),
            Wiring.access(settings, actor -> new Membership.Operator()),
            List.of(services),
            clock,
            new Random(7));
    services.runs().listen(slack.tellRuns(services.runs()));
    services.runs().listen(services.audit());
    services.runs().listen(KilledBot::print);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> Closing.all(List.of(services.runs(), commands, slack, wiring))));
    System.out.println("warm");
    int go = System.in.read();
    Migrations.run(services.database());
    services.runs().open(commands.jobs(services));
    System.out.println("ready");
    while (go >= 0) {
      go = System.in.read();
    }
    System.exit(0);
  }

  private static EnvironmentServices withShop(EnvironmentServices plain, Clock clock) {
    WriteAccess access =
        new WriteAccess(plain.database(), plain.leases(), new RunStore(plain.database()));
    return new EnvironmentServices(
        plain.name(),
        plain.database(),
        plain.runs(),
        plain.leases(),
        plain.audit(),
        new LiveSeeding(plain.name(), PROFILES, access, List::of, clock).with(LIMITS),
        plain.undoing(),
        plain.verification(),
        plain.health(),
        plain.lock(),
        new Rehearsing(
            plain.name(),
            PROFILES.find("shop").orElseThrow(),
            new Rehearsing.Parts(
                access, plain.undoing(), plain.verification(), plain.health(), clock)),
        plain.watches(),
        plain.rollbacks(),
        plain.healthView());
  }

  private static void print(RunEvent event) {
    String where =
        switch (event) {
          case RunEvent.Requested e -> "requested";
          case RunEvent.Started e -> "planning";
          case RunEvent.TakenOver e -> "taken over";
          case RunEvent.Progress e -> "%s %d/%d".formatted(e.label(), e.done(), e.total());
          case RunEvent.StepEnded e -> "after " + e.label();
          case RunEvent.Remark e -> "remark " + e.sentence();
          case RunEvent.Untold e -> "untold";
          case RunEvent.Ended e -> "ended " + e.state();
        };
    System.out.println("run %s %s".formatted(event.run(), where));
    System.out.flush();
  }
}
