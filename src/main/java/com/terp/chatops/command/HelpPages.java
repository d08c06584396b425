package com.terp.chatops.command;

import com.terp.chatops.access.Right;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Help: what the asker may run, and a page for each command. */
final class HelpPages {
  private static final int MOST_OFFERS = 5;

  private final List<String> environments;

  HelpPages(List<String> environments) {
    this.environments = List.copyOf(environments);
  }

  /** Everything the asker may run. */
  Report overview(Set<Right> may) {
    List<Topic> topics =
        Arrays.stream(Topic.values()).filter(t -> may.contains(t.right())).toList();
    if (topics.size() == 1) {
      return Report.of(
          Outcome.INFO,
          "You can read help here, and nothing else",
          new Report.Paragraph(
              "Guests and people without a role cannot run commands. Ask an engineer to add you to"
                  + " a role in the bot's configuration."));
    }
    List<Part> body = new ArrayList<>();
    body.add(
        new Report.Grid(
            "",
            List.of(Column.text("Command"), Column.text("What it does")),
            topics.stream().map(t -> List.of(t.usage(), t.summary())).toList()));
    body.add(
        new Report.Note(
            "Options: no-clear, seed=<number>, env=%s, reason=\"…\". In a thread, write @terp instead of /terp."
                .formatted(String.join("|", environments))));
    return new Report(
        Outcome.INFO,
        "What you can run",
        body,
        topics.stream()
            .filter(t -> t != Topic.HELP)
            .limit(MOST_OFFERS)
            .map(t -> new Offer("help " + t.word(), Emphasis.PLAIN, "help " + t.word()))
            .toList());
  }

  /** One command in detail, for anybody. */
  Report page(Topic topic, Set<Right> may) {
    List<Part> body = new ArrayList<>();
    body.add(new Report.Paragraph(text(topic)));
    body.add(
        new Report.Facts(
            examples(topic).stream().map(e -> new Fact("/terp " + e[0], e[1])).toList()));
    if (!may.contains(topic.right())) {
      body.add(new Report.Note("Your role does not include this command."));
    }
    return new Report(
        Outcome.INFO,
        topic.word() + ": " + topic.summary().toLowerCase(Locale.ROOT),
        body,
        List.of());
  }

  private static String text(Topic topic) {
    return switch (topic) {
      case SEED ->
          "A seed fills the database with invented, linked data: vendors, clients, products, batches,"
              + " orders, invoices, payments and all that hangs on them. The same seed number gives the"
              + " same rows. A dry-run shows exactly what would happen and changes nothing. The run"
              + " itself shows the same plan again, asks for a reason, and keeps what it clears, so that"
              + " rollback can undo it. small is 195 rows in seven tables, medium 1,375, light three months of"
              + " business, full 22 months and every table there is, large the same many times over."
              + " Where rows people made hang on what would be cleared it refuses; with-dependents"
              + " takes them along. no-clear adds only what is missing; table= seeds one table and what that needs.";
      case VERIFY ->
          "Looks for rows that do not fit together: references to nothing, totals that are not the"
              + " sum of their lines, a ledger that does not balance, stock that does not add up,"
              + " dates in the wrong order, contacts outside the reserved ranges. Reads only.";
      case COUNTS -> "Counts the rows of every table, or of one with its oldest and newest key.";
      case HEALTH ->
          "Checks the database with a real write that is taken back, the application's own health and"
              + " pages, DigitalOcean, the seeding lock, the last run and the bot, all at once, the"
              + " worst first: since when, and how much slower than usual, with a picture of the last"
              + " day. strict counts a warning as unhealthy; details gives everything a line.";
      case WATCH ->
          "Waits until a deployment is live, leaves it alone for half a minute, then asks the"
              + " application over fresh connections: five rounds, five seconds apart, more where"
              + " they disagree. The verdict is healthy, degraded, failed or inconclusive; what"
              + " could not be seen is never called a failure. Every new deployment is watched by"
              + " itself, and only then is anything restarted or rolled back unasked. Without a"
              + " deployment it takes the one on its way, or else the one that serves. strict lets no warning pass.";
      case ROLLBACK ->
          "Lists what can be undone: the deployment that serves, seed runs, a stuck lock. rollback"
              + " deployment goes back to the newest older deployment that served well, with other"
              + " code than the one that serves, and that DigitalOcean accepts; it shows why this"
              + " one and why not the others, asks once, and judges what comes of it. Until rollback"
              + " commit keeps it or rollback revert takes it back, the app takes no deployment."
              + " Of a seed run it shows what undoing would delete and restore."
              + " It refuses where somebody changed the rows since or hung other rows on them; with"
              + " keep those rows stay, with what they need, and the rest is undone."
              + " Afterwards it proves that counts and checksums are those from before. rollback lock"
              + " frees a seeding lock whose holder does not answer: it shows who holds it and what"
              + " that session does, and refuses while the holder is alive.";
      case REHEARSE ->
          "Goes through everything once on a database with real rows: dry-run, a small seed beside"
              + " them, verify, masked fields, health, undo, and the proof that every table is byte"
              + " for byte as it was. Tables that others change meanwhile are named. It can be"
              + " stopped at any time: what it wrote is taken back before it ends.";
      case STATUS ->
          "Shows what runs, who holds the seeding lock since when, whether they are alive and what"
              + " their session does, and what ran last.";
      case CANCEL ->
          "Asks a run to stop. It stops between two chunks, never in the middle of one, and what it"
              + " wrote can be undone.";
      case HISTORY ->
          "Lists the last runs, the newest first: 10 of them, or as many as you say, up to 50.";
      case RUN ->
          "Shows who asked for a run and why, each step, the result, and every event recorded.";
      case HELP -> "Lists what you can run. With a command's name it says more about that one.";
    };
  }

