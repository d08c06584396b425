package com.terp.chatops.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SoftReferencesTest {
  private static final Pattern LOOKS_LIKE_A_REFERENCE = Pattern.compile(".*(Id|_id|By|_by)");

  @Test
  @Requires(Requirement.TERP_FACTS)
  void everyColumnOfTerpThatLooksLikeAReferenceIsDeclared() throws Exception {
    Set<String> looks = looksLikeReferences(tables());

    assertThat(looks).hasSize(107);
    assertThat(declared()).containsAll(looks);
  }

  @Test
  @Requires(Requirement.TERP_FACTS)
  void everyDeclaredTableAndColumnIsTerps() throws Exception {
    Set<String> columns = new HashSet<>();
    tables()
        .properties()
        .forEach(table ->
            table
                .getValue()
                .get("columns")
                .forEach(c -> columns.add(table.getKey() + "." + c.get("name").asText())));

    assertThat(columns).containsAll(declared());
    for (SoftReference reference : SoftReference.declared()) {
      assertThat(columns).contains(reference.parent() + "." + reference.parentColumn());
      if (reference.typeColumn() != null) {
        assertThat(columns).contains(reference.child() + "." + reference.typeColumn());
      }
    }
  }

  @Test
  void noColumnIsBothAReferenceAndNone() {
    assertThat(SoftReference.noReferences())
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(
            SoftReference.declared().stream().map(r -> r.child() + "." + r.column()).toList());
    assertThat(SoftReference.declared()).doesNotHaveDuplicates();
  }

  @Test
  void readsEveryKindOfLine() {
    SoftReferences read =
        SoftReferences.parse(
            List.of(
                "# a comment",
                "",
                "a.b_id -> c.id",
                "a.d_id -> c.id where kind = SMALL",
                "a.made_by -> users.openId or system",
                "a.tax_id is no reference: a number of the tax office"));

    assertThat(read.references())
        .containsExactly(
            new SoftReference("a", "b_id", "c", "id", null, null, null),
            new SoftReference("a", "d_id", "c", "id", "kind", "SMALL", null),
            new SoftReference("a", "made_by", "users", "openId", null, null, "system"));
    assertThat(read.others()).containsExactly("a.tax_id");
  }

  @Test
  void refusesALineThatSaysNothing() {
    assertThatThrownBy(() -> SoftReferences.parse(List.of("a.tax_id is no reference")))
        .hasMessageContaining("a.tax_id is no reference");
  }

  private static Set<String> declared() {
    return Stream.concat(
            SoftReference.declared().stream().map(r -> r.child() + "." + r.column()),
            SoftReference.noReferences().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> looksLikeReferences(JsonNode tables) {
    Set<String> looks = new TreeSet<>();
    tables
        .properties()
        .forEach(table -> {
          Set<String> known = new HashSet<>();
          table.getValue().get("primaryKey").forEach(c -> known.add(c.asText()));
          table
              .getValue()
              .get("foreignKeys")
              .forEach(key -> key.get("columns").forEach(c -> known.add(c.asText())));
          for (JsonNode column : table.getValue().get("columns")) {
            String name = column.get("name").asText();
            if (!known.contains(name) && LOOKS_LIKE_A_REFERENCE.matcher(name).matches()) {
              looks.add(table.getKey() + "." + name);
            }
          }
        });
    return looks;
  }

  private static JsonNode tables() throws Exception {
    return new ObjectMapper().readTree(Requirement.facts("schema.json").toFile()).get("tables");
  }
}
