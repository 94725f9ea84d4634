package dev.handbill.segment.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a rule finds at this moment.
 *
 * @param sample up to five of them
 */
public record RuleCount(
        long customers, long reachableByEmail, long reachableBySms, List<RuleSample> sample) {

    /** One of those whom a rule finds. */
    public record RuleSample(
            long customerId,
            String firstName,
            String lastName,
            @Nullable String email,
            @Nullable String phone) {}
}
