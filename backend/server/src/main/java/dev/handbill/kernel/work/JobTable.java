package dev.handbill.kernel.work;

/**
 * A table whose rows are jobs: {@code status} goes from {@code queued} by {@code running} to {@code
 * completed} or {@code failed}, and {@code lease_until} says how long a worker that is silent still
 * counts as at work on it. This is the part of the statements that all such tables share; what a
 * job notes about its progress is its own.
 *
 * @param name the table
 * @param key its id
 * @param age what the oldest is the smallest by
 */
public record JobTable(String name, String key, String age) {
    /** Set by every statement of the worker that has the job; each batch takes far less. */
    public static final String LEASED = "lease_until = now() + interval '60 seconds'";

    /**
     * The statement by which one worker of many takes the oldest job that waits, or whose worker
     * has not been heard of.
     *
     * @param change what else is set, {@code ""} for nothing
     * @param returning the columns that the worker needs
     */
    public String claim(String change, String returning) {
        return """
        UPDATE %1$s SET status = 'running', %5$s %3$s
        WHERE %2$s = (SELECT %2$s FROM %1$s
                      WHERE status IN ('queued', 'running') AND (lease_until IS NULL OR lease_until < now())
                      ORDER BY %4$s LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING %6$s
        """
                .formatted(
                        name, key, change.isEmpty() ? "" : ", " + change, age, LEASED, returning);
    }

    /**
     * The same for work that a row's status asks for as long as it lasts, such as {@code undoing};
     * what is left of it is for the worker to know.
     */
    public String claimIn(String status, String returning) {
        return """
        UPDATE %1$s SET %5$s
        WHERE %2$s = (SELECT %2$s FROM %1$s
                      WHERE status = '%3$s' AND (lease_until IS NULL OR lease_until < now())
                      ORDER BY %4$s LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING %6$s
        """
                .formatted(name, key, status, age, LEASED, returning);
    }
}
