package dev.handbill.campaign.template.expression;

import java.util.List;

/** A tag's tokens, taken one after the other. */
public final class Tokens {
    private static final int DEEPEST = 40;

    private final List<Token> tokens;
    private int next;
    private int depth;

    /**
     * @param tokens the last is the tag's end
     */
    public Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    public Token peek() {
        return tokens.get(next);
    }

    Token ahead() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    public Token take() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    public boolean isAtEnd() {
        return peek().kind() == Token.Kind.END;
    }

    public boolean skip(String sign) {
        boolean is = peek().is(sign);
        next += is ? 1 : 0;
        return is;
    }

    public boolean skipName(String name) {
        boolean is = peek().isName(name);
        next += is ? 1 : 0;
        return is;
    }

    public void expect(String sign) {
        if (!skip(sign)) {
            throw unexpected("\"" + sign + "\"");
        }
    }

    /** Where the next token should have been something else. */
    public SyntaxMistake unexpected(String expected) {
        return new SyntaxMistake(peek().at(), Advice.forToken(peek(), expected));
    }

    /** Counted, so that no nesting is deeper than a thread's stack. */
    void deeper() {
        depth++;
        if (depth > DEEPEST) {
            throw new SyntaxMistake(
                    peek().at(), "This expression is too long or too nested. Make it simpler.");
        }
    }

    void back() {
        depth--;
    }
}
