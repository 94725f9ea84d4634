package dev.handbill.campaign.template.expression;

import dev.handbill.campaign.template.builtin.Builtin;
import dev.handbill.campaign.template.builtin.Filters;
import dev.handbill.campaign.template.builtin.JinjaTests;
import dev.handbill.campaign.template.builtin.Methods;
import dev.handbill.campaign.template.expression.Expression.Applied;
import dev.handbill.campaign.template.expression.Expression.Called;
import dev.handbill.campaign.template.expression.Expression.Constant;
import dev.handbill.campaign.template.expression.Expression.Given;
import dev.handbill.campaign.template.expression.Expression.Member;
import dev.handbill.campaign.template.expression.Expression.Name;
import dev.handbill.campaign.template.expression.Expression.Not;
import dev.handbill.campaign.template.expression.Expression.Numbers;
import dev.handbill.campaign.template.expression.Expression.Slice;
import dev.handbill.campaign.template.value.Budget;
import dev.handbill.campaign.template.value.Environment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands behind a value: members, calls, filters and tests. Unknown ones are refused here. */
final class Suffixes {
    private static final Set<String> END_OF_TEST = Set.of("else", "or", "and", "not", "in", "if");

    private final Tokens tokens;
    private final ExpressionParser parser;

    Suffixes(Tokens tokens, ExpressionParser parser) {
        this.tokens = tokens;
        this.parser = parser;
    }

    /** Members and calls. */
    Expression behind(Expression value) {
        Expression whole = value;
        while (true) {
            if (tokens.skip(".")) {
                whole = dot(whole);
            } else if (tokens.skip("[")) {
                whole = subscript(whole);
            } else if (tokens.peek().is("(")) {
                whole = function(whole);
            } else {
                return whole;
            }
        }
    }

    private Expression dot(Expression base) {
        Token name = tokens.take();
        if (name.kind() == Token.Kind.WHOLE) {
            return new Member(base, new Constant(Literals.whole(name)));
        }
        if (name.kind() != Token.Kind.NAME) {
            throw new SyntaxMistake(name.at(), "A name is expected behind the dot.");
        }
        refuseHidden(name);
        if (!tokens.peek().is("(")) {
            return new Member(base, new Constant(name.text()));
        }
        if (!Methods.NAMES.contains(name.text())) {
            throw new SyntaxMistake(
                    name.at(),
                    "There is no method \"%s\" here. Use a filter, such as {{ first_name | upper }}."
                            .formatted(Advice.shown(name.text())));
        }
        return new Called(base, name.text(), given());
    }

    private static void refuseHidden(Token name) {
        if (name.text().startsWith("_") || name.text().equals("class")) {
            throw new SyntaxMistake(
                    name.at(),
                    "\"%s\" cannot be used in a template.".formatted(Advice.shown(name.text())));
        }
    }

    private Expression subscript(Expression base) {
        int at = tokens.peek().at();
        List<Expression> bounds = new ArrayList<>();
        boolean isSlice = false;
        Expression none = new Constant(null);
        Expression bound = none;
        while (!tokens.peek().is("]")) {
            if (tokens.skip(":")) {
                isSlice = true;
                bounds.add(bound);
                bound = none;
            } else if (bound == none) {
                bound = parser.expression();
            } else {
                throw tokens.unexpected("\"]\"");
            }
        }
        bounds.add(bound);
        tokens.expect("]");
        if (bounds.size() > 3 || !isSlice && bound == none) {
            throw new SyntaxMistake(
                    at, "Write an element as list[0], and some of them as list[0:3].");
        }
        if (!isSlice) {
            if (bound instanceof Constant(String key)) {
                refuseHidden(new Token(Token.Kind.TEXT, key, at));
            }
            return new Member(base, bound);
        }
        while (bounds.size() < 3) {
            bounds.add(none);
        }
        return new Slice(base, List.copyOf(bounds));
    }

    private Expression function(Expression called) {
        int at = called instanceof Name name ? name.at() : tokens.peek().at();
        if (!(called instanceof Name(String name, int _)) || !name.equals("range")) {
            throw new SyntaxMistake(
                    at,
                    called instanceof Name(String other, int _)
                            ? "There is no function \"%s\". There is range."
                                    .formatted(Advice.shown(other))
                            : "\"(\" is not understood here.");
        }
        Given given = given();
        if (!given.named().isEmpty() || given.values().isEmpty() || given.values().size() > 3) {
            throw new SyntaxMistake(at, "Write range(5), range(1, 5) or range(1, 9, 2).");
        }
        refuseLong(given.values(), at);
        return new Numbers(given.values());
    }

