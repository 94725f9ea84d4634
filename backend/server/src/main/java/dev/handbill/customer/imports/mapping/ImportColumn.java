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
        @Nullable Map<String, Said> words) {

    /** What a cell says of consent, by what a person said of its words, else by their meaning. */
    public Said said(String cell) {
        Said answered = words == null || words.isEmpty() ? null : words.get(ConsentWords.key(cell));
        if (answered != null) {
            return answered;
        }
        if (field.isOptOut()) {
            Said said = ConsentWords.inOptOutColumn(cell);
            return said == Said.UNCLEAR ? Said.NO : said;
        }
        return isInverted ? ConsentWords.inOptOutColumn(cell) : ConsentWords.inConsentColumn(cell);
    }
}
