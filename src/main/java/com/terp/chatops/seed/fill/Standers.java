package com.terp.chatops.seed.fill;

import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.Table;
import com.terp.chatops.seed.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of the rows of a table that stay, read when first asked for. */
final class Standers {
  /** Enough to refer to. */
  private static final int MOST = 200;

  private final Table table;
  private final List<String> names;
  private final Standing standing;
  private @Nullable List<List<@Nullable Object>> rows;

  Standers(Table table, Standing standing) {
    this.table = table;
    this.standing = standing;
    names = new ArrayList<>(table.primaryKey());
    for (Column column : table.columns()) {
      // Long texts and bytes are nothing to refer to.
      if (!names.contains(column.name()) && !column.type().matches(".*(text|blob|json).*")) {
        names.add(column.name());
      }
    }
  }

  int count() {
    return rows().size();
  }

  @Nullable Object value(int index, String column) {
    int at = names.indexOf(column);
    return at < 0 ? null : rows().get(index).get(at);
  }

  private List<List<@Nullable Object>> rows() {
    List<List<@Nullable Object>> known = rows;
    if (known == null) {
      known =
          standing.rows(table.name()) == 0 ? List.of() : standing.values(table.name(), names, MOST);
      rows = known;
    }
    return known;
  }
}
