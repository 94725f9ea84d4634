package dev.handbill.customer;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.HandbillConfig;
import jakarta.enterprise.context.ApplicationScoped;

/** Personal ways out of a campaign's messages; nothing is stored for them. */
@ApplicationScoped
public class OptOutLinks {
    private final HandbillConfig config;

    OptOutLinks(HandbillConfig config) {
        this.config = config;
    }

    public String url(long campaignId, long customerId, Channel channel) {
        return config.publicUrl() + "/u/" + campaignId + "-" + customerId + "-" + channel;
    }

    /** For test messages: a page that says that it is a test and does nothing. */
    public String testUrl() {
        return config.publicUrl() + "/u/test";
    }
}
