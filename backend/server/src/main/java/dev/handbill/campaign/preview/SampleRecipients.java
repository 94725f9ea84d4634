package dev.handbill.campaign.preview;

import dev.handbill.business.BusinessStore;
import dev.handbill.campaign.Campaign;
import dev.handbill.campaign.CampaignRepository;
import dev.handbill.campaign.template.Recipient;
import dev.handbill.campaign.template.RecipientRows;
import dev.handbill.coupon.CouponExpiry;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.segment.AudienceMember;
import dev.handbill.segment.AudienceQueries;
import dev.handbill.segment.TargetAudience;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Real customers for previews and test messages, each with a coupon that is stored nowhere, so
 * nobody can redeem it.
 */
@ApplicationScoped
public class SampleRecipients {
    private static final String FIND =
            """
            SELECT id, email, phone, first_name, last_name, segments, attributes, language
            FROM customers WHERE id = ?
            """;

    private final CampaignRepository campaigns;
    private final Db db;
    private final AudienceQueries audiences;
    private final BusinessStore business;
    private final RecipientRows recipients;
    private final Clock clock;

    SampleRecipients(
            CampaignRepository campaigns,
            Db db,
            AudienceQueries audiences,
            BusinessStore business,
            RecipientRows recipients,
            Clock clock) {
        this.campaigns = campaigns;
        this.db = db;
        this.audiences = audiences;
        this.business = business;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * The chosen customer, else the first of the campaign's audience, else an invented one (with id
     * 0).
     *
     * @throws ApiProblem 404 if there is no such campaign or customer
     */
    public Recipient of(long campaignId, @Nullable Long customerId) {
        return of(campaigns.get(campaignId), customerId);
    }

    public Recipient of(Campaign campaign, @Nullable Long customerId) {
        Instant expiresAt =
                CouponExpiry.of(
                        campaign.couponRules().validUntil(),
                        campaign.fields().qrExpirationDays(),
                        clock.instant(),
                        business.get().timeZone());
        if (customerId != null) {
            return find(customerId, campaign.id(), expiresAt)
                    .orElseThrow(() -> ApiProblem.unknown("customer", customerId));
        }
        return firstOf(campaign)
                .flatMap(first -> find(first, campaign.id(), expiresAt))
                .orElseGet(() -> invented(campaign.id(), expiresAt));
    }

    private Optional<Long> firstOf(Campaign campaign) {
        TargetAudience target = campaign.audience();
        if (target.hasNobody()) {
            return Optional.empty();
        }
        return audiences.after(target, 0, Long.MAX_VALUE, 1).stream()
                .map(AudienceMember::customerId)
                .findFirst();
    }

    private Optional<Recipient> find(long customerId, long campaignId, Instant expiresAt) {
        return db.first(
                FIND, row -> recipients.sample(row, customerId, campaignId, expiresAt), customerId);
    }

    private static Recipient invented(long campaignId, Instant expiresAt) {
        return new Recipient(
                0,
                "alex@example.com",
                "+12025550143",
                "Alex",
                "Sample",
                List.of(),
                Map.of(),
                null,
                RecipientRows.sampleToken(campaignId, 0),
                RecipientRows.SAMPLE_CODE,
                expiresAt);
    }
}
