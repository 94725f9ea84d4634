package dev.handbill.campaign.template;

import jakarta.enterprise.context.ApplicationScoped;

/** Parses a campaign's templates once, for all of its recipients. */
@ApplicationScoped
public class TemplateCompiler {
    /**
     * @throws TemplateError for the first mistake; a saved campaign has none
     */
    public MessageTemplates compile(TemplateSource source) {
        throw new UnsupportedOperationException();
    }
}
