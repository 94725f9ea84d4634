package dev.handbill.customer.imports.mapping;

import java.util.Collection;
import java.util.List;

/**
 * A column that may say who agreed and who did not, and that nobody but a person can read.
 *
 * @param words cells that are not understood, at most 20
 * @param hasMoreWords whether there are others
 * @param suggested the field that the column seems to fill
 */
public record ConsentQuestion(
        String header, List<String> words, boolean hasMoreWords, String suggested) {
    static final int MOST_WORDS = 20;

    static ConsentQuestion of(
            String header, Collection<String> unclear, boolean hasMore, ImportField suggested) {
        return new ConsentQuestion(
                header,
                unclear.stream().limit(MOST_WORDS).map(ConsentQuestion::shown).toList(),
                hasMore || unclear.size() > MOST_WORDS,
                suggested.wire());
    }

    private static String shown(String cell) {
        return cell.length() <= 80 ? cell : cell.substring(0, 80) + "…";
    }
}
