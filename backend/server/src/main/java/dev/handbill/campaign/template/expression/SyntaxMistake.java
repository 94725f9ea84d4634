package dev.handbill.campaign.template.expression;

/** Something cannot be read; the message says what to write instead. */
public final class SyntaxMistake extends RuntimeException {
    private final int at;
    private final String whatToWrite;

    /**
     * @param at index into the template
     */
    public SyntaxMistake(int at, String message) {
        super(message, null, false, false);
        this.at = at;
        this.whatToWrite = message;
    }

    /** Index into the template. */
    public int at() {
        return at;
    }

    /** The message. */
    public String whatToWrite() {
        return whatToWrite;
    }
}
