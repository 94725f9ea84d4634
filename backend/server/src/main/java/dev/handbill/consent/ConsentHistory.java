package dev.handbill.consent;

import dev.handbill.account.Actor;
import dev.handbill.account.Actors;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.webhook.WebhookEvent;
import dev.handbill.webhook.WebhookOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down who said yes or no, and which addresses must never be written to. */
@ApplicationScoped
public class ConsentHistory {
    /** An address that is there for another reason keeps it, and the no beside it. */
    private static final String SUPPRESS =
            """
            INSERT INTO suppressions AS s (channel, address, reason, source, campaign_id)
            VALUES (:channel, :address, 'opt-out', :source, :campaign)
            ON CONFLICT (channel, address) DO UPDATE SET also_opted_out = true WHERE s.reason <> 'opt-out'
            """;

    private static final String SUPPRESS_FIRMLY =
            """
            INSERT INTO suppressions AS s (channel, address, reason, source, campaign_id) VALUES (?, ?, 'opt-out', ?, ?)
            ON CONFLICT (channel, address) DO UPDATE
            SET source = CASE WHEN s.reason = 'opt-out' THEN excluded.source ELSE s.source END,
                also_opted_out = s.reason <> 'opt-out'
            """;

    /** Whether the person said no, whatever else is wrong with the address. */
    public static final String OPTED_OUT = "(s.reason = 'opt-out' OR s.also_opted_out)";

    /** Of the history's rows, for {@link #THE_NOES}. */
    public static final String COLUMNS = "id, status";

    /** Of which webhooks are told. */
    public static final String THE_NOES = "WHERE status = 'unsubscribed'";

    private final Db db;
    private final Actors actors;
    private final WebhookOutbox outbox;

    ConsentHistory(Db db, Actors actors, WebhookOutbox outbox) {
        this.db = db;
        this.actors = actors;
        this.outbox = outbox;
    }

    public void record(
            long customerId,
            Channel channel,
            ConsentStatus status,
            String source,
            @Nullable Long campaignId) {
        outbox.update(
                WebhookEvent.CUSTOMER_UNSUBSCRIBED,
                """
                INSERT INTO consent_changes (customer_id, channel, status, source, actor, campaign_id)
                VALUES (:customer, :channel, :status, :source, :actor, :campaign)
                """,
                COLUMNS,
                THE_NOES,
                Args.of("customer", customerId)
                        .and("channel", channel)
                        .and("status", status.wire())
                        .and("source", source)
                        .and("actor", actor())
                        .and("campaign", campaignId));
    }

    /** Nobody for what customers do themselves and for what providers report. */
    private String actor() {
        Actor actor = actors.current();
        return actor.equals(Actor.SYSTEM) ? "" : actor.label();
    }

    /** Keeps an opt-out for the address itself, whoever will have it. */
    public void suppress(
            Channel channel, String address, String source, @Nullable Long campaignId) {
        db.update(
                SUPPRESS,
                Args.of("channel", channel)
                        .and("address", address)
                        .and("source", source)
                        .and("campaign", campaignId));
    }

    /**
     * The same for what no page takes back, such as STOP: it replaces an opt-out that one could.
     */
    void suppressFirmly(Channel channel, String address, String source, @Nullable Long campaignId) {
        db.update(SUPPRESS_FIRMLY, channel, address, source, campaignId);
    }

    /** Whether no opt-out of the address comes from elsewhere. */
    boolean isSuppressedOnlyBy(Channel channel, String address, List<String> sources) {
        return db.one(
                """
                SELECT count(*) AS n FROM suppressions s
                WHERE channel = ? AND address = ? AND %s AND source <> ALL (?)
                """
                        .formatted(OPTED_OUT),
                row -> row.getLong("n") == 0,
                channel,
                address,
                sources.toArray(String[]::new));
    }

    /** Takes an opt-out back; bounces and complaints stay. */
    void allowAgain(Channel channel, String address) {
        db.update(
                "UPDATE suppressions SET also_opted_out = false WHERE channel = ? AND address = ? AND also_opted_out",
                channel,
                address);
        db.update(
                "DELETE FROM suppressions WHERE channel = ? AND address = ? AND reason = 'opt-out'",
                channel,
                address);
    }

    public boolean hasOptedOut(Channel channel, String address) {
        Optional<Integer> found =
                db.first(
                        """
                        SELECT 1 AS one FROM suppressions s
                        WHERE channel = ? AND address = ? AND %s
                        """
                                .formatted(OPTED_OUT),
                        row -> row.getInt("one"),
                        channel,
                        address);
        return found.isPresent();
    }
}
