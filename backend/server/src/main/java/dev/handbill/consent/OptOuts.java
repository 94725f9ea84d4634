package dev.handbill.consent;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opting out and back in, by the customers themselves. Doing it twice changes nothing more:
 * scanners and impatient fingers press twice.
 */
@ApplicationScoped
public class OptOuts {
    private static final String STANDING =
            """
            SELECT id, email, phone, email_consent, sms_consent FROM customers
            """;

    private static final String SET_EMAIL =
            """
            UPDATE customers
            SET email_consent = ?, email_consent_source = ?, email_consent_at = now(), updated_at = now()
            WHERE id = ? AND email_consent <> ?
            """;

    private static final String SET_SMS =
            """
            UPDATE customers
            SET sms_consent = ?, sms_consent_source = ?, sms_consent_at = now(), updated_at = now()
            WHERE id = ? AND sms_consent <> ?
            """;

    private final Db db;
    private final ConsentHistory history;

    OptOuts(Db db, ConsentHistory history) {
        this.db = db;
        this.history = history;
    }

    /** How a customer stands on both channels. */
    public record Standing(
            long id,
            @Nullable String email,
            @Nullable String phone,
            ConsentStatus emailConsent,
            ConsentStatus smsConsent) {

        public @Nullable String address(Channel channel) {
            return channel == Channel.EMAIL ? email : phone;
        }

        public boolean isOptedOut(Channel channel) {
            ConsentStatus status = channel == Channel.EMAIL ? emailConsent : smsConsent;
            return status == ConsentStatus.UNSUBSCRIBED;
        }
    }

    /** Empty if the customer has been deleted since. */
    public Optional<Standing> standing(long customerId) {
        return db.first(STANDING + "WHERE id = ?", OptOuts::standing, customerId);
    }

    /**
     * Opts a customer out for good and keeps their address on the suppression list.
     *
     * @param source where they did it, such as {@code opt-out page}
     * @param campaignId whose message they answered; null if unknown
     */
    @Transactional
    public void optOut(long customerId, Channel channel, String source, @Nullable Long campaignId) {
        Optional<Standing> found =
                db.first(STANDING + "WHERE id = ? FOR UPDATE", OptOuts::standing, customerId);
        found.ifPresent(
                customer -> {
                    set(customer.id(), channel, ConsentStatus.UNSUBSCRIBED, source, campaignId);
                    String address = customer.address(channel);
                    if (address != null) {
                        history.suppress(channel, address, source, campaignId);
                    }
                });
    }

    /**
     * Opts out whoever has this address, and the address even if nobody has it: an SMS that says
     * STOP, a spam complaint.
     */
    @Transactional
    public void optOutAddress(
            Channel channel, String address, String source, @Nullable Long campaignId) {
        history.suppress(channel, address, source, campaignId);
        byAddress(channel, address)
                .ifPresent(
                        customer ->
                                set(
                                        customer.id(),
                                        channel,
                                        ConsentStatus.UNSUBSCRIBED,
                                        source,
                                        campaignId));
    }

    /** Whether whoever has this address has opted out, or the address itself is kept as such. */
    public boolean isOptedOut(Channel channel, String address) {
        return history.hasOptedOut(channel, address)
                || byAddress(channel, address)
                        .filter(customer -> customer.isOptedOut(channel))
                        .isPresent();
    }

    /**
     * Takes an opt-out back for whoever has this address, by their own deliberate act: an SMS that
     * says START. Bounces and complaints stay suppressed.
     */
    @Transactional
    public void subscribeAddressAgain(Channel channel, String address, String source) {
        history.allowAgain(channel, address);
        byAddress(channel, address)
                .ifPresent(
                        customer ->
                                set(
                                        customer.id(),
                                        channel,
                                        ConsentStatus.SUBSCRIBED,
                                        source,
                                        null));
    }

    private Optional<Standing> byAddress(Channel channel, String address) {
        String where = channel == Channel.EMAIL ? "WHERE email = ?" : "WHERE phone = ?";
        return db.first(STANDING + where + " FOR UPDATE", OptOuts::standing, address);
    }

    /** Only for the customer's own deliberate act. Bounces and complaints stay suppressed. */
    @Transactional
    public void subscribeAgain(long customerId, Channel channel, String source) {
        db.first(STANDING + "WHERE id = ? FOR UPDATE", OptOuts::standing, customerId)
                .ifPresent(
                        customer -> {
                            set(customer.id(), channel, ConsentStatus.SUBSCRIBED, source, null);
                            String address = customer.address(channel);
                            if (address != null) {
                                history.allowAgain(channel, address);
                            }
                        });
    }

    private void set(
            long customerId,
            Channel channel,
            ConsentStatus status,
            String source,
            @Nullable Long campaignId) {
        String sql = channel == Channel.EMAIL ? SET_EMAIL : SET_SMS;
        if (db.update(sql, status.wire(), source, customerId, status.wire()) == 1) {
            history.record(customerId, channel, status, source, campaignId);
        }
    }

    private static Standing standing(Row row) throws SQLException {
        return new Standing(
                row.getLong("id"),
                row.getStringOrNull("email"),
                row.getStringOrNull("phone"),
                ConsentStatus.of(row.getString("email_consent")),
                ConsentStatus.of(row.getString("sms_consent")));
    }
}
