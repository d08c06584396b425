package com.terp.chatops.run;

import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a command has to say, free of any edge's markup. Texts are plain: an edge escapes them.
 *
 * @param outcome how it went
 * @param headline the outcome in one sentence
 * @param body the parts, in reading order
 * @param offers what can be done next
 */
public record Report(Outcome outcome, String headline, List<Part> body, List<Offer> offers) {
  public Report {
    body = List.copyOf(body);
    offers = List.copyOf(offers);
  }

  public static Report of(Outcome outcome, String headline, Part... body) {
    return new Report(outcome, headline, List.of(body), List.of());
  }

  public Report offering(Offer... more) {
    return new Report(outcome, headline, body, List.of(more));
  }

  /**
   * The same report, every offer naming the environment it is about, so that a button means the
   * same wherever and whenever it is clicked.
   */
  public Report within(String environment) {
    return new Report(
        outcome, headline, body, offers.stream().map(offer -> offer.within(environment)).toList());
  }

  /** The same report without some of its offers. */
  public Report without(Predicate<Offer> gone) {
    return new Report(outcome, headline, body, offers.stream().filter(gone.negate()).toList());
  }

  /** From best to worst; {@link #INFO} and {@link #UNKNOWN} judge nothing. */
  public enum Outcome {
    GOOD,
    INFO,
    UNKNOWN,
    WARNING,
    BAD,
    REFUSED
  }

  /** One part of a report. */
  public sealed interface Part {}

  /** Running text. */
  public record Paragraph(String text) implements Part {}

  /** Small print. */
  public record Note(String text) implements Part {}

  /** Label and value pairs. */
  public record Facts(List<Fact> facts) implements Part {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /**
   * One fact.
   *
   * @param link where the value leads, or null
   */
  public record Fact(String label, String value, @Nullable URI link) {
    public Fact(String label, String value) {
      this(label, value, null);
    }
  }

  /** A list of judged lines, worst first where order is ours to choose. */
  public record Findings(String title, List<Finding> findings) implements Part {
    public Findings {
      findings = List.copyOf(findings);
    }
  }

  public record Finding(Outcome outcome, String text) {}

  /**
   * A table.
   *
   * @param columns heads, left to right
   * @param rows cells, each row as wide as {@code columns}
   */
  public record Grid(String title, List<Column> columns, List<List<String>> rows) implements Part {
    public Grid {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A file beside the text.
   *
   * @param name with its ending, which says what it is; another one each time, so that it can be
   *     told from those before it
   * @param title for people, in a few words
   * @param altText what it shows, for who cannot see it or gets no files
   */
  public record Attachment(String name, String title, String altText, FileContent content)
      implements Part {}

  public record Column(String title, Align align) {
    public static Column text(String title) {
      return new Column(title, Align.LEFT);
    }

    public static Column number(String title) {
      return new Column(title, Align.RIGHT);
    }
  }

  public enum Align {
    LEFT,
    RIGHT
  }

  /**
   * Something to do next: an edge shows it as a button that runs a command.
   *
   * @param label cut after 75 characters
   * @param command in the grammar's own words, without {@code /terp}
   */
  public record Offer(String label, Emphasis emphasis, String command) {
    private static final int MOST = 75;

    public Offer {
      label = Words.cut(label, MOST);
    }

    /** Whether it goes on with a run that stopped. */
    public boolean resumes(RunId run) {
      return (" " + command + " ").contains(" resume=%s ".formatted(run));
    }

    private Offer within(String environment) {
      boolean everywhere = command.startsWith("help") || command.contains(" env=");
      return everywhere ? this : new Offer(label, emphasis, command + " env=" + environment);
    }
  }

  public enum Emphasis {
    PLAIN,
    PRIMARY,
    DANGER
  }
}
