package com.terp.chatops.seed.terp;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.seed.fill.Sketch;
import com.terp.chatops.seed.terp.defaults.Defaults;
import com.terp.chatops.seed.terp.modules.Modules;
import com.terp.chatops.testing.FactsSchema;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/seeding.md names every table once, and says who writes it. */
@Requires(Requirement.TERP_FACTS)
class SeedingPageTest {
  private static final Pattern ROW =
      Pattern.compile("\\| (\\w+) \\| (business|reference|module|generic) \\|.*");

  @Test
  void everyTableOfTerpIsThereOnceAndWithItsWriter() throws IOException {
    Map<String, String> page = new TreeMap<>();
    List<String> lines = Files.readAllLines(Path.of("docs", "seeding.md"));
    for (String line : lines.subList(lines.indexOf("## All tables"), lines.size())) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        assertThat(page.put(row.group(1), row.group(2))).as(row.group(1)).isNull();
      }
    }

    assertThat(page).containsOnlyKeys(FactsSchema.read().tables().keySet());
    assertThat(Modules.sketches(Map.of()))
        .extracting(Sketch::table)
        .doesNotHaveDuplicates()
        .allSatisfy(table -> assertThat(page).containsEntry(table, "module"));
    Defaults.tables((table, index) -> index + 1)
        .forEach(table -> assertThat(page).containsEntry(table.table(), "reference"));
  }
}
