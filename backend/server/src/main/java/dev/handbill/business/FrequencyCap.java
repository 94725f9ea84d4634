package dev.handbill.business;

/**
 * How often one customer is written to, over all campaigns and channels.
 *
 * @param messages at most so many
 * @param days in any so many days
 */
public record FrequencyCap(int messages, int days) {

    /**
     * SQL that is true of a row of {@code deliveries} which counts against the cap: sent in those
     * days, or perhaps sent, or under way, and no message of somebody's own (those have no coupon).
     * Holds two numbers of the settings and no text.
     *
     * @param alias of the row
     */
    public String counts(String alias) {
        return "%1$s.qr_code_id IS NOT NULL AND %1$s.status IN ('sent', 'sending', 'unknown') AND coalesce(%1$s.finished_at, now()) > now() - interval '%2$d days'"
                .formatted(alias, days);
    }
}
