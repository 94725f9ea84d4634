package dev.handbill.customer.imports.mapping;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one column of a file fills.
 *
 * @param attribute the attribute's name, for templates; empty for other fields
 * @param isFallback used only when the same field's other columns are empty, and dropped when wrong
 * @param isInverted a consent column whose "yes" means no, such as Square's "Email Unsubscribed"
 * @param words what a person said that words in this column mean, by {@link ConsentWords#key}
 */
@RegisterForReflection
public record ImportColumn(
        String header,
        ImportField field,
        String attribute,
        boolean isFallback,
        boolean isInverted,
        @Nullable Map<String, ConsentAnswer> words) {

    /** What a cell says of consent, by what a person said of its words, else by their meaning. */
    public ConsentAnswer said(String cell) {
        ConsentAnswer answered = answered(cell);
        if (answered != null) {
            return answered;
        }
        ConsentAnswer said =
                field.isOptOut() || isInverted
                        ? ConsentWords.inOptOutColumn(cell)
                        : ConsentWords.inConsentColumn(cell);
        ConsentAnswer rest = words == null ? null : words.get(ConsentWords.THE_REST);
        if (said == ConsentAnswer.UNCLEAR && rest != null) {
            return rest;
        }
        return said == ConsentAnswer.UNCLEAR && field.isOptOut() ? ConsentAnswer.NO : said;
    }

    private @Nullable ConsentAnswer answered(String cell) {
        if (words == null || words.isEmpty()) {
            return null;
        }
        String key = ConsentWords.key(cell);
        return key.isEmpty() ? null : words.get(key);
    }
}
