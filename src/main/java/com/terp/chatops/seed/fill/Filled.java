package com.terp.chatops.seed.fill;

import com.terp.chatops.seed.TableRows;
import java.util.List;
import java.util.Set;

/**
 * A completed dataset.
 *
 * @param tables the known ones, with what they missed, and all others
 * @param problems what cannot be filled and what would be right, one sentence each; a seed with any
 *     of them must be refused
 * @param circular tables whose foreign keys go round in a circle that no NULL can open: their rows
 *     are only accepted while foreign key checks are off
 */
public record Filled(List<TableRows<?>> tables, List<String> problems, Set<String> circular) {
  public Filled {
    tables = List.copyOf(tables);
    problems = List.copyOf(problems);
    circular = Set.copyOf(circular);
  }
}
