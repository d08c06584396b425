package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.fill.FillOptions;
import com.terp.chatops.seed.fill.Filled;
import com.terp.chatops.seed.fill.Filling;
import java.util.List;

/** A schema that is not TERP's: every table is filled by name, type and constraint alone. */
final class UnknownDataset implements Dataset {
  private final Ground ground;
  private final FillOptions options;

  UnknownDataset(Ground ground, FillOptions options) {
    this.ground = ground;
    this.options = options;
  }

  @Override
  public List<TableRows<?>> tables(Keys keys) {
    Filled filled = Filling.complete(ground, List.of(), List.of(), options, keys);
    if (!filled.problems().isEmpty()) {
      throw CompleteDataset.refused(filled.problems());
    }
    return filled.tables();
  }

  @Override
  public List<String> remarks() {
    return List.of(
        "This is not TERP's schema: none of its business tables is here. All tables are filled by"
            + " the names, types and constraints of their columns.");
  }
}
