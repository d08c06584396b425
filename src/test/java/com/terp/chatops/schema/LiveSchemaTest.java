package com.terp.chatops.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.schema.ForeignKey.OnDelete;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LiveSchemaTest {
  @Test
  void parentsComeFirstAndTheRestIsAlphabetical() {
    LiveSchema schema =
        schema(table("z"), table("lines", "orders"), table("orders", "clients"), table("clients"));

    assertThat(schema.parentsFirst(List.of("z", "lines", "orders", "clients")))
        .containsExactly("clients", "orders", "lines", "z");
  }

  @Test
  void tablesThatWereNotAskedForAreNoParents() {
    LiveSchema schema = schema(table("a", "z"), table("z"));

    assertThat(schema.parentsFirst(List.of("a"))).containsExactly("a");
  }

  @Test
  void selfReferencesAreNoCycle() {
    assertThat(schema(table("tree", "tree")).parentsFirst(List.of("tree"))).containsExactly("tree");
  }

  @Test
  void aCycleIsNamed() {
    LiveSchema schema = schema(table("a", "b"), table("b", "c"), table("c", "b"));

    assertThatThrownBy(() -> schema.parentsFirst(List.of("a", "b", "c")))
        .isInstanceOf(ChatOpsException.class)
        .hasMessageContaining("b → c → b");
  }

  @Test
  void aCircleIsOpenedWhereAKeyMayBeEmpty() {
    Column id = whole("id", false);
    Table a =
        new Table(
            "a", List.of(id, whole("b_id", true)), List.of("id"), Map.of(), List.of(key("a", "b")));
    Table b =
        new Table(
            "b",
            List.of(id, whole("c_id", false)),
            List.of("id"),
            Map.of(),
            List.of(key("b", "c")));
    Table c =
        new Table(
            "c",
            List.of(id, whole("a_id", false)),
            List.of("id"),
            Map.of(),
            List.of(key("c", "a")));
    LiveSchema schema = schema(a, b, c);

    assertThat(schema.parentsFirst(List.of("a", "b", "c"))).containsExactly("a", "c", "b");
    assertThat(schema.loose(List.of("a", "b", "c"))).containsExactly(key("a", "b"));
    assertThat(schema.loose(List.of("b", "c"))).isEmpty();
  }

  private static Column whole(String name, boolean nullable) {
    return new Column(name, "int", "int", nullable, nullable, false, false, null, 10, 0, List.of());
  }

  private static ForeignKey key(String child, String parent) {
    return new ForeignKey(
        child + "_" + parent,
        child,
        List.of(parent + "_id"),
        parent,
        List.of("id"),
        OnDelete.RESTRICT);
  }

  @Test
  void anUnknownTableIsSaid() {
    assertThatThrownBy(() -> schema().table("orders"))
        .isInstanceOf(ChatOpsException.class)
        .hasMessageContaining("terp has no table orders");
  }

  @Test
  void theHashDependsOnTablesNotOnNamesOfConstraints() {
    LiveSchema one = schema(table("a"), table("b", "a"));
    Table renamed =
        new Table(
            "b",
            table("b").columns(),
            List.of("id"),
            Map.of(),
            List.of(
                new ForeignKey(
                    "other", "b", List.of("a_id"), "a", List.of("id"), OnDelete.RESTRICT)));

    assertThat(schema(table("a"), renamed).hash()).isEqualTo(one.hash());
    assertThat(schema(table("a"), table("b")).hash()).isNotEqualTo(one.hash());
    assertThat(one.hash()).matches("[0-9a-f]{64}");
  }

  @Test
  void onlyDisplayWidthsAreTakenOffAType() {
    assertThat(ColumnType.withoutDisplayWidth("int(11)")).isEqualTo("int");
    assertThat(ColumnType.withoutDisplayWidth("bigint(20) unsigned")).isEqualTo("bigint unsigned");
    assertThat(ColumnType.withoutDisplayWidth("tinyint(4)")).isEqualTo("tinyint");
    assertThat(ColumnType.withoutDisplayWidth("tinyint(1)")).isEqualTo("tinyint(1)");
    assertThat(ColumnType.withoutDisplayWidth("varchar(11)")).isEqualTo("varchar(11)");
    assertThat(ColumnType.withoutDisplayWidth("enum('int(3)')")).isEqualTo("enum('int(3)')");
  }

  private static LiveSchema schema(Table... tables) {
    return new LiveSchema(
        "terp", Arrays.stream(tables).collect(Collectors.toMap(Table::name, t -> t)));
  }

  private static Table table(String name, String... parents) {
    Column id = new Column("id", "int", "int", false, false, true, false, null, 10, 0, List.of());
    List<ForeignKey> keys =
        Arrays.stream(parents)
            .map(p ->
                new ForeignKey(
                    name + "_" + p, name, List.of(p + "_id"), p, List.of("id"), OnDelete.RESTRICT))
            .toList();
    return new Table(name, List.of(id), List.of("id"), Map.of(), keys);
  }
}
