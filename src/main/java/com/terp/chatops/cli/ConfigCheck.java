package com.terp.chatops.cli;

import com.terp.chatops.config.EnvironmentSettings;
import com.terp.chatops.config.ProfileSettings;
import com.terp.chatops.config.Settings;
import com.terp.chatops.config.SettingsException;
import com.terp.chatops.config.SettingsReader;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code config check}: whether {@code serve} would start with these settings, and whether the
 * databases let it do its work.
 */
public final class ConfigCheck {
  private ConfigCheck() {}

  /** Looks at the server of an environment; never throws. */
  @FunctionalInterface
  public interface Servers {
    List<Finding> look(EnvironmentSettings environment);
  }

  /** Says what is set, without secrets, or everything that is wrong at once. */
  public static ExitCode run(
      Map<String, String> environment,
      SettingsReader.FileReader files,
      ProfileSettings.Check profiles,
      Servers servers,
      Console console) {
    try {
      Settings settings =
          SettingsReader.read(environment, files, SettingsReader.Purpose.SERVE, profiles);
      Report report = right(settings, servers);
      console.out().println(TextReport.of(report));
      return report.outcome() == Outcome.GOOD ? ExitCode.DONE : ExitCode.FAILED;
    } catch (SettingsException e) {
      console.out().println(TextReport.of(wrong(e)));
      return ExitCode.USAGE;
    }
  }

  private static Report right(Settings settings, Servers servers) {
    List<Fact> facts = new ArrayList<>();
    for (EnvironmentSettings each : settings.environments()) {
      String app = each.appUrl() == null ? "no application" : each.appUrl().toString();
      facts.add(
          new Fact(
              each.name() + (each.isProtected() ? " (protected)" : ""),
              "%s/%s, own schema %s, %s"
                  .formatted(
                      each.database().address(), each.database().schema(), each.botSchema(), app)));
    }
    facts.add(new Fact("HTTP port", Integer.toString(settings.port())));
    facts.add(
        new Fact(
            "Roles",
            settings.roles().members().isEmpty()
                ? "none configured: every full member is an engineer and on call"
                : String.join(
                    ", ", settings.roles().members().keySet().stream().sorted().toList())));
    if (!settings.profiles().isEmpty()) {
      facts.add(
          new Fact(
              "Own profiles",
              String.join(", ", settings.profiles().stream().map(ProfileSettings::name).toList())));
    }
    List<Report.Part> body = new ArrayList<>();
    body.add(new Report.Facts(facts));
    boolean missing = false;
    boolean unknown = false;
    for (EnvironmentSettings each : settings.environments()) {
      List<Finding> findings = servers.look(each);
      body.add(new Report.Findings("Database of " + each.name(), findings));
      missing |= findings.stream().anyMatch(f -> f.outcome() == Outcome.BAD);
      unknown |= findings.stream().anyMatch(f -> f.outcome() == Outcome.UNKNOWN);
    }
    if (missing || unknown) {
      body.add(new Report.Note("docs/security.md says what each right and setting is for."));
    }
    return new Report(outcome(missing, unknown), headline(missing, unknown), body, List.of());
  }

  private static Outcome outcome(boolean missing, boolean unknown) {
    if (missing) {
      return Outcome.BAD;
    }
    return unknown ? Outcome.UNKNOWN : Outcome.GOOD;
  }

  private static String headline(boolean missing, boolean unknown) {
    if (missing) {
      return "The configuration is complete, but a database does not let the bot do all its work";
    }
    return unknown
        ? "The configuration is complete, but not every database could be looked at"
        : "The configuration is complete, and every database lets the bot do its work";
  }

  private static Report wrong(SettingsException e) {
    return Report.of(
        Outcome.BAD,
        "The configuration is not right; serve would not start",
        new Report.Findings(
            "", e.problems().stream().map(p -> new Finding(Outcome.BAD, p)).toList()),
        new Report.Note("docs/configuration.md describes every variable."));
  }
}
