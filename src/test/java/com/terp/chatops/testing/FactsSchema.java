package com.terp.chatops.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** TERP's whole schema as a live database would tell it, from the facts: no server needed. */
public final class FactsSchema {
  private static final Pattern TYPE = Pattern.compile("(\\w+)(?:\\((.*)\\))?.*");

  private FactsSchema() {}

  /** All 233 tables; call only where {@link Requirement#TERP_FACTS} holds. */
  public static LiveSchema read() {
    try {
      JsonNode facts =
          new ObjectMapper().readTree(Requirement.facts("schema.json").toFile()).get("tables");
      Map<String, Table> tables = new HashMap<>();
      facts.properties().forEach(e -> tables.put(e.getKey(), table(e.getKey(), e.getValue())));
      return new LiveSchema("terp", tables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table table(String name, JsonNode facts) {
    Map<String, List<String>> unique = new HashMap<>();
    facts
        .get("uniqueKeys")
        .properties()
        .forEach(key -> unique.put(key.getKey(), texts(key.getValue())));
    List<ForeignKey> keys = new ArrayList<>();
    facts
        .get("foreignKeys")
        .forEach(key ->
            keys.add(
                new ForeignKey(
                    key.get("name").asText(),
                    name,
                    texts(key.get("columns")),
                    key.get("refTable").asText(),
                    texts(key.get("refColumns")),
                    rule(key.get("onDelete").asText()))));
    return new Table(
        name,
        StreamSupport.stream(facts.get("columns").spliterator(), false)
            .map(FactsSchema::column)
            .toList(),
        texts(facts.get("primaryKey")),
        unique,
        keys);
  }

  private static ForeignKey.OnDelete rule(String words) {
    return words.equals("NO ACTION")
        ? ForeignKey.OnDelete.RESTRICT
        : ForeignKey.OnDelete.valueOf(words.replace(' ', '_'));
  }

  private static Column column(JsonNode facts) {
    Matcher type = TYPE.matcher(facts.get("type").asText());
    if (!type.matches()) {
      throw new IllegalArgumentException(facts.toString());
    }
    String bare = type.group(1);
    String detail = type.group(2) == null ? "" : type.group(2);
    boolean text = bare.endsWith("char");
    boolean decimal = bare.equals("decimal");
    boolean listed = bare.equals("enum") || bare.equals("set");
    boolean nullable = facts.get("nullable").asBoolean();
    return new Column(
        facts.get("name").asText(),
        bare,
        facts.get("type").asText(),
        nullable,
        nullable || !facts.get("default").isNull(),
        facts.path("autoIncrement").asBoolean(),
        false,
        text ? Long.valueOf(detail) : bare.equals("text") ? Long.valueOf(65_535) : null,
        decimal ? Integer.valueOf(detail.split(",", -1)[0]) : null,
        decimal ? Integer.valueOf(detail.split(",", -1)[1]) : null,
        listed ? List.of(detail.replace("'", "").split(",", -1)) : List.of());
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
