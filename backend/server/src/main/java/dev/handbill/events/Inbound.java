package dev.handbill.events;

import dev.handbill.consent.OptOuts;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.provider.twilio.TwilioProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Does what a customer asks for by text message, once. What else they write is not kept. */
@ApplicationScoped
class Inbound {
    private final Db db;
    private final EventStore store;
    private final OptOuts optOuts;

    Inbound(Db db, EventStore store, OptOuts optOuts) {
        this.db = db;
        this.store = store;
        this.optOuts = optOuts;
    }

    /**
     * @param id the provider's, by which a repetition is known
     * @param from E.164
     * @return false if this message was handled before
     */
    @Transactional
    boolean handle(String id, String from, Keyword keyword) {
        if (!store.addInbound(TwilioProvider.NAME, id, keyword.name())) {
            return false;
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
        return true;
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
