package com.terp.chatops.seed.fill.check;

import com.terp.chatops.db.LikePattern;
import com.terp.chatops.seed.fill.check.Expression.Call;
import com.terp.chatops.seed.fill.check.Expression.Literal;
import com.terp.chatops.seed.fill.check.Expression.Name;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An expression's value for one row, in SQL's logic of three values. */
public final class Evaluation {
  private final Function<String, @Nullable Object> columns;

  /**
   * Over the values of one row.
   *
   * @param columns from a column's name to its value
   */
  public Evaluation(Function<String, @Nullable Object> columns) {
    this.columns = columns;
  }

  /** Whether SQL takes two values for the same. */
  public static boolean same(Object one, Object other) {
    return Values.compare(one, other) == 0;
  }

  /** Whether a CHECK accepts the row: it refuses only what is certainly false. */
  public boolean accepts(Expression check) {
    return !Boolean.FALSE.equals(Values.truth(of(check)));
  }

  /**
   * The value; NULL where it is unknown.
   *
   * @throws Expression.Unreadable for a function not known here
   */
  public @Nullable Object of(Expression expression) {
    return switch (expression) {
      case Literal literal -> literal.value();
      case Name name -> columns.apply(name.column());
      case Call call -> call(call);
    };
  }

  private @Nullable Object call(Call call) {
    List<Expression> parts = call.arguments();
    return switch (call.name()) {
      case "and" -> and(parts);
      case "or" -> or(parts);
      case "not" -> {
        Boolean inner = Values.truth(of(parts.getFirst()));
        yield inner == null ? null : Values.truth(!inner);
      }
      case "isnull" -> Values.truth(of(parts.getFirst()) == null);
      case "istrue" -> Values.truth(Boolean.TRUE.equals(Values.truth(of(parts.getFirst()))));
      case "isfalse" -> Values.truth(Boolean.FALSE.equals(Values.truth(of(parts.getFirst()))));
      case "<=>" -> same(parts);
      case "in" -> in(parts);
      case "case" -> cases(parts);
      case "if" ->
          Boolean.TRUE.equals(Values.truth(of(parts.get(0)))) ? of(parts.get(1)) : of(parts.get(2));
      case "ifnull", "coalesce" -> first(parts);
      default -> strict(call.name(), parts);
    };
  }

  private @Nullable Object and(List<Expression> parts) {
    boolean unknown = false;
    for (Expression part : parts) {
      Boolean truth = Values.truth(of(part));
      if (Boolean.FALSE.equals(truth)) {
        return BigDecimal.ZERO;
      }
      unknown |= truth == null;
    }
    return unknown ? null : BigDecimal.ONE;
  }

  private @Nullable Object or(List<Expression> parts) {
    boolean unknown = false;
    for (Expression part : parts) {
      Boolean truth = Values.truth(of(part));
      if (Boolean.TRUE.equals(truth)) {
        return BigDecimal.ONE;
      }
      unknown |= truth == null;
    }
    return unknown ? null : BigDecimal.ZERO;
  }

  private Object same(List<Expression> parts) {
    Object left = of(parts.get(0));
    Object right = of(parts.get(1));
    if (left == null || right == null) {
      return Values.truth(Objects.equals(left, right));
    }
    return Values.truth(Values.compare(left, right) == 0);
  }

  private @Nullable Object in(List<Expression> parts) {
    Object value = of(parts.getFirst());
    if (value == null) {
      return null;
    }
    boolean unknown = false;
    for (Expression part : parts.subList(1, parts.size())) {
      Object other = of(part);
      if (other != null && Values.compare(value, other) == 0) {
        return BigDecimal.ONE;
      }
      unknown |= other == null;
    }
    return unknown ? null : BigDecimal.ZERO;
  }

  private @Nullable Object cases(List<Expression> parts) {
    for (int i = 0; i + 1 < parts.size(); i += 2) {
      if (Boolean.TRUE.equals(Values.truth(of(parts.get(i))))) {
        return of(parts.get(i + 1));
      }
    }
    return of(parts.getLast());
  }

  private @Nullable Object first(List<Expression> parts) {
    for (Expression part : parts) {
      Object value = of(part);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Everything that gives NULL as soon as one of its arguments is NULL. */
  private @Nullable Object strict(String name, List<Expression> parts) {
    Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = of(parts.get(i));
      if (value == null) {
        return name.equals("concat_ws")
            ? Functions.joined(parts.stream().map(this::of).toList())
            : null;
      }
      values[i] = value;
    }
    return switch (name) {
      case "=", "<>", "<", ">", "<=", ">=" -> compared(name, values);
      case "between" ->
          Values.truth(
              Values.compare(values[0], values[1]) >= 0
                  && Values.compare(values[0], values[2]) <= 0);
      case "like" -> Values.truth(like(values[0], values[1]));
      case "regexp_like" -> Values.truth(regexp(values[0], values[1]));
      case "+", "-", "*", "/", "mod", "div", "negative" -> arithmetic(name, values);
      default -> Functions.call(name, values);
    };
  }

  private static Object compared(String sign, Object[] values) {
    int order = Values.compare(values[0], values[1]);
    return Values.truth(
        switch (sign) {
          case "=" -> order == 0;
          case "<>" -> order != 0;
          case "<" -> order < 0;
          case ">" -> order > 0;
          case "<=" -> order <= 0;
          default -> order >= 0;
        });
  }

  private static @Nullable Object arithmetic(String sign, Object[] values) {
    BigDecimal left = Values.number(values[0]);
    if (sign.equals("negative")) {
      return left.negate();
    }
    BigDecimal right = Values.number(values[1]);
    return switch (sign) {
      case "+" -> left.add(right);
      case "-" -> left.subtract(right);
      case "*" -> left.multiply(right);
      case "/" ->
          right.signum() == 0 ? null : left.divide(right, left.scale() + 4, RoundingMode.HALF_UP);
      case "mod" -> right.signum() == 0 ? null : left.remainder(right);
      default ->
          right.signum() == 0
              ? null
              : left.divideToIntegralValue(right).setScale(0, RoundingMode.DOWN);
    };
  }

  private static boolean like(Object value, Object pattern) {
    return new LikePattern(Values.text(pattern)).matches(Values.text(value));
  }

  private static boolean regexp(Object value, Object pattern) {
    return Pattern.compile(PosixClasses.asRanges(Values.text(pattern)), Pattern.CASE_INSENSITIVE)
        .matcher(Values.text(value))
        .find();
  }
}
