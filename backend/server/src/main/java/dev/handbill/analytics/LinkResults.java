package dev.handbill.analytics;

import java.util.List;

/**
 * How often the links of a campaign's e-mail were followed.
 *
 * @param items the most followed first; empty where no link was counted
 */
public record LinkResults(List<LinkResult> items) {

    /**
     * One link.
     *
     * @param url with "…" where the recipient's own values stand
     * @param messages whose reader followed it at least once
     */
    public record LinkResult(int number, String url, long messages, long clicks) {}
}
