package com.terp.chatops.seed.fill.check;

import com.terp.chatops.seed.fill.check.Expression.Call;
import com.terp.chatops.seed.fill.check.Expression.Literal;
import com.terp.chatops.seed.fill.check.Expression.Name;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What conditions say about one column alone. Only a help to draw values that will do: every row is
 * held against the conditions themselves.
 *
 * @param least number, included, or null
 * @param most number, included, or null
 * @param allowed the only values, as text; empty where all are
 * @param shortest characters
 * @param longest characters
 * @param pattern a regular expression or null
 */
public record Bounds(
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    List<String> allowed,
    int shortest,
    int longest,
    @Nullable String pattern) {
  public static final Bounds NONE = new Bounds(null, null, List.of(), 0, Integer.MAX_VALUE, null);

  public Bounds {
    allowed = List.copyOf(allowed);
  }

  /** Of a column, by all conditions that must hold. */
  public static Bounds of(String column, List<Expression> checks) {
    Bounds bounds = NONE;
    for (Expression check : checks) {
      for (Expression part : conjuncts(check)) {
        bounds = bounds.with(column, part);
      }
    }
    return bounds;
  }

  static List<Expression> conjuncts(Expression check) {
    List<Expression> parts = new ArrayList<>();
    if (check instanceof Call call && call.name().equals("and")) {
      call.arguments().forEach(argument -> parts.addAll(conjuncts(argument)));
    } else {
      parts.add(check);
    }
    return parts;
  }

  private Bounds with(String column, Expression part) {
    if (!(part instanceof Call call) || call.arguments().isEmpty()) {
      return this;
    }
    // NULL or this: what is drawn is not NULL.
    if (call.name().equals("or")) {
      List<Expression> rest = call.arguments().stream().filter(a -> !nullTest(a, column)).toList();
      return rest.size() == 1 ? with(column, rest.getFirst()) : either(column, call);
    }
    Expression subject = call.arguments().getFirst();
    if (subject instanceof Name name && name.column().equalsIgnoreCase(column)) {
      return about(call);
    }
    if (subject instanceof Call inner && lengthOf(inner, column)) {
      return length(call);
    }
    return turned(call)
        .filter(t -> t.arguments().getFirst().columns().contains(column))
        .map(t -> with(column, t))
        .orElse(this);
  }

  private static boolean nullTest(Expression part, String column) {
    return part instanceof Call call
        && call.name().equals("isnull")
        && call.arguments().getFirst() instanceof Name name
        && name.column().equalsIgnoreCase(column);
  }

  /** {@code a = 'x' OR a = 'y'}. */
  private Bounds either(String column, Call or) {
    List<String> values = new ArrayList<>();
    for (Expression part : or.arguments()) {
      Bounds one = NONE.with(column, part);
      if (one.allowed().isEmpty()) {
        return this;
      }
      values.addAll(one.allowed());
    }
    return only(values);
  }

  private static boolean lengthOf(Call call, String column) {
    return List.of("char_length", "character_length", "length", "octet_length")
            .contains(call.name())
        && call.arguments().getFirst() instanceof Name name
        && name.column().equalsIgnoreCase(column);
  }

  /** {@code 5 < a} as {@code a > 5}. */
  private static Optional<Call> turned(Call call) {
    if (call.arguments().size() != 2 || !(call.arguments().getFirst() instanceof Literal)) {
      return Optional.empty();
    }
    List<Expression> reversed = call.arguments().reversed();
    return switch (call.name()) {
      case "<" -> Optional.of(new Call(">", reversed));
      case ">" -> Optional.of(new Call("<", reversed));
      case "<=" -> Optional.of(new Call(">=", reversed));
      case ">=" -> Optional.of(new Call("<=", reversed));
      case "=" -> Optional.of(new Call("=", reversed));
      default -> Optional.empty();
    };
  }

  private Bounds about(Call call) {
    List<@Nullable Object> values = literals(call);
    if (values.size() != call.arguments().size() - 1 || values.stream().anyMatch(Objects::isNull)) {
      return this;
    }
    return switch (call.name()) {
      case "=", "<=>", "in" -> only(values.stream().map(v -> Values.text(plain(v))).toList());
      case "like" -> matching(fromLike(Values.text(plain(values.getFirst()))));
      case "regexp_like" -> matching(Values.text(plain(values.getFirst())));
      default ->
          call.arguments().size() == 1 || !numeric(values) ? this : number(call.name(), values);
    };
  }

  private Bounds number(String sign, List<@Nullable Object> values) {
    BigDecimal first = Values.number(plain(values.getFirst()));
    // One step of the smallest decimals that occur; the row itself is checked.
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, first.scale()));
    return switch (sign) {
      case ">" -> between(first.add(step), most);
      case ">=" -> between(first, most);
      case "<" -> between(least, first.subtract(step));
      case "<=" -> between(least, first);
      case "between" -> between(first, Values.number(plain(values.getLast())));
      default -> this;
    };
  }

  private Bounds length(Call call) {
    List<@Nullable Object> values = literals(call);
    if (values.isEmpty() || !numeric(values)) {
      return this;
    }
    int first = Values.number(plain(values.getFirst())).intValue();
    return switch (call.name()) {
      case "=" -> sized(first, first);
      case ">" -> sized(first + 1, longest);
      case ">=" -> sized(first, longest);
      case "<" -> sized(shortest, first - 1);
      case "<=" -> sized(shortest, first);
      case "between" -> sized(first, Values.number(plain(values.getLast())).intValue());
      default -> this;
    };
  }

  private static boolean numeric(List<@Nullable Object> values) {
    return values.stream().allMatch(v -> v instanceof BigDecimal);
  }

  private static List<@Nullable Object> literals(Call call) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Expression argument : call.arguments().subList(1, call.arguments().size())) {
      if (argument instanceof Literal literal) {
        values.add(literal.value());
      } else if (argument instanceof Call minus
          && minus.name().equals("negative")
          && minus.arguments().getFirst() instanceof Literal literal
          && literal.value() instanceof BigDecimal number) {
        values.add(number.negate());
      }
    }
    return values;
  }

  private static Object plain(@Nullable Object value) {
    return Objects.requireNonNull(value);
  }

  private static String fromLike(String like) {
    StringBuilder regex = new StringBuilder("^");
    for (int i = 0; i < like.length(); i++) {
      char c = like.charAt(i);
      switch (c) {
        case '%' -> regex.append(".*");
        case '_' -> regex.append('.');
        default -> regex.append(Character.isLetterOrDigit(c) ? "" : "\\").append(c);
      }
    }
    return regex.append('$').toString();
  }

  private Bounds between(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    return new Bounds(
        least == null || low == null ? (low == null ? least : low) : least.max(low),
        most == null || high == null ? (high == null ? most : high) : most.min(high),
        allowed,
        shortest,
        longest,
        pattern);
  }

  private Bounds only(List<String> values) {
    List<String> left =
        allowed.isEmpty() ? values : allowed.stream().filter(values::contains).toList();
    return new Bounds(least, most, left, shortest, longest, pattern);
  }

  private Bounds sized(int low, int high) {
    return new Bounds(
        least, most, allowed, Math.max(shortest, low), Math.min(longest, high), pattern);
  }

  private Bounds matching(String regex) {
    return pattern == null
        ? new Bounds(least, most, allowed, shortest, longest, PosixClasses.asRanges(regex))
        : this;
  }
}
