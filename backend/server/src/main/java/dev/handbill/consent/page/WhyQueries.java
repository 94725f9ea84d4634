package dev.handbill.consent.page;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.consent.OptOutLinks.OptOutLink;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up on what basis a message went out. */
@ApplicationScoped
class WhyQueries {
    /** By unique indexes throughout; the latest change that led to the present status. */
    private static final String WHY =
            """
            SELECT w.channel, CASE w.channel WHEN 'email' THEN c.email ELSE c.phone END AS address,
                   CASE w.channel WHEN 'email' THEN c.email_consent ELSE c.sms_consent END AS consent,
                   CASE w.channel WHEN 'email' THEN c.email_consent_source ELSE c.sms_consent_source END AS source,
                   CASE w.channel WHEN 'email' THEN c.email_consent_at ELSE c.sms_consent_at END AS consent_at,
                   c.created_at, c.origin, coalesce(h.basis, '') AS basis,
                   coalesce(nullif(p.offer_title, ''), p.name) AS campaign, t.name AS topic,
                   d.finished_at AS sent_at
            FROM (SELECT ?::text AS channel) w
            JOIN customers c ON c.id = ?
            LEFT JOIN campaigns p ON p.id = ?
            LEFT JOIN topics t ON t.id = p.topic_id
            LEFT JOIN deliveries d ON d.campaign_id = p.id AND d.customer_id = c.id AND d.channel = w.channel
                AND d.status = 'sent'
            LEFT JOIN LATERAL (
                SELECT coalesce(nullif(g.basis, ''), s.words) AS basis
                FROM consent_changes g LEFT JOIN consent_words s ON s.id = g.words_id
                WHERE g.customer_id = c.id AND g.channel = w.channel AND g.status = 'subscribed'
                ORDER BY g.id DESC LIMIT 1) h ON true
            """;

    private final Db db;

    WhyQueries(Db db) {
        this.db = db;
    }

    /**
     * Why a message went out.
     *
     * @param source who recorded the consent; empty if nobody did
     * @param basis how the customer agreed, in the business's words, or the very words they agreed
     *     to; may be empty
     * @param campaign what the offer or the campaign is called; null if it is gone
     */
    record Reason(
            Channel channel,
            @Nullable String address,
            ConsentStatus consent,
            String source,
            @Nullable Instant consentAt,
            Instant knownSince,
            String origin,
            String basis,
            @Nullable String campaign,
            @Nullable String topic,
            @Nullable Instant sentAt) {}

    /** Empty if the customer has been deleted since. */
    Optional<Reason> of(OptOutLink link) {
        return db.first(
                WHY, WhyQueries::reason, link.channel(), link.customerId(), link.campaignId());
    }

    private static Reason reason(Row row) throws SQLException {
        return new Reason(
                Channel.of(row.getString("channel")),
                row.getStringOrNull("address"),
                ConsentStatus.of(row.getString("consent")),
                row.getString("source"),
                row.getInstantOrNull("consent_at"),
                row.getInstant("created_at"),
                row.getString("origin"),
                row.getString("basis"),
                row.getStringOrNull("campaign"),
                row.getStringOrNull("topic"),
                row.getInstantOrNull("sent_at"));
    }
}
