package com.terp.chatops.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.SqlCall;
import com.terp.chatops.schema.ContentDigest;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.schema.RowFilter;
import com.terp.chatops.seed.LoadLimits.Way;
import com.terp.chatops.seed.SeedColumn.Kind;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** LOAD DATA and INSERT store the same bytes, whatever the value. */
class BothWaysIT {
  private static final long ROWS = 1_000;
  private static final LoadLimits LIMITS = new LoadLimits(Way.QUICKEST, 700, 1024 * 1024, 2);
  private static final String EVERYTHING =
      """
      CREATE TABLE everything (id INT PRIMARY KEY,
        tiny TINYINT(1), big BIGINT UNSIGNED, money DECIMAL(15,2), exact DECIMAL(20,6),
        whole_money DECIMAL(10,0), ratio FLOAT, exact_ratio DOUBLE, real_decimal DECIMAL(9,3),
        word VARCHAR(200), fixed CHAR(40), old VARCHAR(60) CHARACTER SET latin1, long_text TEXT,
        kind ENUM('A','B b','Ü') , flags SET('x','y'),
        raw VARBINARY(60), fixed_raw BINARY(8), big_raw BLOB, bits BIT(10), one BIT(1), doc JSON,
        day DATE, moment DATETIME, fine DATETIME(3), stamp TIMESTAMP NULL, day_of_moment DATE,
        span TIME, y YEAR,
        untouched VARCHAR(10) DEFAULT 'default',
        twice BIGINT GENERATED ALWAYS AS (id * 2) STORED)\
      """;
  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "\\N",
          "NULL",
          "\\",
          "\\\\",
          "a\tb",
          "a\nb",
          "a\r\nb",
          "a\u0000b",
          "'\"`",
          "🌿 ü ß €",
          "\u001A",
          "%_",
          "\\t\\n",
          "tail ",
          "\uFEFFx",
          "a,b;c",
          "0",
          "-0.0",
          "ﷺ");

  @EachDatabase
  void loadDataAndInsertStoreTheSame(TestDatabase test) throws Exception {
    test.execute(EVERYTHING);
    for (long seed = 1; seed <= 4; seed++) {
      try (LoadFixture load = new LoadFixture(test)) {
        PlannedTable table = load.planned(rows(seed));
        load.write(new LoadDataWriter(LIMITS), table);
        Fingerprint loaded = fingerprint(load);
        List<String> texts = test.column("SELECT HEX(word) FROM everything ORDER BY id");
        test.execute("TRUNCATE everything");

        load.write(new InsertWriter(LIMITS), table);

        assertThat(test.column("SELECT HEX(word) FROM everything ORDER BY id")).isEqualTo(texts);
        assertThat(fingerprint(load)).as("seed %d", seed).isEqualTo(loaded);
        assertThat(loaded.rows()).isEqualTo(ROWS);
        assertThat(test.number("SELECT COUNT(DISTINCT untouched) FROM everything")).isEqualTo(1);
        test.execute("TRUNCATE everything");
      }
    }
  }

  private static Fingerprint fingerprint(LoadFixture load) {
    SqlCall<Fingerprint, RuntimeException> call =
        c -> ContentDigest.of(c, load.table("everything"), RowFilter.all());
    return load.database().read(call);
  }

  /** Every column by itself is NULL in one row of six. */
  private static TableRows<Long> rows(long seed) {
    List<SeedColumn<Long>> columns = new ArrayList<>();
    columns.add(new SeedColumn<>("id", Kind.KEY, i -> i + 1));
    add(columns, seed, "tiny", Kind.WHOLE, r -> (long) r.nextInt(256) - 128);
    add(columns, seed, "big", Kind.WHOLE, r -> r.nextLong(Long.MAX_VALUE));
    add(columns, seed, "money", Kind.MONEY, r -> decimal(r, 13, r.nextInt(6)));
    add(columns, seed, "exact", Kind.DECIMAL, r -> decimal(r, 12, r.nextInt(9)));
    add(columns, seed, "whole_money", Kind.MONEY, r -> decimal(r, 8, r.nextInt(3)));
    add(columns, seed, "ratio", Kind.REAL, r -> (r.nextDouble() - 0.5) * 1e6);
    add(
        columns,
        seed,
        "exact_ratio",
        Kind.REAL,
        r -> r.nextGaussian() * Math.pow(10, r.nextInt(60) - 30));
    add(columns, seed, "real_decimal", Kind.REAL, r -> r.nextDouble() * 1e5);
    add(columns, seed, "word", Kind.TEXT, BothWaysIT::word);
    add(columns, seed, "fixed", Kind.TEXT, BothWaysIT::word);
    add(columns, seed, "old", Kind.TEXT, r -> r.nextBoolean() ? "größe" : "a\\b\t'");
    add(columns, seed, "long_text", Kind.PERSONAL, r -> word(r).repeat(r.nextInt(60)));
    add(columns, seed, "kind", Kind.TEXT, r -> List.of("A", "B b", "Ü").get(r.nextInt(3)));
    add(columns, seed, "flags", Kind.TEXT, r -> List.of("", "x", "x,y").get(r.nextInt(3)));
    add(columns, seed, "raw", Kind.BINARY, r -> bytes(r, r.nextInt(60)));
    add(columns, seed, "fixed_raw", Kind.BINARY, r -> bytes(r, 8));
    add(columns, seed, "big_raw", Kind.BINARY, r -> bytes(r, r.nextInt(900)));
    add(columns, seed, "bits", Kind.WHOLE, r -> (long) r.nextInt(1024));
    add(columns, seed, "one", Kind.FLAG, Random::nextBoolean);
    add(
        columns,
        seed,
        "doc",
        Kind.JSON,
        r -> "{\"a\": %d, \"b\": \"\\\\ \\\" ü\"}".formatted(r.nextInt()));
    add(columns, seed, "day", Kind.DATE, r -> day(r));
    add(columns, seed, "moment", Kind.TIMESTAMP, r -> day(r).atTime(time(r)));
    add(columns, seed, "fine", Kind.TIMESTAMP, r -> day(r).atTime(time(r)));
    add(columns, seed, "stamp", Kind.TIMESTAMP, r -> day(r).atTime(time(r)));
    add(columns, seed, "day_of_moment", Kind.TIMESTAMP, r -> day(r).atTime(time(r)));
    add(columns, seed, "span", Kind.TIME, r -> time(r));
    add(columns, seed, "y", Kind.WHOLE, r -> 1970L + r.nextInt(100));
    return new TableRows<>("everything", TableRole.CORE, ROWS, i -> i, columns, List.of());
  }

  private static void add(
      List<SeedColumn<Long>> columns,
      long seed,
      String name,
      Kind kind,
      Function<Random, Object> value) {
    long column = columns.size();
    columns.add(
        new SeedColumn<>(
            name,
            kind,
            index -> {
              Random random = new Random((seed * 31 + column) * 1_000_003 + index);
              return random.nextInt(6) == 0 ? null : value.apply(random);
            }));
  }

  private static BigDecimal decimal(Random random, int digits, int scale) {
    long bound = (long) Math.pow(10, digits);
    return BigDecimal.valueOf(random.nextLong(-bound, bound))
        .add(BigDecimal.valueOf(random.nextInt(1_000_000_000), 9))
        .setScale(scale, RoundingMode.DOWN);
  }

  private static String word(Random random) {
    String word = NASTY.get(random.nextInt(NASTY.size()));
    return random.nextBoolean() ? word : word + (char) (1 + random.nextInt(126)) + word;
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(1971, 1, 1).plusDays(random.nextInt(365 * 60));
  }

  private static LocalTime time(Random random) {
    return LocalTime.ofSecondOfDay(random.nextInt(86_400));
  }
}
