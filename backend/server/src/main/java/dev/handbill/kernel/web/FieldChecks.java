package dev.handbill.kernel.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what no annotation can say of a request (how members go together, what the database
 * knows), so that {@link #done} tells everything at once.
 */
public final class FieldChecks {
    private final List<FieldError> errors = new ArrayList<>();

    /** What must hold. */
    public void require(boolean holds, String pointer, String detail) {
        if (!holds) {
            errors.add(new FieldError(pointer, detail));
        }
    }

    /**
     * Ends the checks.
     *
     * @throws ApiProblem 422 that names every field that is wrong
     */
    public void done() {
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors);
        }
    }
}
