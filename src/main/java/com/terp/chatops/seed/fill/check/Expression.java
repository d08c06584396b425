package com.terp.chatops.seed.fill.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An SQL expression over the columns of one row. */
public sealed interface Expression {
  /**
   * Parses an expression as information_schema prints it.
   *
   * @throws Unreadable if it uses what is not known here
   */
  static Expression parse(String text) {
    return new Parser(Token.all(text)).whole();
  }

  /** Text, a number (BigDecimal), or NULL. */
  record Literal(@Nullable Object value) implements Expression {}

  record Name(String column) implements Expression {}

  /** A function, or an operator by its sign. */
  record Call(String name, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** The columns it speaks of. */
  default Set<String> columns() {
    Set<String> names = new TreeSet<>();
    each(part -> {
      if (part instanceof Name name) {
        names.add(name.column());
      }
    });
    return names;
  }

  /** Goes through the expression and all its parts. */
  default void each(Consumer<Expression> visit) {
    visit.accept(this);
    if (this instanceof Call call) {
      call.arguments().forEach(argument -> argument.each(visit));
    }
  }

  /** An expression that uses what is not known here. */
  final class Unreadable extends RuntimeException {
    /** What is not known. */
    public Unreadable(String message) {
      super(message);
    }
  }
}
