package com.terp.chatops.seed;

import com.terp.chatops.run.RunId;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SchemaReader;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Works out, from the live database and a profile, exactly what a seed will do. Reads only. */
final class Planner {
  private final String environment;
  private final Profiles profiles;
  private final Resumptions resumptions;
  private final Strangers strangers;
  private final CopyRoom room;
  private final Fits fits = new Fits();

  Planner(
      String environment,
      Profiles profiles,
      Resumptions resumptions,
      Strangers strangers,
      CopyRoom room) {
    this.environment = environment;
    this.profiles = profiles;
    this.resumptions = resumptions;
    this.strangers = strangers;
    this.room = room;
  }

  /** The same, taking rows that people made along with those they hang on. */
  Planner trusting() {
    return new Planner(environment, profiles, resumptions, strangers.trusting(), room);
  }

  /**
   * Plans.
   *
   * @throws com.terp.chatops.run.RefusedException where it cannot be done
   */
  Prepared plan(Connection connection, SeedSpec spec) throws SQLException {
    return plan(connection, spec, resumptions.of(connection, spec));
  }

  /**
   * Plans what is missing of a run of that spec whose process is gone.
   *
   * @throws com.terp.chatops.run.RefusedException where it had not cleared everything, or others
   *     wrote since
   */
  Prepared goOn(Connection connection, SeedSpec spec, RunId run) throws SQLException {
    return plan(
        connection, spec.resuming(run), Optional.of(resumptions.goOn(connection, spec, run)));
  }

  private Prepared plan(Connection connection, SeedSpec spec, Optional<Resumption> resumption)
      throws SQLException {
    Profile profile =
        profiles
            .find(spec.profile())
            .orElseThrow(() -> Refusals.unknownProfile(spec.profile(), profiles.names()));
    LiveSchema schema = SchemaReader.read(connection);
    Set<String> named = named(profile, spec, schema);
    Dataset dataset = dataset(connection, profile, spec, schema, named);
    KeyAssignment keys = new KeyAssignment(dataset);
    List<TableRows<?>> shape = keys.tables();
    refuseUnlessEmpty(spec, SchemaFit.problems(schema, dataset, shape));

    Map<String, TableNow> now = now(connection, schema, shape);
    Set<String> cleared = cleared(spec, shape, named);
    resumption.ifPresent(r -> r.requireNothingElse(cleared, now));
    BlastRadius radius =
        resumption.isPresent() ? BlastRadius.NONE : radius(connection, schema, shape, cleared);
    if (spec.clear() == SeedSpec.Clear.CLEAR) {
      refuseForStrangers(connection, spec, radius);
    }
    Optional<String> copies = room.copies(connection, environment, radius);
    keys.assign(connection, now, cleared);
    Before before = new Before(now, resumption.isPresent() ? Set.of() : cleared, resumption);
    List<PlannedTable> tables = planned(spec, schema, dataset, keys, before);
    List<String> differences = Differences.of(connection, schema, dataset.reconciled(), keys);
    List<String> remarks = new ArrayList<>(copies.stream().toList());
    remarks.addAll(radius.dangling());
    remarks.addAll(dataset.remarks());
    remarks.addAll(differences);
    return new Prepared(
        plan(spec, schema, tables, radius, remarks),
        schema,
        tables,
        cleared,
        radius,
        dataset.derivations(),
        differences);
  }

  /** The one table asked for and what belongs to it; empty where all tables are. */
  private Set<String> named(Profile profile, SeedSpec spec, LiveSchema schema) {
    if (spec.table().isEmpty()) {
      return Set.of();
    }
    String table = spec.table().get();
    if (!schema.has(table)) {
      throw Refusals.unknownTable(table, environment, schema.tables().keySet());
    }
    Set<String> named = OneTable.named(profile.dataset(Ground.empty(spec.number(), schema)), table);
    if (named.isEmpty()) {
      throw Refusals.notOfProfile(table, spec.profile());
    }
    return named;
  }

