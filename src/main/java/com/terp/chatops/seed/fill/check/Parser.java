package com.terp.chatops.seed.fill.check;

import com.terp.chatops.seed.fill.check.Expression.Call;
import com.terp.chatops.seed.fill.check.Expression.Literal;
import com.terp.chatops.seed.fill.check.Expression.Name;
import com.terp.chatops.seed.fill.check.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads SQL by precedence, weakest first. */
final class Parser {
  private static final Set<String> COMPARISONS = Set.of("=", "<=>", "<", ">", "<=", ">=", "<>");

  private final List<Token> tokens;
  private int at;

  Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  Expression whole() {
    Expression all = or();
    if (next().kind() != Kind.END) {
      throw unreadable();
    }
    return all;
  }

  private Expression or() {
    Expression left = and();
    while (true) {
      if (word("or") || sign("||")) {
        left = new Call("or", List.of(left, and()));
      } else if (word("xor")) {
        left = new Call("xor", List.of(left, and()));
      } else {
        return left;
      }
    }
  }

  private Expression and() {
    Expression left = not();
    while (word("and") || sign("&&")) {
      left = new Call("and", List.of(left, not()));
    }
    return left;
  }

  private Expression not() {
    return word("not") ? new Call("not", List.of(not())) : comparison();
  }

  private Expression comparison() {
    Expression left = sum();
    while (true) {
      Token token = next();
      String name = token.text().equals("!=") ? "<>" : token.text();
      if (token.kind() == Kind.SIGN && COMPARISONS.contains(name)) {
        at++;
        left = new Call(name, List.of(left, sum()));
      } else if (word("is")) {
        left = is(left);
      } else {
        boolean negated = word("not");
        if (!testFollows()) {
          if (negated) {
            throw unreadable();
          }
          return left;
        }
        Expression test = test(left);
        left = negated ? new Call("not", List.of(test)) : test;
      }
    }
  }

  private Expression is(Expression left) {
    boolean negated = word("not");
    Expression test;
    if (word("null")) {
      test = new Call("isnull", List.of(left));
    } else if (word("true")) {
      test = new Call("istrue", List.of(left));
    } else if (word("false")) {
      test = new Call("isfalse", List.of(left));
    } else {
      throw unreadable();
    }
    return negated ? new Call("not", List.of(test)) : test;
  }

  private boolean testFollows() {
    return next().kind() == Kind.WORD
        && Set.of("in", "between", "like", "regexp", "rlike").contains(next().text());
  }

  private Expression test(Expression left) {
    if (word("in")) {
      List<Expression> parts = new ArrayList<>(List.of(left));
      expect("(");
      parts.addAll(list());
      return new Call("in", parts);
    }
    if (word("between")) {
      Expression low = sum();
      if (!word("and")) {
        throw unreadable();
      }
      return new Call("between", List.of(left, low, sum()));
    }
    if (word("like")) {
      return new Call("like", List.of(left, sum()));
    }
    at++;
    return new Call("regexp_like", List.of(left, sum()));
  }

  private Expression sum() {
    Expression left = product();
    while (true) {
      if (sign("+")) {
        left = added("+", left);
      } else if (sign("-")) {
        left = added("-", left);
      } else {
        return left;
      }
    }
  }

  private Expression added(String sign, Expression left) {
    if (!word("interval")) {
      return new Call(sign, List.of(left, product()));
    }
    Expression amount = product();
    Literal unit = new Literal(next().text());
    at++;
    return new Call(sign.equals("+") ? "date_add" : "date_sub", List.of(left, amount, unit));
  }

  private Expression product() {
    Expression left = unary();
    while (true) {
      if (sign("*")) {
        left = new Call("*", List.of(left, unary()));
      } else if (sign("/")) {
        left = new Call("/", List.of(left, unary()));
      } else if (sign("%") || word("mod")) {
        left = new Call("mod", List.of(left, unary()));
      } else if (word("div")) {
        left = new Call("div", List.of(left, unary()));
      } else {
        return left;
      }
    }
  }

  private Expression unary() {
    if (sign("-")) {
      return new Call("negative", List.of(unary()));
    }
    if (sign("+")) {
      return unary();
    }
    if (sign("!")) {
      return new Call("not", List.of(unary()));
    }
    Expression value = atom();
    while (word("collate")) {
      at++;
    }
    return value;
  }

  private Expression atom() {
    Token token = next();
    at++;
    return switch (token.kind()) {
      case NAME -> new Name(token.text());
      case TEXT -> new Literal(token.text());
      case NUMBER -> new Literal(new BigDecimal(token.text()));
      case WORD -> word(token);
      case SIGN -> {
        if (!token.text().equals("(")) {
          at--;
          throw unreadable();
        }
        Expression inner = or();
        expect(")");
        yield inner;
      }
      case END -> throw unreadable();
    };
  }

  private Expression word(Token token) {
    switch (token.text()) {
      case "null" -> {
        return new Literal(null);
      }
      case "true" -> {
        return new Literal(BigDecimal.ONE);
      }
      case "false" -> {
        return new Literal(BigDecimal.ZERO);
      }
      case "case" -> {
        return cases();
      }
      case "binary" -> {
        return unary();
      }
      default -> {}
    }
    if (sign("(")) {
      return switch (token.text()) {
        case "cast" -> cast();
        case "convert" -> convert();
        default -> new Call(token.text(), list());
      };
    }
    // A date written as DATE'2024-01-01'.
    if (next().kind() == Kind.TEXT && Set.of("date", "timestamp", "time").contains(token.text())) {
      return atom();
    }
    throw unreadable();
  }

  private Expression cases() {
    List<Expression> parts = new ArrayList<>();
    Expression subject = next().is(Kind.WORD, "when") ? null : or();
    while (word("when")) {
      Expression when = or();
      parts.add(subject == null ? when : new Call("=", List.of(subject, when)));
      if (!word("then")) {
        throw unreadable();
      }
      parts.add(or());
    }
    parts.add(word("else") ? or() : new Literal(null));
    if (!word("end")) {
      throw unreadable();
    }
    return new Call("case", parts);
  }

  private Expression cast() {
    Expression value = or();
    if (!word("as")) {
      throw unreadable();
    }
    String type = next().text();
    while (!next().is(Kind.SIGN, ")")) {
      if (next().kind() == Kind.END) {
        throw unreadable();
      }
      // Lengths and character sets change nothing for the values drawn here.
      at++;
      if (sign("(")) {
        list();
      }
    }
    expect(")");
    return new Call("cast", List.of(value, new Literal(type)));
  }

  /** {@code CONVERT(value USING utf8mb4)}, which MariaDB writes around what it compares. */
  private Expression convert() {
    Expression value = or();
    if (!word("using")) {
      throw unreadable();
    }
    at++;
    expect(")");
    return value;
  }

  private List<Expression> list() {
    List<Expression> parts = new ArrayList<>();
    if (sign(")")) {
      return parts;
    }
    do {
      parts.add(or());
    } while (sign(","));
    expect(")");
    return parts;
  }

  private Token next() {
    return tokens.get(at);
  }

  private boolean word(String text) {
    return taken(Kind.WORD, text);
  }

  private boolean sign(String text) {
    return taken(Kind.SIGN, text);
  }

  private boolean taken(Kind kind, String text) {
    if (next().is(kind, text)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String text) {
    if (!sign(text)) {
      throw unreadable();
    }
  }

  private Expression.Unreadable unreadable() {
    return new Expression.Unreadable("not understood at \"%s\"".formatted(next().text()));
  }
}
