package dev.handbill.delivery.engine;

import dev.handbill.kernel.work.NothingToDo;
import dev.handbill.business.BusinessStore;
import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.coupon.CouponExpiry;
import dev.handbill.coupon.CouponStore;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.config.LogIds;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.segment.AudienceMember;
import dev.handbill.segment.AudienceQueries;
import dev.handbill.segment.TargetAudience;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Turns a queued campaign into coupons and deliveries, a chunk of customers a transaction. The
 * place it has come to is stored with each chunk, so any worker can go on after a stop.
 */
@ApplicationScoped
public class CampaignExpansion {
    private static final Logger LOG = Logger.getLogger(CampaignExpansion.class);
    static final int CUSTOMERS_A_CHUNK = 5_000;

    private static final String DELIVERIES =
            """
            INSERT INTO deliveries (campaign_id, customer_id, qr_code_id, channel)
            SELECT campaign_id, customer_id, id, ? FROM qr_codes
            WHERE campaign_id = ? AND customer_id = ANY (?)
            ORDER BY customer_id
            """;

    private static final String MISSING_DELIVERIES =
            DELIVERIES + "ON CONFLICT (campaign_id, customer_id, channel) DO NOTHING";

    private final Db db;
    private final AudienceQueries audiences;
    private final CouponStore coupons;
    private final CampaignLifecycle lifecycle;
    private final BusinessStore business;
    private final HandbillConfig config;
    private final EngineMetrics metrics;
    private final LedgerStatistics statistics;

    CampaignExpansion(
            Db db,
            AudienceQueries audiences,
            CouponStore coupons,
            CampaignLifecycle lifecycle,
            BusinessStore business,
            HandbillConfig config,
            EngineMetrics metrics,
            LedgerStatistics statistics) {
        this.db = db;
        this.audiences = audiences;
        this.coupons = coupons;
        this.lifecycle = lifecycle;
        this.business = business;
        this.config = config;
        this.metrics = metrics;
        this.statistics = statistics;
    }

    private record Queued(
            long id,
            TargetAudience audience,
            boolean hasEmail,
            boolean hasSms,
            int expirationDays,
            @Nullable LocalDate validUntil,
            int maxUsage,
            Instant sentAt,
            long expandedTo,
            long audienceMaxId) {}

    @Scheduled(skipExecutionIf = NothingToDo.class, identity = "campaign-expansion",
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        expandQueued();
    }

    /** Expands all queued campaigns, taking turns chunk by chunk. */
    public void expandQueued() {
        boolean more = true;
        while (more) {
            more = false;
            for (long id : queuedIds()) {
                more |= expandOrFail(id);
            }
        }
    }

