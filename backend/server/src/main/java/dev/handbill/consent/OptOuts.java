package dev.handbill.consent;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
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
            SELECT id, email, phone, email_consent, sms_consent, email_consent_source, sms_consent_source
            FROM customers
            """;

    public static final String OPT_OUT_PAGE = "opt-out page";
    public static final String ONE_CLICK = "one-click unsubscribe";
    public static final String PREFERENCE_PAGE = "preference page";

    /** Where customers act themselves behind a signed link. */
    private static final List<String> PAGES = List.of(OPT_OUT_PAGE, ONE_CLICK, PREFERENCE_PAGE);

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

    /** Should the deletion be undone, they come back as somebody who left. */
    private static final String NO_OF_THE_DELETED =
            """
            UPDATE deleted_customers SET noes = noes || ?::text
            WHERE customer_id = ? AND NOT ?::text = ANY (noes)
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
            ConsentStatus smsConsent,
            String emailSource,
            String smsSource) {

        /** Where their status comes from, such as {@code import 7}. */
        String source(Channel channel) {
            return channel == Channel.EMAIL ? emailSource : smsSource;
        }

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
        found.ifPresentOrElse(
                customer -> {
                    set(customer.id(), channel, ConsentStatus.UNSUBSCRIBED, source, campaignId);
                    String address = customer.address(channel);
                    if (address != null) {
                        history.suppress(channel, address, source, campaignId);
                    }
                },
                () -> db.update(NO_OF_THE_DELETED, channel, customerId, channel));
    }

    /**
     * Opts out whoever has this address, and the address even if nobody has it: an SMS that says
     * STOP, a spam complaint.
     */
    @Transactional
    public void optOutAddress(
            Channel channel, String address, String source, @Nullable Long campaignId) {
        history.suppressFirmly(channel, address, source, campaignId);
        setWhoHas(address, channel, ConsentStatus.UNSUBSCRIBED, source, campaignId);
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
        setWhoHas(address, channel, ConsentStatus.SUBSCRIBED, source, null);
    }

    private void setWhoHas(
            String address,
            Channel channel,
            ConsentStatus status,
            String source,
            @Nullable Long campaignId) {
        byAddress(channel, address)
                .ifPresent(customer -> set(customer.id(), channel, status, source, campaignId));
    }

    private Optional<Standing> byAddress(Channel channel, String address) {
        String where = channel == Channel.EMAIL ? "WHERE email = ?" : "WHERE phone = ?";
        return db.first(STANDING + where + " FOR UPDATE", OptOuts::standing, address);
    }

    /**
     * Whether a page can take an opt-out back: only one that was made on a page. What was said by
     * STOP, to the staff or in a list from elsewhere is not for a link to lift, which others than
     * its receiver may have.
     */
    public boolean canBeTakenBack(Standing customer, Channel channel) {
        String address = customer.address(channel);
        return address != null
                && customer.isOptedOut(channel)
                && PAGES.contains(customer.source(channel))
                && history.isSuppressedOnlyBy(channel, address, PAGES);
    }

    /** Takes an opt-out back that was made on a page; does nothing about any other. */
    @Transactional
    public void takeBack(long customerId, Channel channel, String source) {
        db.first(STANDING + "WHERE id = ? FOR UPDATE", OptOuts::standing, customerId)
                .filter(customer -> canBeTakenBack(customer, channel))
                .ifPresent(customer -> subscribeAgain(customerId, channel, source));
    }

    private void subscribeAgain(long customerId, Channel channel, String source) {
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
                ConsentStatus.of(row.getString("sms_consent")),
                row.getString("email_consent_source"),
                row.getString("sms_consent_source"));
    }
}
