package dev.handbill.customer;

import java.util.Map;

/**
 * The rules that people saved beside segments. What they mean is for the segments' room, which
 * knows customers: so it is asked from here, and answers there.
 */
public interface SavedRules {
    /**
     * @param id of a saved rule
     * @throws dev.handbill.kernel.web.ApiProblem 422 if there is none
     */
    Meaning of(long id);

    /**
     * A rule as conditions on {@code customers c}, in the two writings of {@link
     * CustomerConditions}.
     *
     * @param values what stands in them, by name; no other condition's has such a name
     * @param isListed whether who fit are found by a list of their own
     */
    record Meaning(String each, String whole, Map<String, Object> values, boolean isListed) {}
}