    /** A campaign that cannot be expanded ends with the reason, and holds no other one up. */
    private boolean expandOrFail(long id) {
        try (LogIds ids = LogIds.ofCampaign(id)) {
            boolean hasMore = QuarkusTransaction.requiringNew().call(() -> expandChunk(id));
            if (!hasMore) {
                statistics.refresh(id);
            }
            return hasMore;
        } catch (ApiProblem problem) {
            LOG.errorf("Campaign %d cannot be expanded: %s", id, problem.getMessage());
            lifecycle.tryChange(id, CampaignAction.FAIL, problem.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Campaign %d: a chunk was not expanded and is tried again", id);
        }
        return false;
    }

    private List<Long> queuedIds() {
        return db.query(
                "SELECT id FROM campaigns WHERE status = 'queued' ORDER BY sent_at, id",
                row -> row.getLong("id"));
    }

    /** Returns whether this campaign has more to expand. */
    private boolean expandChunk(long id) {
        Optional<Queued> locked = lock(id);
        if (locked.isEmpty()) {
            return false;
        }
        Queued campaign = locked.get();
        List<AudienceMember> members =
                audiences.after(
                        campaign.audience(),
                        campaign.expandedTo(),
                        campaign.audienceMaxId(),
                        CUSTOMERS_A_CHUNK);
        if (members.isEmpty()) {
            finish(campaign);
            return false;
        }
        insert(campaign, members, stillThere(members));
        return true;
    }

    /**
     * Whoever is deleted after they were found would turn the whole chunk away, again and again: who
     * is still there is held until the chunk is written.
     */
    private List<AudienceMember> stillThere(List<AudienceMember> members) {
        Set<Long> there =
                new HashSet<>(
                        db.query(
                                "SELECT id FROM customers WHERE id = ANY (?) ORDER BY id FOR KEY SHARE",
                                row -> row.getLong("id"),
                                (Object) ids(members, _ -> true)));
        return members.stream().filter(one -> there.contains(one.customerId())).toList();
    }

    /** Skips a campaign that another worker is expanding, or that was paused or cancelled. */
    private Optional<Queued> lock(long id) {
        return db.first(
                """
                SELECT id, target_segments, excluded_segments, not_redeemed_campaign_id, topic_id, subject <> '' AND email_content <> '' AS has_email,
                       sms_content <> '' AS has_sms, qr_expiration_days, valid_until::text, max_usage, sent_at, expanded_to,
                       coalesce(audience_max_id, 0) AS audience_max_id
                FROM campaigns WHERE id = ? AND status = 'queued' FOR UPDATE SKIP LOCKED
                """,
                CampaignExpansion::read,
                id);
    }

    private static Queued read(Row row) throws SQLException {
        return new Queued(
                row.getLong("id"),
                new TargetAudience(
                        row.getStrings("target_segments"),
                        row.getStrings("excluded_segments"),
                        row.getLongOrNull("not_redeemed_campaign_id"),
                        row.getLongOrNull("topic_id")),
                row.getBoolean("has_email"),
                row.getBoolean("has_sms"),
                row.getInt("qr_expiration_days"),
                day(row.getStringOrNull("valid_until")),
                row.getInt("max_usage"),
                row.getInstant("sent_at"),
                row.getLong("expanded_to"),
                row.getLong("audience_max_id"));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private void insert(
            Queued campaign, List<AudienceMember> found, List<AudienceMember> members) {
        long[] byEmail = ids(members, m -> campaign.hasEmail() && m.emailable());
        long[] bySms = ids(members, m -> campaign.hasSms() && m.textable());
        long[] reached =
                ids(
                        members,
                        m ->
                                campaign.hasEmail() && m.emailable()
                                        || campaign.hasSms() && m.textable());
        Instant expiresAt =
                CouponExpiry.of(
                        campaign.validUntil(),
                        campaign.expirationDays(),
                        campaign.sentAt(),
                        business.get().timeZone());
        boolean isNew = coupons.issue(campaign.id(), reached, expiresAt, campaign.maxUsage());
        Long reminded = campaign.audience().notRedeemedCampaignId();
        if (reminded != null) {
            coupons.chain(campaign.id(), reminded, reached);
        }
        int emails = insertDeliveries(campaign.id(), "email", byEmail, isNew);
        int texts = insertDeliveries(campaign.id(), "sms", bySms, isNew);
        metrics.expanded(emails + texts);
        db.update(
                """
                UPDATE campaigns SET expanded_to = ?, total_targeted = total_targeted + ?,
                       email_total = email_total + ?, sms_total = sms_total + ?
                WHERE id = ?
                """,
                found.getLast().customerId(),
                reached.length,
                emails,
                texts,
                campaign.id());
    }

    /**
     * @param isNew nobody of them can have a delivery, since nobody had a coupon; making sure of it
     *     row by row takes half as long again
     */
    private int insertDeliveries(
            long campaignId, String channel, long[] customerIds, boolean isNew) {
        if (customerIds.length == 0) {
            return 0;
        }
        return db.update(isNew ? DELIVERIES : MISSING_DELIVERIES, channel, campaignId, customerIds);
    }

    private void finish(Queued campaign) {
        db.update("UPDATE campaigns SET expanded_at = now() WHERE id = ?", campaign.id());
        lifecycle.change(campaign.id(), CampaignAction.START_SENDING);
        if (!hasDeliveries(campaign.id())) {
            lifecycle.change(campaign.id(), CampaignAction.COMPLETE, "Nobody could be reached.");
        }
        LOG.infof("Campaign %d is expanded and starts sending", campaign.id());
    }

    private boolean hasDeliveries(long campaignId) {
        return db.one(
                "SELECT total_targeted > 0 AS has FROM campaigns WHERE id = ?",
                row -> row.getBoolean("has"),
                campaignId);
    }

    private static long[] ids(List<AudienceMember> members, Predicate<AudienceMember> wanted) {
        return members.stream().filter(wanted).mapToLong(AudienceMember::customerId).toArray();
    }
}
