package dev.handbill.campaign.template.language;

/** A template could not be rendered for one recipient; that delivery fails alone. */
public final class TemplateFailure extends RuntimeException {
    private final String code;

    public TemplateFailure(String code, String text) {
        super(text, null, false, false);
        this.code = code;
    }

    /** Stable, for the ledger: {@code template-error}, {@code template-too-long}… */
    public String code() {
        return code;
    }
}