  private static Dataset dataset(
      Connection connection, Profile profile, SeedSpec spec, LiveSchema schema, Set<String> named) {
    boolean clears = spec.clear().clears();
    Standing standing =
        clears && named.isEmpty()
            ? Standing.NOTHING
            : new LiveStanding(connection, schema, clears ? named : Set.of());
    Dataset whole = profile.dataset(new Ground(spec.number(), schema, standing));
    return named.isEmpty() ? whole : OneTable.of(whole, schema, named);
  }

  private static Set<String> cleared(SeedSpec spec, List<TableRows<?>> shape, Set<String> named) {
    Set<String> own = names(shape, role -> role != TableRole.REFERENCE);
    return switch (spec.clear()) {
      case NO_CLEAR -> Set.of();
      case CLEAR, WITH_DEPENDENTS ->
          named.isEmpty()
              ? own
              : named.stream().filter(own::contains).collect(Collectors.toUnmodifiableSet());
    };
  }

  private SeedPlan plan(
      SeedSpec spec,
      LiveSchema schema,
      List<PlannedTable> tables,
      BlastRadius radius,
      List<String> remarks) {
    List<TablePlan> plans = tables.stream().map(PlannedTable::plan).toList();
    Map<String, List<String>> masked = masked(tables);
    String hash = schema.hash();
    return new SeedPlan(
        environment,
        spec,
        hash,
        plans,
        radius.collateral(),
        masked,
        Warnings.of(spec, tables, remarks),
        ExpectedDuration.of(tables, radius),
        PlanDigest.of(environment, spec, hash, plans, radius.collateral(), masked));
  }

  private static Map<String, TableNow> now(
      Connection connection, LiveSchema schema, List<TableRows<?>> shape) throws SQLException {
    Map<Boolean, List<Table>> tables =
        shape.stream()
            .collect(
                Collectors.partitioningBy(
                    TableRows::numbered,
                    Collectors.mapping(rows -> schema.table(rows.table()), Collectors.toList())));
    return TableNow.of(
        connection, tables.getOrDefault(true, List.of()), tables.getOrDefault(false, List.of()));
  }

  private BlastRadius radius(
      Connection connection, LiveSchema schema, List<TableRows<?>> shape, Set<String> cleared)
      throws SQLException {
    Set<String> reference = names(shape, role -> role == TableRole.REFERENCE);
    SoftWays soft = SoftWays.of(connection, schema, cleared, strangers);
    BlastRadiusReader reader = new BlastRadiusReader(connection, schema, cleared, reference, soft);
    BlastRadius radius = reader.read();
    if (!reader.obstacles().isEmpty()) {
      throw Refusals.clearing(environment, reader.obstacles());
    }
    return radius;
  }

  /** One table alone is not asked for by somebody who expects others to lose rows. */
  private void refuseToReach(SeedSpec spec, BlastRadius radius) {
    List<String> along =
        radius.collateral().stream()
            .filter(side -> side.effect() == Collateral.Effect.DELETED)
            .map(side ->
                "%s of %s hang on %s (%s) and would go, and are not seeded anew."
                    .formatted(
                        Words.rows(side.rows()), side.table(), side.parent(), side.through()))
            .toList();
    if (!along.isEmpty()) {
      throw Refusals.reaching(environment, spec, along);
    }
  }

  /** The same with other limits for what is kept. */
  Planner keeping(CopyRoom other) {
    return new Planner(environment, profiles, resumptions, strangers, other);
  }

  private void refuseForStrangers(Connection connection, SeedSpec spec, BlastRadius radius)
      throws SQLException {
    if (spec.table().isPresent()) {
      refuseToReach(spec, radius);
    }
    List<String> found = strangers.find(connection, radius);
    if (!found.isEmpty()) {
      throw Refusals.strangers(environment, spec, found);
    }
  }

