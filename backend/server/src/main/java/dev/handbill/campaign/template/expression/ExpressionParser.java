package dev.handbill.campaign.template.expression;

import dev.handbill.campaign.template.expression.Expression.Choice;
import dev.handbill.campaign.template.expression.Expression.Compared;
import dev.handbill.campaign.template.expression.Expression.Constant;
import dev.handbill.campaign.template.expression.Expression.Either;
import dev.handbill.campaign.template.expression.Expression.Entries;
import dev.handbill.campaign.template.expression.Expression.Name;
import dev.handbill.campaign.template.expression.Expression.Not;
import dev.handbill.campaign.template.expression.Expression.Reckoned;
import dev.handbill.campaign.template.expression.Expression.Several;
import dev.handbill.campaign.template.expression.Expression.Signed;
import dev.handbill.campaign.template.expression.Expression.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads an expression by Jinja2's own grammar: what binds how strongly, what a filter behind a sign
 * belongs to, chains of comparisons.
 *
 * @see <a href="https://github.com/pallets/jinja/blob/3.1.6/src/jinja2/parser.py">Jinja2's
 *     parser</a>
 */
public final class ExpressionParser {
    private static final Set<String> COMPARING = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final Tokens tokens;
    private final Suffixes suffixes;

    public ExpressionParser(Tokens tokens) {
        this.tokens = tokens;
        this.suffixes = new Suffixes(tokens, this);
    }

    /** A value, or several with commas between them. */
    public Expression tuple() {
        return tuple(true);
    }

    /** For conditions and loops, where {@code if} begins something else. */
    public Expression tupleWithoutChoice() {
        return tuple(false);
    }

    private Expression tuple(boolean mayChoose) {
        List<Expression> all = new ArrayList<>();
        all.add(mayChoose ? expression() : or());
        boolean isTuple = false;
        while (tokens.skip(",")) {
            isTuple = true;
            if (tokens.isAtEnd() || tokens.peek().is(")")) {
                break;
            }
            all.add(mayChoose ? expression() : or());
        }
        return isTuple ? new Several(all, true) : all.getFirst();
    }

    /** {@code a if b else c}, and all that binds more strongly. */
    public Expression expression() {
        tokens.deeper();
        Expression value = or();
        while (tokens.skipName("if")) {
            Expression condition = or();
            value = new Choice(condition, value, tokens.skipName("else") ? expression() : null);
        }
        tokens.back();
        return value;
    }

    private Expression or() {
        Expression left = and();
        while (tokens.skipName("or")) {
            left = new Either(left, and(), true);
        }
        return left;
    }

    private Expression and() {
        Expression left = not();
        while (tokens.skipName("and")) {
            left = new Either(left, not(), false);
        }
        return left;
    }

    private Expression not() {
        int nots = 0;
        while (tokens.skipName("not")) {
            nots++;
        }
        Expression value = compared();
        for (int i = 0; i < Math.min(nots, 2 - nots % 2); i++) {
            value = new Not(value);
        }
        return value;
    }

    private Expression compared() {
        Expression first = sum();
        List<Comparison> others = new ArrayList<>();
        while (true) {
            Token token = tokens.peek();
            if (token.kind() == Token.Kind.SIGN && COMPARING.contains(token.text())) {
                others.add(new Comparison(tokens.take().text(), sum()));
            } else if (tokens.skipName("in")) {
                others.add(new Comparison("in", sum()));
            } else if (token.isName("not") && tokens.ahead().isName("in")) {
                tokens.take();
                tokens.take();
                others.add(new Comparison("not in", sum()));
            } else {
                return others.isEmpty() ? first : new Compared(first, List.copyOf(others));
            }
        }
    }

    private Expression sum() {
        Expression left = together();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            left = new Reckoned(tokens.take().text(), left, together());
        }
        return left;
    }

    private Expression together() {
        List<Expression> all = new ArrayList<>(List.of(product()));
        while (tokens.skip("~")) {
            all.add(product());
        }
        return all.size() == 1 ? all.getFirst() : new Together(List.copyOf(all));
    }

    private Expression product() {
        Expression left = power();
        while (tokens.peek().is("*")
                || tokens.peek().is("/")
                || tokens.peek().is("//")
                || tokens.peek().is("%")) {
            left = new Reckoned(tokens.take().text(), left, power());
        }
        return left;
    }

    private Expression power() {
        Expression left = signed(true);
        while (tokens.skip("**")) {
            left = new Reckoned("**", left, signed(true));
        }
        return left;
    }

    private Expression signed(boolean withFilters) {
        Expression value;
        if (tokens.peek().is("-") || tokens.peek().is("+")) {
            boolean isNegative = tokens.take().is("-");
            tokens.deeper();
            value = new Signed(signed(false), isNegative);
            tokens.back();
        } else {
            value = primary();
        }
        Expression whole = suffixes.behind(value);
        return withFilters ? suffixes.filters(whole) : whole;
    }

    Expression primary() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NAME -> name(tokens.take());
            case WHOLE -> new Constant(Literals.whole(tokens.take()));
            case DECIMAL -> new Constant(Double.valueOf(tokens.take().text().replace("_", "")));
            case TEXT -> text();
            case SIGN -> bracket();
            case END -> throw tokens.unexpected("a variable or a value");
        };
    }

    private static Expression name(Token token) {
        if (token.text().startsWith("__")) {
            throw new SyntaxMistake(
                    token.at(),
                    "\"%s\" cannot be used in a template.".formatted(Advice.shown(token.text())));
        }
        return switch (token.text()) {
            case "true", "True" -> new Constant(true);
            case "false", "False" -> new Constant(false);
            case "none", "None" -> new Constant(null);
            default -> new Name(token.text(), token.at());
        };
    }

    private Expression text() {
        StringBuilder text = new StringBuilder();
        while (tokens.peek().kind() == Token.Kind.TEXT) {
            text.append(tokens.take().text());
        }
        return new Constant(text.toString());
    }

    private Expression bracket() {
        if (tokens.skip("(")) {
            if (tokens.skip(")")) {
                return new Several(List.of(), true);
            }
            Expression inside = tuple();
            tokens.expect(")");
            return inside;
        }
        if (tokens.skip("[")) {
            return list();
        }
        if (tokens.skip("{")) {
            return entries();
        }
        throw tokens.unexpected("a variable or a value");
    }

    private Expression list() {
        List<Expression> all = new ArrayList<>();
        while (!tokens.peek().is("]")) {
            if (!all.isEmpty()) {
                tokens.expect(",");
            }
            if (!tokens.peek().is("]")) {
                all.add(expression());
            }
        }
        tokens.expect("]");
        return new Several(List.copyOf(all), false);
    }

    private Expression entries() {
        List<Expression> keys = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (!tokens.peek().is("}")) {
            if (!keys.isEmpty()) {
                tokens.expect(",");
            }
            if (!tokens.peek().is("}")) {
                keys.add(expression());
                tokens.expect(":");
                values.add(expression());
            }
        }
        tokens.expect("}");
        return new Entries(List.copyOf(keys), List.copyOf(values));
    }
}
