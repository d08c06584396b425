package com.terp.chatops.seed.fill;

import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.random.Source;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All tables of a fill, so that one can ask for the rows of another. */
final class Catalogue {
  private final Ground ground;
  private final FillOptions options;
  private final Source source;
  private final Map<String, Supply> supplies = new HashMap<>();
  private volatile Keys keys = (table, index) -> index + 1;

  Catalogue(Ground ground, FillOptions options) {
    this.ground = ground;
    this.options = options;
    source = new Source(ground.number());
  }

  Ground ground() {
    return ground;
  }

  FillOptions options() {
    return options;
  }

  Source.Stream stream(String name) {
    return source.stream("fill " + name);
  }

  /** The planned keys; while counts are worked out, stand-ins that only tell rows apart. */
  Keys keys() {
    return (table, index) -> keys.of(table, index);
  }

  void assign(Keys planned) {
    keys = planned;
  }

  void add(String table, Supply supply) {
    supplies.put(table, supply);
  }

  /** The rows of a table; one of which nothing is known yet has none. */
  Supply supply(String table) {
    return supplies.getOrDefault(table, NOBODY);
  }

  boolean knows(String table) {
    return supplies.containsKey(table);
  }

  private static final Supply NOBODY =
      new Supply() {
        @Override
        public long count() {
          return 0;
        }

        @Override
        public long reach() {
          return 0;
        }

        @Override
        public @Nullable Object value(long index, String column) {
          return null;
        }

        @Override
        public @Nullable LocalDateTime moment(long index) {
          return null;
        }
      };
}
