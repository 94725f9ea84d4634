package dev.handbill.events;

import dev.handbill.consent.OptOuts;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Does what a customer asks for by SMS, once. What else they write is not kept. */
@ApplicationScoped
public class InboundSms {
    private final Db db;
    private final EventStore store;
    private final OptOuts optOuts;
    private final EventMetrics metrics;

    InboundSms(Db db, EventStore store, OptOuts optOuts, EventMetrics metrics) {
        this.db = db;
        this.store = store;
        this.optOuts = optOuts;
        this.metrics = metrics;
    }

    /**
     * @param id the provider's, by which a repetition is known and changes nothing
     * @param from E.164
     */
    @Transactional
    public void handle(String provider, String id, String from, Keyword keyword) {
        boolean isNew = store.addInbound(provider, id, keyword.name());
        metrics.received(provider, isNew ? 1 : 0, isNew ? 0 : 1, 0);
        if (!isNew) {
            return;
        }
        String source = "SMS: " + keyword.name();
        switch (keyword) {
            case STOP -> optOuts.optOutAddress(Channel.SMS, from, source, lastCampaign(from));
            case START -> optOuts.subscribeAddressAgain(Channel.SMS, from, source);
            case YES -> {
                if (optOuts.isOptedOut(Channel.SMS, from)) {
                    optOuts.subscribeAddressAgain(Channel.SMS, from, source);
                }
            }
            case HELP -> {}
        }
    }

    /** A message that asks for nothing, or cannot be from a customer. */
    public void ignore(String provider) {
        metrics.received(provider, 0, 0, 1);
    }

    /** Whose message they most likely answer. */
    private @Nullable Long lastCampaign(String phone) {
        return db.first(
                        """
                        SELECT d.campaign_id FROM customers c JOIN deliveries d ON d.customer_id = c.id
                        WHERE c.phone = ? AND d.channel = 'sms' AND d.status IN ('sent', 'unknown')
                          AND d.first_attempt_at > now() - interval '30 days'
                        ORDER BY d.first_attempt_at DESC LIMIT 1
                        """,
                        row -> row.getLong("campaign_id"),
                        phone)
                .orElse(null);
    }
}
