package dev.handbill.customer;

import dev.handbill.kernel.web.ApiProblem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of customers: the last one seen, and by what they were sorted.
 *
 * @param key what stands in the column that is sorted by; null where there is nothing
 */
record CustomerPlace(long id, @Nullable String key) {
    private static final Pattern TEXT =
            Pattern.compile("(\\w+) (-?)(\\d{1,18})(?: (.*))?", Pattern.DOTALL);

    /** The place as a cursor of that order, which no other order takes for its own. */
    String cursor(CustomerOrder order) {
        String text =
                "%s %s%d%s"
                        .formatted(
                                order.by(),
                                order.isDescending() ? "-" : "",
                                id,
                                key == null ? "" : " " + key);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws ApiProblem 400 for anything that {@link #cursor} did not make for this order
     */
    static Optional<CustomerPlace> of(@Nullable String cursor, CustomerOrder order) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        Matcher text = TEXT.matcher(text(cursor));
        if (!text.matches()
                || !text.group(1).equals(order.by().name())
                || text.group(2).isEmpty() == order.isDescending()) {
            throw wrong();
        }
        return Optional.of(new CustomerPlace(Long.parseLong(text.group(3)), text.group(4)));
    }

    private static String text(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.indexOf('\0') >= 0) {
                throw wrong();
            }
            return text;
        } catch (IllegalArgumentException notBase64) {
            throw wrong();
        }
    }

    private static ApiProblem wrong() {
        return ApiProblem.badRequest(
                "invalid-cursor", "Use the nextCursor of the previous page, or leave it out.");
    }
}
