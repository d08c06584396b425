package com.terp.chatops.deploy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Histories, and where a rollback goes in each. */
final class PlanningTable {
  /**
   * One row of the table.
   *
   * @param history oldest first
   * @param verdicts {@code id=VERDICT}, separated by blanks
   * @param refused {@code id=code} of validation, separated by blanks
   * @param bad the watched deployment, or null for what serves
   * @param expected the target's id, or {@code refused: } and a part of the sentence
   */
  record Row(
      String name,
      String history,
      String verdicts,
      String refused,
      @Nullable String bad,
      String expected) {}

  /** The newest serves, and two did before. */
  private static final String TWO_OLDER =
      """
      d1 SUPERSEDED aaaaaaaa
      d2 SUPERSEDED bbbbbbbb
      d3 ACTIVE cccccccc
      """;

  /** The newest failed to build, so the one before it serves. */
  private static final String NEVER_SERVED =
      """
      d1 SUPERSEDED aaaaaaaa
      d2 ACTIVE bbbbbbbb
      d3 ERROR cccccccc steps=2/6
      """;

  static final List<Row> ROWS =
      List.of(
          new Row(
              "a sick new one went live: the one before it, not itself",
              TWO_OLDER,
              "",
              "",
              "d3",
              "d2"),
          new Row(
              "seen healthy is preferred to newer",
              TWO_OLDER,
              "d1=HEALTHY d2=DEGRADED",
              "",
              "d3",
              "d1"),
          new Row(
              "of two seen healthy the newer", TWO_OLDER, "d1=HEALTHY d2=HEALTHY", "", "d3", "d2"),
          new Row("judged failed is out", TWO_OLDER, "d2=FAILED", "", "d3", "d1"),
          new Row(
              "the build failed: it never served, there is nothing to roll back",
              NEVER_SERVED,
              "",
              "",
              null,
              "refused: never served"),
          new Row(
              "the watched one failed to build: another serves",
              NEVER_SERVED,
              "",
              "",
              "d3",
              "refused: somebody acted in between"),
          new Row(
              "cancelled ones are no place to go",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 CANCELED bbbbbbbb steps=1/6
              d3 ACTIVE cccccccc
              """,
              "",
              "",
              "d3",
              "d1"),
          new Row(
              "the newest was cancelled: nothing to roll back",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 ACTIVE bbbbbbbb
              d3 CANCELED cccccccc steps=1/6
              """,
              "",
              "",
              null,
              "refused: never served"),
          new Row(
              "superseded before it served: its steps say so",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED bbbbbbbb steps=3/6
              d3 ACTIVE cccccccc
              """,
              "",
              "",
              "d3",
              "d1"),
          new Row(
              "no steps at all prove nothing",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED bbbbbbbb steps=0/0
              d3 ACTIVE cccccccc
              """,
              "",
              "",
              "d3",
              "d1"),
          new Row(
              "restarts ship the same code: back to other code",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED cccccccc
              d3 SUPERSEDED cccccccc from=d2
              d4 ACTIVE cccccccc from=d3
              """,
              "d2=HEALTHY d3=HEALTHY",
              "",
              "d4",
              "d1"),
          new Row(
              "a restart whose code the API does not say: its root does",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED cccccccc
              d3 ACTIVE ? from=d2
              """,
              "",
              "",
              "d3",
              "d1"),
          new Row(
              "the same code deployed anew without a word of its origin",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED cccccccc
              d3 ACTIVE cccccccc
              """,
              "",
              "",
              "d3",
              "d1"),
          new Row(
              "nothing but the same code",
              """
              d1 SUPERSEDED cccccccc
              d2 ACTIVE cccccccc
              """,
              "",
              "",
              "d2",
              "refused: no deployment"),
          new Row(
              "a circle of repetitions does not hang",
              """
              d1 SUPERSEDED aaaaaaaa from=d2
              d2 SUPERSEDED bbbbbbbb from=d1
              d3 ACTIVE cccccccc
              """,
              "",
              "",
              "d3",
              "d2"),
          new Row(
              "one in progress",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 ACTIVE bbbbbbbb
              d3 BUILDING cccccccc steps=1/6
              """,
              "",
              "",
              "d2",
              "refused: is on its way"),
          new Row(
              "somebody deployed in between",
              TWO_OLDER,
              "",
              "",
              "d2",
              "refused: somebody acted in between"),
          new Row(
              "nothing serves",
              "d1 SUPERSEDED aaaaaaaa",
              "",
              "",
              null,
              "refused: names no active deployment"),
          new Row("nothing older", "d1 ACTIVE aaaaaaaa", "", "", "d1", "refused: no deployment"),
          new Row(
              "validation refuses the first",
              TWO_OLDER,
              "",
              "d2=database_config_conflict",
              "d3",
              "d1"),
          new Row(
              "validation refuses all",
              TWO_OLDER,
              "",
              "d1=incompatible_result d2=region_conflict",
              "d3",
              "refused: no deployment"),
          new Row(
              "past the limit: older ones are not asked about",
              TWO_OLDER,
              "",
              "d2=exceeded_revision_limit",
              "d3",
              "refused: no deployment"),
          new Row(
              "an old one past the limit hides no newer one",
              TWO_OLDER,
              "d1=HEALTHY",
              "d1=exceeded_revision_limit",
              "d3",
              "d2"),
          new Row(
              "pinned meanwhile",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 ACTIVE bbbbbbbb
              """,
              "",
              "d1=app_pinned",
              "d2",
              "refused: is pinned"),
          new Row(
              "a committed rollback that is sick: not back to its own original",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED bbbbbbbb
              d3 SUPERSEDED cccccccc
              d4 ACTIVE bbbbbbbb from=d2
              """,
              "d3=FAILED",
              "",
              "d4",
              "d1"));

  private PlanningTable() {}
}