  private static List<String[]> examples(Topic topic) {
    return switch (topic) {
      case SEED ->
          List.of(
              new String[] {"seed dry-run light", "show the plan, change nothing"},
              new String[] {"seed light", "show the plan, ask, then run it"},
              new String[] {"seed", "fill every table: the profile full"},
              new String[] {"seed small no-clear", "add what is missing beside what is there"},
              new String[] {"seed table=clients", "one table and what it cannot live without"},
              new String[] {"seed small seed=7", "other rows, the same ones every time"},
              new String[] {"seed large scale=100", "full a hundred times, for load tests"},
              new String[] {"seed light reason=\"demo on Friday\"", "with the reason filled in"});
      case VERIFY ->
          List.of(
              new String[] {"verify", "the default environment"},
              new String[] {"verify env=production", "another one; it only reads"});
      case COUNTS ->
          List.of(
              new String[] {"counts", "every table"}, new String[] {"counts orders", "one table"});
      case HEALTH ->
          List.of(
              new String[] {"health", "what is sick"},
              new String[] {"health details", "all that was looked at"},
              new String[] {"health strict", "a warning counts as unhealthy"});
      case WATCH ->
          List.of(
              new String[] {"watch", "the deployment on its way, or the one that serves"},
              new String[] {"watch 2c164862", "the newest deployment of that commit"},
              new String[] {"watch strict", "a warning does not pass"});
      case ROLLBACK ->
          List.of(
              new String[] {"rollback", "choose what to undo"},
              new String[] {"rollback deployment", "the last good one"},
              new String[] {"rollback commit", "keep what a rollback brought back"},
              new String[] {"rollback revert", "take a rollback back"},
              new String[] {"rollback last", "the newest seed run"},
              new String[] {"rollback run 42", "that run"},
              new String[] {"rollback run 42 keep", "all of it but rows people changed or use"},
              new String[] {"rollback lock", "free a lock whose holder hangs"});
      case REHEARSE -> List.of(new String[][] {{"rehearse staging", "the whole checklist there"}});
      case STATUS -> List.of(new String[][] {{"status", "the default environment"}});
      case CANCEL ->
          List.of(
              new String[] {"cancel", "the run that is under way"},
              new String[] {"cancel 42", "that run"});
      case HISTORY -> List.of(new String[][] {{"history 20", "the last 20 runs"}});
      case RUN -> List.of(new String[][] {{"run 42", "the whole record of run 42"}});
      case HELP -> List.of(new String[][] {{"help seed", "more about seed"}});
    };
  }
}
