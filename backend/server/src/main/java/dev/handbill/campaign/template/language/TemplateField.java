package dev.handbill.campaign.template.language;

/** The three texts of a campaign that are templates. */
public enum TemplateField {
    SUBJECT("subject"),
    EMAIL("emailContent"),
    SMS("smsContent");

    private final String member;

    TemplateField(String member) {
        this.member = member;
    }

    /** The campaign's member in JSON. */
    public String member() {
        return member;
    }

    /** JSON Pointer to it. */
    public String pointer() {
        return "/" + member;
    }
}