  private List<PlannedTable> planned(
      SeedSpec spec, LiveSchema schema, Dataset dataset, KeyAssignment keys, Before holds) {
    Set<String> names = keys.tables().stream().map(TableRows::table).collect(Collectors.toSet());
    List<PlannedTable> tables = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Optional<Fits.Ground> lasting = lasting(spec, schema);
    for (String name : schema.parentsFirst(names)) {
      TableRows<?> table = keys.table(name);
      Fits.Fit fit =
          fit(lasting, schema.table(name), dataset, table, writtenRows(table, keys, holds));
      tables.add(planned(table, schema.table(name), keys, holds, fit));
      problems.addAll(fit.problems());
    }
    refuseUnlessEmpty(spec, problems);
    return tables;
  }

  /**
   * What the rows are a function of; empty where that includes rows of the database, or where not
   * all are written.
   */
  private static Optional<Fits.Ground> lasting(SeedSpec spec, LiveSchema schema) {
    boolean whole = spec.table().isEmpty() && spec.resumes().isEmpty();
    return spec.clear() == SeedSpec.Clear.NO_CLEAR || !whole
        ? Optional.empty()
        : Optional.of(
            new Fits.Ground(
                spec.profile(), spec.number(), Dataset.GENERATOR_VERSION, schema.hash()));
  }

  private Fits.Fit fit(
      Optional<Fits.Ground> lasting,
      Table live,
      Dataset dataset,
      TableRows<?> rows,
      LongStream written) {
    Set<String> derived = derived(dataset, rows.table());
    return lasting.isPresent() && rows.role() != TableRole.REFERENCE
        ? fits.of(lasting.get(), rows, live, derived)
        : Fits.afresh(rows, live, derived, written);
  }

  /** The indexes of the rows to write. */
  private static LongStream writtenRows(TableRows<?> rows, KeyAssignment keys, Before holds) {
    return rows.role() == TableRole.REFERENCE
        ? keys.missing(rows.table()).stream().mapToLong(i -> i)
        : LongStream.range(holds.loaded(rows.table()), rows.count());
  }

  private static Set<String> derived(Dataset dataset, String table) {
    return dataset.derivations().stream()
        .filter(derivation -> derivation.table().equals(table))
        .flatMap(derivation -> derivation.columns().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What there is before the first row is written. */
  private record Before(
      Map<String, TableNow> now, Set<String> cleared, Optional<Resumption> resumption) {
    long rows(String table) {
      TableNow holds = now.get(table);
      return holds == null ? 0 : holds.rows();
    }

    long away(String table) {
      return cleared.contains(table) ? rows(table) : 0;
    }

    long loaded(String table) {
      return resumption.map(r -> r.rows(table)).orElse(0L);
    }
  }

  private static PlannedTable planned(
      TableRows<?> rows, Table live, KeyAssignment keys, Before holds, Fits.Fit fit) {
    List<Long> missing = keys.missing(rows.table());
    boolean reference = rows.role() == TableRole.REFERENCE;
    long loaded = reference ? 0 : holds.loaded(rows.table());
    long inserted = reference ? missing.size() : rows.count() - loaded;
    TablePlan plan =
        new TablePlan(
            rows.table(),
            rows.role(),
            holds.rows(rows.table()),
            holds.away(rows.table()),
            inserted,
            inserted == 0 || !rows.numbered() ? 0 : keys.first(rows.table()) + loaded,
            rows.count() - inserted,
            fit.money());
    return new PlannedTable(rows, live, missing, keys.kept(rows.table()), plan);
  }

  private void refuseUnlessEmpty(SeedSpec spec, List<String> problems) {
    if (!problems.isEmpty()) {
      throw Refusals.schema(spec.profile(), environment, problems);
    }
  }

  private static Set<String> names(List<TableRows<?>> shape, Predicate<TableRole> role) {
    return shape.stream()
        .filter(t -> role.test(t.role()))
        .map(TableRows::table)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, List<String>> masked(List<PlannedTable> tables) {
    Map<String, List<String>> masked = new TreeMap<>();
    for (PlannedTable table : tables) {
      List<String> columns =
          table.rows().columns().stream()
              .filter(c -> c.kind() == SeedColumn.Kind.PERSONAL)
              .map(SeedColumn::name)
              .toList();
      if (!columns.isEmpty() && table.plan().inserted() > 0) {
        masked.put(table.name(), columns);
      }
    }
    return masked;
  }
}
