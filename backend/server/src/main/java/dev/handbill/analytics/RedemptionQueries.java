package dev.handbill.analytics;

import jakarta.enterprise.context.ApplicationScoped;

/** To come. */
@ApplicationScoped
public class RedemptionQueries {
    RedemptionAnalytics of(long campaignId) {
        throw new UnsupportedOperationException("to come");
    }
}
