package dev.handbill.kernel.config;

import org.jboss.logging.MDC;

/**
 * Puts the ids that log lines are searched by on everything this thread logs until it is closed:
 * {@code campaignId} and {@code deliveryId}, fields of their own in JSON.
 */
public final class LogIds implements AutoCloseable {
    private static final String CAMPAIGN = "campaignId";
    private static final String DELIVERY = "deliveryId";

    private LogIds() {}

    public static LogIds ofCampaign(long campaignId) {
        MDC.put(CAMPAIGN, Long.toString(campaignId));
        return new LogIds();
    }

    public static LogIds ofDelivery(long campaignId, long deliveryId) {
        MDC.put(DELIVERY, Long.toString(deliveryId));
        return ofCampaign(campaignId);
    }

    @Override
    public void close() {
        MDC.remove(CAMPAIGN);
        MDC.remove(DELIVERY);
    }
}
