package dev.handbill.campaign.template.expression;

/**
 * A word, number, text or sign inside of a tag.
 *
 * @param text of a text: without its quotes
 * @param at index into the template
 */
public record Token(Kind kind, String text, int at) {
    /** What it is. */
    public enum Kind {
        NAME,
        WHOLE,
        DECIMAL,
        TEXT,
        SIGN,
        END
    }

    public boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    public boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }
}
