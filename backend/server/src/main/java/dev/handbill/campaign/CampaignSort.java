package dev.handbill.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.text.WireWords;
import dev.handbill.kernel.web.QueryValue;

/** What a list of campaigns may be ordered by; where nothing is to compare, the newest first. */
public enum CampaignSort {
    NAME("lower(c.name)"),
    /** When it went out, or will. */
    SENT(CampaignLists.GOES_OUT_AT),
    REDEEMED("r.redeemed"),
    /** Of the business's own currency. */
    REVENUE("r.revenue"),
    /** Coupons redeemed of those given out. */
    RATE("r.redeemed::float / nullif(c.total_targeted, 0)");

    private final String sql;

    CampaignSort(String sql) {
        this.sql = sql;
    }

    @JsonValue
    public String wire() {
        return WireWords.of(this);
    }

    /** An expression over {@code campaigns c} and its sums {@code r}. */
    String sql() {
        return sql;
    }

    /** JAX-RS reads query parameters through this name. */
    public static CampaignSort fromString(String wire) {
        return QueryValue.oneOf(CampaignSort.class, CampaignSort::wire, "/sort", wire);
    }
}
