package com.terp.chatops.seed.terp;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.terp.Seeded.Row;
import com.terp.chatops.testing.FactsSchema;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of modules say nothing and its opposite, for any seed number. */
@Requires(Requirement.TERP_FACTS)
class ModulesTest {
  private static final LocalDateTime END = LocalDate.of(2025, 10, 28).atStartOfDay();

  /** A state, and the columns that have a value exactly in that state. */
  private record Agreement(String table, String state, Set<String> values, List<String> columns) {}

  private static final List<Agreement> AGREEMENTS =
      List.of(
          of("todo_tasks", "status", "done", "completed_at", "completed_by"),
          of("inbox_items", "status", "completed", "completed_at"),
          of("calendar_reminders", "status", "SENT", "sent_at"),
          of("liveShoppingSessions", "status", "ENDED", "startedAt", "endedAt"),
          of("site_transfers", "status", "received", "shipped_at", "received_at"),
          of("employee_shifts", "status", "completed", "actual_start_time", "actual_end_time"),
          of("timesheet_periods", "status", "closed", "closed_at", "closed_by_id"),
          of("employee_timesheets", "status", "approved", "approved_at", "submitted_at"),
          of("couch_tax_payouts", "status", "PAID", "paid_at", "payment_method"),
          of("admin_impersonation_sessions", "status", "REVOKED", "revoked_at", "revoked_by"),
          of("appointment_check_ins", "status", "completed", "check_in_time", "check_out_time"),
          of("inventoryAlerts", "alertStatus", "RESOLVED", "resolvedAt", "resolution"),
          of("delivery_schedules", "status", "delivered", "actual_date"));

  /** Columns whose times must not run backwards. */
  private static final Map<String, List<String>> ORDERED =
      Map.ofEntries(
          Map.entry("todo_tasks", List.of("created_at", "completed_at")),
          Map.entry("inbox_items", List.of("created_at", "seen_at", "completed_at")),
          Map.entry("calendar_reminders", List.of("created_at", "reminder_time")),
          Map.entry("calendar_event_invitations", List.of("created_at", "sent_at", "responded_at")),
          Map.entry(
              "liveShoppingSessions", List.of("createdAt", "scheduledAt", "startedAt", "endedAt")),
          Map.entry("site_transfers", List.of("requested_at", "shipped_at", "received_at")),
          Map.entry(
              "time_entries",
              List.of("clock_in", "break_start", "break_end", "clock_out", "approved_at")),
          Map.entry("deployments", List.of("commitTimestamp", "startedAt", "completedAt")),
          Map.entry("client_achievements", List.of("created_at", "earned_at", "viewed_at")),
          Map.entry("appointment_requests", List.of("created_at", "responded_at")),
          Map.entry("reward_redemptions", List.of("created_at", "approved_at")),
          Map.entry("client_interest_lists", List.of("submitted_at", "reviewed_at")),
          Map.entry("inventoryAlerts", List.of("createdAt", "acknowledgedAt", "resolvedAt")),
          Map.entry("couch_tax_payouts", List.of("created_at", "paid_at")));

  private static Agreement of(String table, String state, String value, String... columns) {
    return new Agreement(table, state, Set.of(value), List.of(columns));
  }

  @ParameterizedTest
  @ValueSource(longs = {12345, 1, -7})
  void statesTimesAndKeysAgree(long number) {
    Map<String, TableRows<?>> tables = tables(number);
    List<String> wrong = new ArrayList<>();
    for (Agreement agreement : AGREEMENTS) {
      for (Row row : rows(tables, agreement.table())) {
        boolean in = agreement.values().contains(row.text(agreement.state()));
        for (String column : agreement.columns()) {
          if (in != (row.get(column) != null)) {
            wrong.add(agreement.table() + ": " + row.values());
          }
        }
      }
    }
    ORDERED.forEach((table, columns) -> {
      for (Row row : rows(tables, table)) {
        LocalDateTime before = LocalDateTime.MIN;
        for (String column : columns) {
          if (row.get(column) instanceof LocalDateTime time) {
            if (time.isBefore(before) || time.isAfter(END)) {
              wrong.add(table + "." + column + ": " + row.values());
            }
            before = time;
          }
        }
      }
    });
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {12345, 99})
  void pointsAddUpLineByLine(long number) {
    Map<String, TableRows<?>> tables = tables(number);
    Map<Long, Long> balance = new HashMap<>();
    for (Row row : rows(tables, "points_ledger")) {
      long now = balance.merge(row.whole("client_id"), row.whole("points"), Long::sum);
      assertThat(row.whole("balance_after")).isEqualTo(now).isNotNegative();
    }
    for (Row row : rows(tables, "client_points_summary")) {
      assertThat(row.whole("current_balance")).isEqualTo(balance.get(row.whole("client_id")));
    }
  }

  @Test
  void modulesAreToldWithoutAskingForKeysAndAllTablesAreThere() {
    Ground ground = Ground.empty(3, FactsSchema.read());
    Dataset full = TerpProfiles.all().find("full").orElseThrow().dataset(ground);

    List<TableRows<?>> tables =
        full.tables((table, index) -> {
          throw new IllegalStateException("asked for a key of " + table);
        });

    assertThat(tables).hasSize(233).allMatch(table -> table.count() > 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {12345, 5})
  void uniqueKeysHoldAndMailsAreReserved(long number) {
    Map<String, TableRows<?>> tables = tables(number);
    FactsSchema.read()
        .tables()
        .forEach((name, live) -> {
          if (tables.get(name).count() > 600) {
            return;
          }
          List<Row> rows = rows(tables, name);
          Set<String> written =
              rows.isEmpty() ? Set.of() : new TreeSet<>(rows.getFirst().values().keySet());
          live.uniqueKeys().values().stream()
              .filter(written::containsAll)
              .forEach(key -> {
                Set<List<Object>> seen = new HashSet<>();
                for (Row row : rows) {
                  List<Object> values = key.stream().map(row::get).toList();
                  if (!values.contains(null)) {
                    assertThat(seen.add(values)).as("%s %s %s", name, key, values).isTrue();
                  }
                }
              });
          for (Row row : rows) {
            row.values()
                .forEach((column, value) -> {
                  if (value instanceof String text && text.contains("@")) {
                    assertThat(text)
                        .as("%s.%s", name, column)
                        .containsPattern("@([a-z0-9-]+\\.)*example\\.(com|org|net)|@.*\\.test");
                  }
                });
          }
        });
  }

  private static Map<String, TableRows<?>> tables(long number) {
    Ground ground = Ground.empty(number, FactsSchema.read());
    return TerpProfiles.all()
        .find("full")
        .orElseThrow()
        .dataset(ground)
        .tables(Seeded.FROM_ONE)
        .stream()
        .collect(Collectors.toMap(TableRows::table, table -> table));
  }

  private static List<Row> rows(Map<String, TableRows<?>> tables, String name) {
    TableRows<?> table = tables.get(name);
    return LongStream.range(0, table.count())
        .mapToObj(index -> Seeded.rowOf(table, index))
        .toList();
  }
}
