package com.terp.chatops.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.command.Command.Strictness;
import com.terp.chatops.command.Command.Target;
import com.terp.chatops.health.HealthReport.Extent;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Facts;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.RunId;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.undo.UndoMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
  private final Parser parser =
      new Parser(
          List.of("staging", "demo", "production"),
          List.of("small", "medium", "light", "full", "large"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~ | help",
        "help | help",
        "HELP Seed | help seed",
        "? | help",
        "/terp health | health",
        "seed small | seed small",
        "seed Light seed=12345 | seed light",
        "seed large scale=100 | seed large-100",
        "seed scale=2.5 large | seed large-2.5",
        "seed large-7 | seed large-7",
        "seed light --seed=1 --no-clear | seed light no-clear seed=1",
        "seed light —seed=1 —no-clear | seed light no-clear seed=1",
        "seed light –no‑clear | seed light no-clear",
        "seed light --seed 7 | seed light seed=7",
        "seed dry-run | seed dry-run full",
        "seed dry run small | seed dry-run small",
        "seed small dry-run | seed dry-run small",
        "seed --light --dry-run | seed dry-run light",
        "seed --size=small | seed small",
        "seed --size=medium | seed medium",
        "seed\u00a0small\u200b env=DEMO | seed small env=demo",
        "seed small reason=“for Monday’s demo” | seed small reason=~for Monday’s demo~",
        "seed small reason='don't ask' | seed small reason=~don't ask~",
        "seed small --reason ~two words~ | seed small reason=~two words~",
        "seed small reason= ~two words~ | seed small reason=~two words~",
        "seed small plan=ABCDEF0123 | seed small plan=ABCDEF0123",
        "verify | verify",
        "verify Staging | verify env=staging",
        "counts | counts",
        "counts orders env=demo | counts orders env=demo",
        "counts purchaseOrders | counts purchaseOrders",
        "health strict staging | health strict env=staging",
        "health --strict | health strict",
        "watch | watch",
        "watch 2c164862 strict | watch 2c164862 strict",
        "watch staging | watch env=staging",
        "watch d3 demo | watch d3 env=demo",
        "watch demo d3 | watch d3 env=demo",
        "rollback | rollback",
        "rollback demo | rollback env=demo",
        "rollback last | rollback last",
        "rollback run 12 demo | rollback run 12 env=demo",
        "rollback run #12 | rollback run 12",
        "rollback run last | rollback last",
        "rollback lock | rollback lock",
        "rollback deployment | rollback deployment",
        "rollback deployment demo | rollback deployment env=demo",
        "rollback deployment 3AA4d20e | rollback deployment 3aa4d20e",
        "rollback deployment 3aa4d20e demo | rollback deployment 3aa4d20e env=demo",
        "rollback demo commit | rollback commit env=demo",
        "rollback revert | rollback revert",
        "rollback lock anyway demo | rollback lock anyway env=demo",
        "rehearse | rehearse",
        "rehearse staging reason=\"go live\" | rehearse env=staging reason=\"go live\"",
        "status production | status env=production",
        "cancel | cancel",
        "cancel run 3 | cancel 3",
        "history | history 10",
        "history 3 | history 3",
        "run 42 | run 42",
      })
  void understands(String line, String canonical) {
    String expected = canonical.replace('~', '"');
    assertThat(parser.parse(line.replace('~', '"')))
        .isInstanceOfSatisfying(
            Parsed.Understood.class, u -> assertThat(u.canonical()).isEqualTo(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "sede small | I do not know the command ~sede~. | seed small",
        "helth | I do not know the command ~helth~. | health",
        "sede lihgt | I do not know the command ~sede~. | seed light",
        "seed lihgt no-clear | There is no profile called ~lihgt~. | seed light no-clear",
        "seed lihgt table=orders | There is no profile called ~lihgt~. |"
            + " seed light table=orders",
        "seed light resume=it | ~it~ is not a run's number. | seed light",
        "seed small table | Which table? | help",
        "seed small scale=3 | Only large has a scale. | seed small",
        "seed large scale=much | ~much~ is not a scale. | seed large",
        "seed large scale=0 | ~0~ is not a scale. | seed large",
        "seed light seed=many | ~many~ is not a seed number. | seed light",
        "seed light seed=1 seed=2 | seed= is there twice. | seed light seed=1",
        "seed light --no-claer | There is no option ~--no-claer~ here. | seed light no-clear",
        "seed light colour=red | There is no option ~colour=red~ here. | seed light",
        "seed light reason=for the demo | The reason has more than one word and no quotes. |"
            + " seed light reason=~for the demo~",
        "seed light reason=~for the demo | A quote is opened and never closed. |"
            + " seed light reason=~for the demo~",
        "seed dry-run light plan=abcdef12 | A dry-run makes a plan; it does not take one. |"
            + " seed dry-run light",
        "health stagin | There is no environment called ~stagin~. | health env=staging",
        "health stict | There is no environment called ~stict~. | health strict",
        "seed small env=stagin | There is no environment called ~stagin~. | seed small env=staging",
        "history 500 | ~500~ is not a number of runs. | history 50",
        "run | Which run? | history 10",
        "run abc | ~abc~ is not a run's number. | history 10",
        "rollback deployment good | \"good\" is not the id of a deployment. | rollback deployment",
        "rollback run | The run's number is missing. | rollback last",
        "help sed | There is no help page called ~sed~. | help seed",
        "counts a b | I do not know what ~b~ means here. | counts a",
      })
  void saysWhatIsWrongAndWhatWasMeant(String line, String headline, String offered) {
    Report report = misunderstood(line.replace('~', '"'));
    assertThat(report.headline()).isEqualTo(headline.replace('~', '"'));
    assertThat(report.offers()).extracting(Offer::command).contains(offered.replace('~', '"'));
    assertThat(report.body()).isNotEmpty();
  }

  @Test
  void marksTheWordThatIsWrong() {
    assertThat(misunderstood("seed lihgt no-clear").body().get(0))
        .isInstanceOfSatisfying(
            Facts.class,
            f -> assertThat(f.facts().get(0).value()).isEqualTo("seed ▸lihgt◂ no-clear"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed light --force", "seed light --clean", "seed light -f"})
  void takesTerpsHarmlessWordsAndSaysWhatTheyMean(String line) {
    assertThat(parser.parse(line))
        .isInstanceOfSatisfying(
            Parsed.Understood.class,
            u -> {
              assertThat(u.canonical()).isEqualTo("seed light");
              assertThat(u.notes()).hasSize(1);
            });
  }

  @Test
  void readsSlacksEscapesAsWhatThePersonTyped() {
    assertThat(
            parser.parse(
                "seed light reason=\"for <@U1|bob> &amp; <#C1|ops>, see"
                    + " <http://example.com|example.com> &lt;now&gt;\""))
        .isInstanceOfSatisfying(
            Parsed.Understood.class,
            u ->
                assertThat(((Command.Seed) u.command()).reason())
                    .isEqualTo("for @bob & #ops, see example.com <now>"));
  }

  @Test
  void whatIsWrittenOutReadsBackAsTheSameCommand() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      Command command = anyCommand(random);
      String canonical = Canonical.of(command);
      assertThat(parser.parse(canonical))
          .as(canonical)
          .isEqualTo(new Parsed.Understood(command, canonical, List.of()));
    }
  }

  @Test
  void neverThrowsWhateverIsTyped() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      Parsed parsed = parser.parse(anyLine(random));
      if (parsed instanceof Parsed.Understood u) {
        assertThat(parser.parse(u.canonical()))
            .isEqualTo(new Parsed.Understood(u.command(), u.canonical(), List.of()));
      }
    }
  }

  private Report misunderstood(String line) {
    assertThat(parser.parse(line)).isInstanceOf(Parsed.Misunderstood.class);
    return ((Parsed.Misunderstood) parser.parse(line)).report();
  }

  private static Command anyCommand(Random random) {
    String environment = random.nextBoolean() ? null : random.nextBoolean() ? "demo" : "staging";
    String reason = random.nextBoolean() ? null : anyText(random);
    RunId run = new RunId(1 + random.nextInt(999));
    SeedSpec spec =
        new SeedSpec(
            random.nextBoolean() ? "small" : "light",
            random.nextBoolean() ? SeedSpec.DEFAULT_NUMBER : random.nextLong(1_000_000_000_000L),
            Clear.values()[random.nextInt(3)]);
    return switch (random.nextInt(12)) {
      case 0 -> new Command.Help(random.nextBoolean() ? null : "seed");
      case 1 -> new Command.DryRun(spec, environment);
      case 2 -> new Command.Verify(environment);
      case 3 -> new Command.Counts(random.nextBoolean() ? null : anyText(random), environment);
      case 4 ->
          new Command.Health(
              random.nextBoolean() ? Strictness.STRICT : Strictness.RELAXED,
              random.nextBoolean() ? Extent.WHOLE : Extent.SHORT,
              environment);
      case 5 -> new Command.Status(environment);
      case 6 -> new Command.History(1 + random.nextInt(50), environment);
      case 7 -> new Command.ShowRun(run, environment);
      case 8 -> new Command.Cancel(random.nextBoolean() ? null : run, environment);
      case 9 ->
          new Command.Seed(spec, random.nextBoolean() ? null : "0a1b2c3d4e", reason, environment);
      case 10 ->
          new Command.Rollback(
              new Target.Run(run),
              random.nextBoolean() ? UndoMode.KEEP : UndoMode.WHOLE,
              reason,
              environment);
      default ->
          new Command.Rollback(
              random.nextBoolean() ? new Target.Ask() : new Target.Last(), reason, environment);
    };
  }

  private static String anyText(Random random) {
    String alphabet = "abc \\\"“”'’<>@#!|&;=-—é…\u00a0\nlt;amp;😀";
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(12); i > 0; i--) {
      int at = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
      text.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, at)));
    }
    return text.append(random.nextBoolean() ? "&amp;<@U1|y>" : "y").toString();
  }

  private static String anyLine(Random random) {
    List<String> words =
        List.of(
            "seed",
            "small",
            "light",
            "dry-run",
            "--no-clear",
            "—seed=",
            "1",
            "env=",
            "staging",
            "reason=",
            "\"",
            "“",
            "'",
            "why",
            "rollback",
            "run",
            "last",
            "12",
            "health",
            "strict",
            "counts",
            "orders",
            "history",
            "cancel",
            "help",
            "=",
            "--",
            "—",
            "<@U1|bob>",
            "&lt;",
            "plan=abcdef",
            "--size=",
            "verify",
            "status",
            "\u200b",
            "\u00a0",
            "full",
            "--table=");
    StringBuilder line = new StringBuilder();
    for (int i = random.nextInt(7); i >= 0; i--) {
      line.append(words.get(random.nextInt(words.size())));
      line.append(random.nextInt(4) == 0 ? "" : " ");
    }
    return line.toString();
  }
}
