package dev.handbill.delivery.engine;

import dev.handbill.business.BusinessStore;
import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.campaign.QueuedCampaigns;
import dev.handbill.campaign.QueuedCampaigns.Queued;
import dev.handbill.coupon.CouponExpiry;
import dev.handbill.coupon.CouponStore;
import dev.handbill.delivery.ledger.CampaignCounts;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.config.LogIds;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.work.NothingToDo;
import dev.handbill.segment.AudienceMember;
import dev.handbill.segment.AudienceQueries;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

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
            SELECT campaign_id, customer_id, id, :channel FROM qr_codes
            WHERE campaign_id = :campaign AND customer_id = ANY (:customers)
            ORDER BY customer_id
            """;

    private static final String MISSING_DELIVERIES =
            DELIVERIES + "ON CONFLICT (campaign_id, customer_id, channel) DO NOTHING";

    private final Db db;
    private final QueuedCampaigns campaigns;
    private final CampaignCounts counts;
    private final AudienceQueries audiences;
    private final CouponStore coupons;
    private final CampaignLifecycle lifecycle;
    private final BusinessStore business;
    private final HandbillConfig config;
    private final EngineMetrics metrics;
    private final LedgerStatistics statistics;

    CampaignExpansion(
            Db db,
            QueuedCampaigns campaigns,
            CampaignCounts counts,
            AudienceQueries audiences,
            CouponStore coupons,
            CampaignLifecycle lifecycle,
            BusinessStore business,
            HandbillConfig config,
            EngineMetrics metrics,
            LedgerStatistics statistics) {
        this.db = db;
        this.campaigns = campaigns;
        this.counts = counts;
        this.audiences = audiences;
        this.coupons = coupons;
        this.lifecycle = lifecycle;
        this.business = business;
        this.config = config;
        this.metrics = metrics;
        this.statistics = statistics;
    }

    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            identity = "campaign-expansion",
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
            for (long id : campaigns.ids()) {
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

    /** Returns whether this campaign has more to expand. */
    private boolean expandChunk(long id) {
        Optional<Queued> locked = campaigns.lock(id);
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
     * Whoever is deleted after they were found would turn the whole chunk away, again and again:
     * who is still there is held until the chunk is written.
     */
    private List<AudienceMember> stillThere(List<AudienceMember> members) {
        Set<Long> there =
                new HashSet<>(
                        db.query(
                                "SELECT id FROM customers WHERE id = ANY (:customers) ORDER BY id FOR KEY SHARE",
                                row -> row.getLong("id"),
                                Args.of("customers", ids(members, _ -> true))));
        return members.stream().filter(one -> there.contains(one.customerId())).toList();
    }

    private void insert(Queued campaign, List<AudienceMember> found, List<AudienceMember> members) {
        long[] byEmail = ids(members, m -> campaign.hasEmail() && m.getsEmail());
        long[] bySms = ids(members, m -> campaign.hasSms() && m.getsSms());
        long[] reached =
                ids(
                        members,
                        m ->
                                campaign.hasEmail() && m.getsEmail()
                                        || campaign.hasSms() && m.getsSms());
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
        int sms = insertDeliveries(campaign.id(), "sms", bySms, isNew);
        metrics.expanded(emails + sms);
        campaigns.advance(campaign.id(), found.getLast().customerId(), reached.length);
        counts.add(campaign.id(), emails, sms);
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
        return db.update(
                isNew ? DELIVERIES : MISSING_DELIVERIES,
                Args.of("channel", channel)
                        .and("campaign", campaignId)
                        .and("customers", customerIds));
    }

    private void finish(Queued campaign) {
        boolean reachesAnybody = campaigns.finish(campaign.id());
        lifecycle.change(campaign.id(), CampaignAction.START_SENDING);
        if (!reachesAnybody) {
            lifecycle.change(campaign.id(), CampaignAction.COMPLETE, "Nobody could be reached.");
        }
        LOG.infof("Campaign %d is expanded and starts sending", campaign.id());
    }

    private static long[] ids(List<AudienceMember> members, Predicate<AudienceMember> wanted) {
        return members.stream().filter(wanted).mapToLong(AudienceMember::customerId).toArray();
    }
}
