package com.terp.chatops.seed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** What binds a yes to a plan: everything in it that matters, in one number. */
final class PlanDigest {
  private final List<String> lines = new ArrayList<>();

  private PlanDigest() {}

  static String of(
      String environment,
      SeedSpec spec,
      String schemaHash,
      List<TablePlan> tables,
      List<Collateral> collateral,
      Map<String, List<String>> masked) {
    PlanDigest digest = new PlanDigest();
    digest.line("environment", environment);
    digest.line("schema", schemaHash);
    digest.line("profile", spec.title(), spec.number(), spec.clear(), Dataset.GENERATOR_VERSION);
    for (TablePlan t : tables) {
      digest.line(
          "table", t.table(), t.role(), t.now(), t.cleared(), t.inserted(), t.firstKey(), t.kept());
      t.money().forEach((column, sum) -> digest.line("money", column, sum.toPlainString()));
    }
    for (Collateral c : collateral) {
      digest.line("collateral", c.table(), c.through(), c.parent(), c.effect(), c.rows());
    }
    new TreeMap<>(masked).forEach((table, columns) -> digest.line("masked", table, columns));
    return digest.hex();
  }

  private void line(Object... fields) {
    StringJoiner line = new StringJoiner("\t");
    for (Object field : fields) {
      line.add(field.toString());
    }
    lines.add(line.toString());
  }

  private String hex() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha.digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
