package dev.handbill.kernel.web;

import org.jspecify.annotations.Nullable;

/** The bound on a page's size. */
public final class Limit {
    public static final int DEFAULT = 50;
    public static final int MOST = 200;

    private Limit() {}

    /**
     * @throws ApiProblem 422 outside 1 to {@value #MOST}
     */
    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MOST) {
            throw ApiProblem.invalid("/limit", "Ask for 1 to " + MOST + " items a page.");
        }
        return asked;
    }
}
