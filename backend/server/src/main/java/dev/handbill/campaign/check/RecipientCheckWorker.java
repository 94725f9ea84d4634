package dev.handbill.campaign.check;

import dev.handbill.business.Business;
import dev.handbill.business.BusinessStore;
import dev.handbill.business.SendingSettingsStore;
import dev.handbill.campaign.Campaign;
import dev.handbill.campaign.CampaignRepository;
import dev.handbill.campaign.check.RecipientCheckStore.Claimed;
import dev.handbill.campaign.check.RecipientPages.Batch;
import dev.handbill.campaign.template.MessageTemplates;
import dev.handbill.campaign.template.RecipientProbe;
import dev.handbill.campaign.template.TemplateCompiler;
import dev.handbill.campaign.template.TemplateSource;
import dev.handbill.campaign.template.language.TemplateError;
import dev.handbill.coupon.CouponExpiry;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.config.LogIds;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.work.JobLoop;
import dev.handbill.kernel.work.NothingToDo;
import dev.handbill.segment.AudienceQueries;
import dev.handbill.segment.TargetAudience;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes every message of a campaign without sending it, one campaign at a time in each process. A
 * worker that is lost leaves its check to the next, which starts it again.
 */
@ApplicationScoped
class RecipientCheckWorker {
    private static final Logger LOG = Logger.getLogger(RecipientCheckWorker.class);

    private final HandbillConfig config;
    private final RecipientCheckStore store;
    private final RecipientPages pages;
    private final CampaignRepository campaigns;
    private final AudienceQueries audiences;
    private final TemplateCompiler templates;
    private final BusinessStore business;
    private final SendingSettingsStore sending;
    private final Clock clock;
    private final JobLoop<Claimed> loop;

    RecipientCheckWorker(
            HandbillConfig config,
            RecipientCheckStore store,
            RecipientPages pages,
            CampaignRepository campaigns,
            AudienceQueries audiences,
            TemplateCompiler templates,
            BusinessStore business,
            SendingSettingsStore sending,
            Clock clock) {
        this.config = config;
        this.store = store;
        this.pages = pages;
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.templates = templates;
        this.business = business;
        this.sending = sending;
        this.clock = clock;
        this.loop = new JobLoop<>(store::claim, this::run);
    }

    /** What a check needs of its campaign. */
    private record Subject(
            TemplateSource source,
            TargetAudience audience,
            Instant expiresAt,
            @Nullable Integer partLimit) {}

    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            every = "1s",
            identity = "recipient-checks",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void poll() {
        workOff();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** Makes every check that waits. */
    void workOff() {
        loop.workOff();
    }

    private void run(Claimed check) {
        try (LogIds ids = LogIds.ofCampaign(check.campaignId())) {
            writeEach(check);
        } catch (DbException e) {
            // stays running; made again when the lease has run out
            LOG.errorf("Campaign %d: its check is interrupted: %s", check.campaignId(), e);
        } catch (TemplateError | ApiProblem e) {
            store.fail(check, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Campaign %d: its check failed", check.campaignId());
            store.fail(check, "The check stopped on an error of ours; the log has the cause.");
        }
    }

    private void writeEach(Claimed check) {
        Subject subject = QuarkusTransaction.requiringNew().call(() -> subject(check.campaignId()));
        long customers = audiences.count(subject.audience()).customers();
        RecipientTally tally = new RecipientTally();
        MessageTemplates messages = templates.compileForCheck(subject.source());
        RecipientProbe probe = new RecipientProbe(messages);
        long checked = 0;
        try (RecipientCheckRun run =
                new RecipientCheckRun(
                        messages,
                        probe,
                        business.get().timeZone(),
                        last -> page(check, subject, last))) {
            for (int more = run.addPage(tally); more > 0; more = run.addPage(tally)) {
                checked += more;
                if (loop.isStopping()
                        || !store.advance(check, checked, Math.max(customers, checked))) {
                    return;
                }
            }
        }
        store.complete(
                check,
                tally.result(
                        sending.get().smsPartPrice(),
                        business.get().currency(),
                        subject.partLimit()));
    }

    private Batch page(Claimed check, Subject subject, long lastCustomerId) {
        return pages.after(
                subject.audience(), lastCustomerId, check.campaignId(), subject.expiresAt());
    }

    private Subject subject(long campaignId) {
        Campaign campaign = campaigns.get(campaignId);
        Business sender = business.get();
        return new Subject(
                campaign.templates(),
                campaign.audience(),
                CouponExpiry.of(
                        campaign.couponRules().validUntil(),
                        campaign.fields().qrExpirationDays(),
                        clock.instant(),
                        sender.timeZone()),
                campaign.fields().smsPartLimit());
    }
}
