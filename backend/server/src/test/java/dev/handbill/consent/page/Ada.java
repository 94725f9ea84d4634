package dev.handbill.consent.page;

import dev.handbill.consent.OptOutLinks;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import jakarta.enterprise.context.ApplicationScoped;

/** The one customer of a clean database, with an address and a number, and the e-mail she got. */
@ApplicationScoped
class Ada {
    private static final long CAMPAIGN = 7;

    private final Db db;
    private final CleanState state;
    private final OptOutLinks links;
    private final HandbillConfig config;

    Ada(Db db, CleanState state, OptOutLinks links, HandbillConfig config) {
        this.db = db;
        this.state = state;
        this.links = links;
        this.config = config;
    }

    void alone() {
        state.reset();
        db.update(
                "INSERT INTO customers (email, phone) VALUES ('ada@example.com', '+12025550143')");
    }

    /** Of e-mail and SMS, such as {@code unsubscribed unknown}. */
    String consents() {
        return db.one(
                "SELECT email_consent || ' ' || sms_consent AS text FROM customers",
                row -> row.getString("text"));
    }

    /** The opt-out link of her e-mail. */
    String emailUrl() {
        return links.url(CAMPAIGN, 1, Channel.EMAIL);
    }

    /** What follows the public address. */
    String path(String url) {
        return url.substring(config.publicUrl().length());
    }

    static String token(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
