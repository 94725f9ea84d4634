package dev.handbill.provider.sandbox;

import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * How the sandbox misbehaves, for demonstrations and tests. Shares lie between 0 and 1.
 *
 * @param failOnceShare fails at the first attempt, succeeds at the next
 * @param failForeverShare fails at every attempt
 * @param refuseShare refused for good
 * @param throttleShare answered with "slow down"
 * @param delayMillis how long every answer takes
 */
public record SandboxBehavior(
        double failOnceShare,
        double failForeverShare,
        double refuseShare,
        double throttleShare,
        int delayMillis) {
    private static final int LONGEST_DELAY_MILLIS = 60_000;

    /**
     * @throws ApiProblem 422 naming every value out of bounds
     */
    SandboxBehavior checked() {
        List<FieldError> errors = new ArrayList<>();
        share("/failOnceShare", failOnceShare, errors);
        share("/failForeverShare", failForeverShare, errors);
        share("/refuseShare", refuseShare, errors);
        share("/throttleShare", throttleShare, errors);
        if (delayMillis < 0 || delayMillis > LONGEST_DELAY_MILLIS) {
            errors.add(new FieldError("/delayMillis", "Use 0 to 60000 milliseconds."));
        }
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors);
        }
        return this;
    }

    private static void share(String pointer, double share, List<FieldError> errors) {
        if (!(share >= 0 && share <= 1)) {
            errors.add(new FieldError(pointer, "Use a share between 0 and 1."));
        }
    }
}
