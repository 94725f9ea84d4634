package dev.handbill.delivery.engine;

import dev.handbill.business.BusinessStore;
import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignChanged;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.campaign.ExpandingCampaigns;
import dev.handbill.campaign.ExpandingCampaigns.Expanding;
import dev.handbill.coupon.CouponExpiry;
import dev.handbill.coupon.CouponStore;
import dev.handbill.delivery.ledger.CampaignCounts;
import dev.handbill.kernel.config.LogIds;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.trace.TraceSpan;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.work.NothingToDo;
import dev.handbill.segment.AudienceMember;
import dev.handbill.segment.AudienceQueries;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Turns a queued campaign into coupons and deliveries, a chunk of customers a transaction. The
 * place it has come to is stored with each chunk, so any worker can go on after a stop. Sending
 * starts with the first chunk.
 *
 * <p>Nobody expands one campaign in two transactions at once. So the ids of its deliveries come
 * into sight in their order, and whoever feeds them may go by the last id that was fed.
 */
@ApplicationScoped
public class CampaignExpansion {
    private static final Logger LOG = Logger.getLogger(CampaignExpansion.class);
    private static final int CUSTOMERS_A_CHUNK = 5_000;

    /** Some 50 ms: the first message does not wait for more. */
    private static final int CUSTOMERS_AT_FIRST = 500;

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
    private final ExpandingCampaigns campaigns;
    private final CampaignCounts counts;
    private final AudienceQueries audiences;
    private final CouponStore coupons;
    private final CampaignLifecycle lifecycle;
    private final BusinessStore business;
    private final EngineMetrics metrics;
    private final LedgerStatistics statistics;
    private final LaneFeeder feeder;
    private final SendTraces traces;
    private final NothingToDo nothing;
    private final Scheduler scheduler;
    private volatile boolean isStopping;

    CampaignExpansion(
            Db db,
            ExpandingCampaigns campaigns,
            CampaignCounts counts,
            AudienceQueries audiences,
            CouponStore coupons,
            CampaignLifecycle lifecycle,
            BusinessStore business,
            EngineMetrics metrics,
            LedgerStatistics statistics,
            LaneFeeder feeder,
            SendTraces traces,
            NothingToDo nothing,
            Scheduler scheduler) {
        this.db = db;
        this.campaigns = campaigns;
        this.counts = counts;
        this.audiences = audiences;
        this.coupons = coupons;
        this.lifecycle = lifecycle;
        this.business = business;
        this.metrics = metrics;
        this.statistics = statistics;
        this.feeder = feeder;
        this.traces = traces;
        this.nothing = nothing;
        this.scheduler = scheduler;
    }

    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            identity = "campaign-expansion",
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        expandQueued(this::handOn);
    }

    /** What was sent by this process need not wait for the next turn. */
    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignChanged change) {
        if (change.action() == CampaignAction.SEND
                && scheduler.isRunning()
                && !nothing.isNothingToDo()) {
            Thread.ofVirtual().name("expansion").start(this::tick);
        }
    }

    /** The chunk under way is finished, and another worker goes on. */
    void stop(@Observes ShutdownEvent event) {
        isStopping = true;
    }

    /** Expands all queued campaigns, taking turns chunk by chunk, and sends nothing of them. */
    public void expandQueued() {
        expandQueued(_ -> {});
    }

    private void expandQueued(LongConsumer afterChunk) {
        boolean more = true;
        while (more && !isStopping) {
            more = false;
            for (long id : campaigns.ids()) {
                boolean hasMore = expandOrFail(id, CUSTOMERS_A_CHUNK);
                if (hasMore) {
                    afterChunk.accept(id);
                }
                more |= hasMore;
            }
        }
    }

    /** Others find it within a second, should this fail. */
    private void handOn(long id) {
        try {
            feeder.begin(id);
        } catch (RuntimeException e) {
            LOG.warnf("Campaign %d: a chunk waits to be queued: %s", id, e.getMessage());
        }
    }

    /**
     * A campaign that cannot be expanded ends with the reason, and holds no other one up.
     *
     * @return whether it has more to expand
     */
    boolean expandOrFail(long id, int customers) {
        try (LogIds ids = LogIds.ofCampaign(id);
                TraceSpan span = traces.expansion(id)) {
            Step step = QuarkusTransaction.requiringNew().call(() -> expandChunk(id, customers));
            if (step == Step.MANY || step == Step.LAST) {
                statistics.refresh(id);
            }
            return step == Step.MORE || step == Step.MANY;
        } catch (ApiProblem problem) {
            LOG.errorf("Campaign %d cannot be expanded: %s", id, problem.getMessage());
            lifecycle.tryChange(id, CampaignAction.FAIL, problem.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Campaign %d: a chunk was not expanded and is tried again", id);
        }
        return false;
    }

    private enum Step {
        /** Somebody else has it. */
        NONE,
        MORE,
        /** Enough that the planner should know of it before it is whole. */
        MANY,
        LAST
    }

    private Step expandChunk(long id, int customers) {
        Optional<Expanding> locked = campaigns.lock(id);
        if (locked.isEmpty()) {
            return Step.NONE;
        }
        Expanding campaign = locked.get();
        List<AudienceMember> members =
                audiences.after(
                        campaign.audience(),
                        campaign.sentAt(),
                        campaign.expandedTo(),
                        campaign.audienceMaxId(),
                        campaign.isBegun() ? customers : Math.min(customers, CUSTOMERS_AT_FIRST));
        if (members.isEmpty()) {
            finish(campaign);
            return Step.LAST;
        }
        int reached = insert(campaign, members, stillThere(members));
        if (reached > 0) {
            lifecycle.tryChange(id, CampaignAction.START_SENDING, null);
        }
        return LedgerStatistics.isWorthAnEarlyLook(campaign.targeted(), reached)
                ? Step.MANY
                : Step.MORE;
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

    /** Returns how many of them are written to. */
    private int insert(
            Expanding campaign, List<AudienceMember> found, List<AudienceMember> members) {
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
        return reached.length;
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

    private void finish(Expanding campaign) {
        if (!campaigns.finish(campaign.id())) {
            lifecycle.change(campaign.id(), CampaignAction.START_SENDING);
            lifecycle.change(campaign.id(), CampaignAction.COMPLETE, "Nobody could be reached.");
        }
        LOG.infof("Campaign %d is expanded", campaign.id());
    }

    private static long[] ids(List<AudienceMember> members, Predicate<AudienceMember> wanted) {
        return members.stream().filter(wanted).mapToLong(AudienceMember::customerId).toArray();
    }
}
