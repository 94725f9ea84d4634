package dev.handbill.campaign.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Parses a campaign's templates once, for all of its recipients. */
@ApplicationScoped
public class TemplateCompiler {
    /**
     * @throws TemplateError for the first mistake; a saved campaign has none
     */
    public MessageTemplates compile(TemplateSource source) {
        throw new UnsupportedOperationException();
    }

    /** Every mistake that can be found without a recipient; empty for a good template. */
    public List<TemplateError> check(TemplateField field, String text) {
        return List.of();
    }
}
