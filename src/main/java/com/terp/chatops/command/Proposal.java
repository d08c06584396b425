package com.terp.chatops.command;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mutation would do, before anybody confirmed it. */
public sealed interface Proposal {
  /**
   * Ready to be confirmed.
   *
   * @param id names this proposal in {@link Confirmation}
   * @param title at most 24 characters
   * @param preview what would happen
   * @param acknowledgement the sentence to agree with, for example "Clear 1,204 rows and insert
   *     2,311"
   * @param word what must be typed to confirm, or null
   * @param submit the button's label, at most 24 characters
   */
  record Ready(
      String id,
      String title,
      Report preview,
      String acknowledgement,
      @Nullable String word,
      String submit)
      implements Proposal {}

  /**
   * First something has to be chosen.
   *
   * @param title at most 24 characters
   */
  record Choose(String title, String question, List<Group> groups, Report preview)
      implements Proposal {
    public Choose {
      groups = List.copyOf(groups);
    }
  }

  /** Options that belong together, for example the seed runs that can be undone. */
  record Group(String label, List<Option> options) {
    public Group {
      options = List.copyOf(options);
    }
  }

  /**
   * One thing to choose.
   *
   * @param label cut after 75 characters
   * @param description cut after 75 characters
   * @param command what choosing it proposes, in the grammar's own words
   */
  record Option(String label, String description, String command) {
    private static final int MOST = 75;

    public Option {
      label = Words.cut(label, MOST);
      description = Words.cut(description, MOST);
    }
  }

  /** It will not be done; the report says why and what to do next. */
  record Refused(Report report) implements Proposal {}
}
