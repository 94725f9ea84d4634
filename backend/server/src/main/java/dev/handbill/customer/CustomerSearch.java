package dev.handbill.customer;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.kernel.web.ApiProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person types into the search box: every word must stand somewhere in the name, e-mail
 * address or phone.
 *
 * @param likes a pattern for each word, for {@link SearchReach}
 * @param where the other conditions, and their values
 */
record CustomerSearch(List<String> likes, String where, List<String> values) {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 6;
    private static final Pattern PHONE_LIKE = Pattern.compile("[+0-9() ./-]*");

    /**
     * @throws ApiProblem 422 for a search that is too long or a segment that cannot exist
     */
    static CustomerSearch of(
            @Nullable String query,
            @Nullable String segment,
            @Nullable String emailConsent,
            @Nullable String smsConsent) {
        StringBuilder where = new StringBuilder("WHERE true");
        List<String> values = new ArrayList<>();
        List<String> likes =
                words(query == null ? "" : query).stream()
                        .map(word -> '%' + escaped(word) + '%')
                        .toList();
        if (segment != null && !segment.isBlank()) {
            where.append(" AND segments @> ARRAY[?]::text[]");
            values.add(SegmentNames.normalized(segment, "/segment"));
        }
        consent(where, values, "email_consent", emailConsent);
        consent(where, values, "sms_consent", smsConsent);
        return new CustomerSearch(likes, where.toString(), values);
    }

    private static void consent(
            StringBuilder where, List<String> values, String column, @Nullable String wanted) {
        if (wanted != null && !wanted.isBlank()) {
            where.append(" AND ").append(column).append(" = ?");
            values.add(ConsentStatus.of(wanted).wire());
        }
    }

    /** The patterns, the conditions' values, and the caller's own. */
    Object[] arguments(Object... more) {
        List<Object> arguments = new ArrayList<>(likes);
        arguments.addAll(values);
        arguments.addAll(List.of(more));
        return arguments.toArray();
    }

    private static List<String> words(String query) {
        if (query.length() > LONGEST) {
            throw ApiProblem.invalid(
                    "/query", "Search for at most %d characters.".formatted(LONGEST));
        }
        String text = query.replace('\0', ' ').strip().toLowerCase(Locale.ROOT);
        String digits = text.replaceAll("[^0-9]", "");
        if (PHONE_LIKE.matcher(text).matches() && digits.length() >= 4) {
            // stored as +12025550143, typed as (202) 555-0143 or 0202 5550143
            return List.of(digits.replaceFirst("^0+", ""));
        }
        return text.isEmpty()
                ? List.of()
                : List.of(text.split("\\s+")).stream().limit(MOST_WORDS).toList();
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
