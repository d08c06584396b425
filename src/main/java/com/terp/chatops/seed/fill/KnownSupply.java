package com.terp.chatops.seed.fill;

import com.terp.chatops.schema.Table;
import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.SeedColumn;
import com.terp.chatops.seed.TableRole;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.random.Memo;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows a profile writes itself.
 *
 * @param <T> the row
 */
final class KnownSupply<T> implements Supply {
  private static final List<String> MOMENTS =
      List.of("created_at", "created", "created_on", "entry_date", "order_date", "date");

  private final TableRows<T> rows;
  private final Keys keys;
  private final Standers standers;
  private final Map<String, SeedColumn<T>> columns = new HashMap<>();
  private final Optional<SeedColumn<T>> moment;
  private final Memo<T> last;

  KnownSupply(TableRows<T> rows, Table live, Keys keys, Standers standers) {
    this.rows = rows;
    this.keys = keys;
    this.standers = standers;
    rows.columns().forEach(column -> columns.put(column.name(), column));
    moment =
        MOMENTS.stream()
            .flatMap(
                name -> rows.columns().stream().filter(c -> Names.snake(c.name()).equals(name)))
            .findFirst();
    last = new Memo<>(rows.row()::at);
  }

  @Override
  public long count() {
    return rows.role() == TableRole.EMPTIED ? 0 : rows.count();
  }

  @Override
  public long reach() {
    return count() + (rows.role() == TableRole.REFERENCE ? 0 : standers.count());
  }

  @Override
  public @Nullable Object value(long index, String name) {
    if (index >= count()) {
      return standers.value(Math.toIntExact(index - count()), name);
    }
    SeedColumn<T> column = columns.get(name);
    if (column == null) {
      return null;
    }
    return column.kind() == SeedColumn.Kind.KEY
        ? (Object) keys.of(rows.table(), index)
        : column.value().apply(last.at(index));
  }

  @Override
  public @Nullable LocalDateTime moment(long index) {
    if (moment.isEmpty() || index >= count()) {
      return null;
    }
    return switch (moment.get().value().apply(last.at(index))) {
      case LocalDateTime time -> time;
      case LocalDate day -> day.atStartOfDay();
      case null -> null;
      default -> null;
    };
  }
}
