package dev.handbill.customer;

import dev.handbill.kernel.web.ApiProblem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which order customers are listed. Who never visited comes last, whichever way visits are
 * sorted.
 */
record CustomerOrder(By by, boolean isDescending) {
    enum By {
        ADDED,
        NAME,
        LAST_VISIT,
        /** For programs: by when their rows changed last, whatever changed them. */
        UPDATED
    }

    private static final Map<String, CustomerOrder> BY_WORD =
            Map.of(
                    "updated", new CustomerOrder(By.UPDATED, false),
                    "-updated", new CustomerOrder(By.UPDATED, true),
                    "added", new CustomerOrder(By.ADDED, false),
                    "-added", new CustomerOrder(By.ADDED, true),
                    "name", new CustomerOrder(By.NAME, false),
                    "-name", new CustomerOrder(By.NAME, true),
                    "lastVisit", new CustomerOrder(By.LAST_VISIT, false),
                    "-lastVisit", new CustomerOrder(By.LAST_VISIT, true));

    /**
     * @param word as in the address; newest first where it is missing
     * @throws ApiProblem 422 for any other word
     */
    static CustomerOrder of(@Nullable String word) {
        CustomerOrder order = BY_WORD.get(word == null || word.isEmpty() ? "-added" : word);
        if (order == null) {
            throw ApiProblem.invalid(
                    "/sort",
                    "Sort by added, name, lastVisit or updated, with a - in front for the"
                            + " reverse.");
        }
        return order;
    }

    String direction() {
        return isDescending ? "DESC" : "ASC";
    }

    /** What lies behind a place in this order. */
    String after() {
        return isDescending ? "<" : ">";
    }
}
