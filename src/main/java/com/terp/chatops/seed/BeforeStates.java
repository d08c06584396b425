package com.terp.chatops.seed;

import com.terp.chatops.ledger.TableState;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.ContentDigest;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.schema.RowFilter;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Notes what every table the run touches or leans on holds before it: what an undo must arrive at.
 */
final class BeforeStates {
  private final SeedRun run;

  BeforeStates(SeedRun run) {
    this.run = run;
  }

  void record(Prepared prepared) throws SQLException {
    Map<String, String> roles = new TreeMap<>();
    prepared.radius().unlinked().forEach(u -> roles.put(u.table().name(), "COLLATERAL"));
    prepared.radius().deleted().forEach(d -> roles.put(d.table().name(), "COLLATERAL"));
    prepared.derivations().forEach(d -> roles.put(d.table(), "COLLATERAL"));
    prepared.tables().forEach(t -> roles.put(t.name(), t.rows().role().name()));
    run.context().begin("fingerprints", roles.size());
    Connection connection = run.session().connection();
    Map<String, TableNow> now = now(connection, prepared, roles.keySet());
    List<TableState> states = new ArrayList<>();
    for (Map.Entry<String, String> role : roles.entrySet()) {
      run.context().checkpoint();
      Table table = prepared.schema().table(role.getKey());
      TableNow holds = now.get(table.name());
      // The last key handed out, so that rows above it are known to be newer.
      long highest = holds == null ? -1 : holds.nextKey() - 1;
      Fingerprint before = ContentDigest.of(connection, table, RowFilter.all());
      states.add(new TableState(table.name(), role.getValue(), before, highest));
      run.context().done(states.size());
    }
    run.session().chunk(c -> record(c, states));
    run.context().end(Words.counted(states.size(), "table") + " noted as they are");
  }

  private int record(Connection connection, List<TableState> states) throws SQLException {
    for (TableState state : states) {
      run.books().states().record(connection, run.id(), state);
    }
    return states.size();
  }

  private static Map<String, TableNow> now(
      Connection connection, Prepared prepared, Set<String> names) throws SQLException {
    List<Table> whole =
        names.stream()
            .map(prepared.schema()::table)
            .filter(table -> table.integerKey().isPresent())
            .toList();
    return TableNow.of(connection, whole, List.of());
  }
}