    /** Where its numbers are written, so that nobody finds out later. */
    private static void refuseLong(List<Expression> bounds, int at) {
        if (bounds.stream().allMatch(each -> each instanceof Constant(Long _))) {
            try {
                new Numbers(bounds).in(new Scope(Map.of(), new Environment(new Budget(), false)));
            } catch (RuntimeException tooLong) {
                throw new SyntaxMistake(at, tooLong.getMessage() + ". Make it shorter.");
            }
        }
    }

    private Given given() {
        tokens.expect("(");
        List<Expression> values = new ArrayList<>();
        Map<String, Expression> named = new LinkedHashMap<>();
        boolean isFirst = true;
        while (!tokens.peek().is(")")) {
            if (!isFirst) {
                tokens.expect(",");
                if (tokens.peek().is(")")) {
                    break;
                }
            }
            isFirst = false;
            if (tokens.peek().kind() == Token.Kind.NAME && tokens.ahead().is("=")) {
                String name = tokens.take().text();
                tokens.take();
                named.put(name, parser.expression());
            } else if (named.isEmpty()) {
                values.add(parser.expression());
            } else {
                throw tokens.unexpected("a name with = behind the other named values");
            }
        }
        tokens.expect(")");
        return values.isEmpty() && named.isEmpty() ? Given.NOTHING : new Given(values, named);
    }

    /** Filters, tests, and calls behind them. */
    Expression filters(Expression value) {
        Expression whole = value;
        while (true) {
            if (tokens.skip("|")) {
                whole = filter(whole);
            } else if (tokens.skipName("is")) {
                whole = test(whole);
            } else {
                return whole;
            }
        }
    }

    private Expression filter(Expression base) {
        Token name = tokens.take();
        if (name.kind() != Token.Kind.NAME) {
            throw new SyntaxMistake(name.at(), "The name of a filter is missing behind |.");
        }
        Builtin filter = Filters.ALL.get(name.text());
        if (filter == null) {
            throw new SyntaxMistake(
                    name.at(),
                    "There is no filter \"%s\". There are %s."
                            .formatted(
                                    Advice.shown(name.text()),
                                    String.join(", ", Filters.ALL.keySet())));
        }
        Given given = tokens.peek().is("(") ? given() : Given.NOTHING;
        return applied(filter, base, given, name);
    }

    private static Expression applied(Builtin builtin, Expression base, Given given, Token name) {
        String mistake = builtin.mistake(given.values().size(), given.named().keySet());
        if (mistake != null) {
            throw new SyntaxMistake(name.at(), mistake);
        }
        return new Applied(builtin, base, given);
    }

    private Expression test(Expression base) {
        boolean isNot = tokens.skipName("not");
        Token name = tokens.take();
        Builtin test = name.kind() == Token.Kind.NAME ? JinjaTests.ALL.get(name.text()) : null;
        if (test == null) {
            throw new SyntaxMistake(
                    name.at(),
                    "There is no test \"is %s\". There are %s."
                            .formatted(Advice.shown(name.text()), names()));
        }
        Expression applied = applied(test, base, givenToTest(), name);
        return isNot ? new Not(applied) : applied;
    }

    private static String names() {
        return String.join(
                ", ",
                JinjaTests.ALL.keySet().stream()
                        .filter(each -> Character.isLetter(each.charAt(0)))
                        .toList());
    }

    private Given givenToTest() {
        Token next = tokens.peek();
        if (next.is("(")) {
            return given();
        }
        boolean isValue =
                switch (next.kind()) {
                    case NAME -> !END_OF_TEST.contains(next.text());
                    case TEXT, WHOLE, DECIMAL -> true;
                    case SIGN -> next.is("[") || next.is("{");
                    case END -> false;
                };
        if (next.isName("is")) {
            throw new SyntaxMistake(next.at(), "Two tests in a row need and between them.");
        }
        return isValue ? new Given(List.of(behind(parser.primary())), Map.of()) : Given.NOTHING;
    }
}
