package dev.handbill.campaign.template;

/**
 * A mistake in a template, found when it is parsed.
 *
 * @see TemplateCompiler#check
 */
public final class TemplateError extends RuntimeException {
    private final int line;
    private final int column;
    private final String field;

    public TemplateError(int line, int column, String message, String field) {
        super(message, null, false, false);
        this.line = line;
        this.column = column;
        this.field = field;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }

    /** Counted from 1. */
    public int column() {
        return column;
    }

    /** {@code subject}, {@code emailContent} or {@code smsContent}. */
    public String field() {
        return field;
    }
}
