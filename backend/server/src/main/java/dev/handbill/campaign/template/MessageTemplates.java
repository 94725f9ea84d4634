package dev.handbill.campaign.template;

/** A campaign's templates, parsed. Immutable and safe for many threads. */
public final class MessageTemplates {
    MessageTemplates() {}

    /**
     * @throws TemplateFailure if it cannot be rendered for this recipient
     * @throws IllegalStateException if the campaign has no e-mail
     */
    public RenderedEmail email(Recipient recipient) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws TemplateFailure if it cannot be rendered for this recipient
     * @throws IllegalStateException if the campaign has no SMS
     */
    public RenderedSms sms(Recipient recipient) {
        throw new UnsupportedOperationException();
    }

    public boolean hasEmail() {
        throw new UnsupportedOperationException();
    }

    public boolean hasSms() {
        throw new UnsupportedOperationException();
    }
}
