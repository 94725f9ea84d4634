package dev.handbill.campaign.template.language;

/** A mistake in a template, found when it is parsed. */
public final class TemplateError extends RuntimeException {
    private final int line;
    private final int column;
    private final TemplateField field;

    public TemplateError(int line, int column, String message, TemplateField field) {
        super(message, null, false, false);
        this.line = line;
        this.column = column;
        this.field = field;
    }

    /** For people: where it is and what is wrong. */
    public String detail() {
        return "Line %d, column %d: %s".formatted(line, column, getMessage());
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }

    /** Counted from 1. */
    public int column() {
        return column;
    }

    public TemplateField field() {
        return field;
    }
}
