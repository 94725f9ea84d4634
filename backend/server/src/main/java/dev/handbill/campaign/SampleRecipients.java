package dev.handbill.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.campaign.template.Recipient;
import dev.handbill.coupon.CouponTokens;
import dev.handbill.kernel.ApiProblem;
import dev.handbill.kernel.Db;
import dev.handbill.kernel.Row;
import dev.handbill.segment.AudienceMember;
import dev.handbill.segment.AudienceQueries;
import dev.handbill.segment.TargetAudience;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real customer with a coupon that is not stored: for previews and test messages. */
@ApplicationScoped
public class SampleRecipients {
    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private final CampaignRepository campaigns;
    private final AudienceQueries audiences;
    private final Db db;
    private final ObjectMapper json;
    private final Clock clock;

    SampleRecipients(
            CampaignRepository campaigns,
            AudienceQueries audiences,
            Db db,
            ObjectMapper json,
            Clock clock) {
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Picks whose data fills the placeholders.
     *
     * @param customerId absent = the first of the audience, or an invented one if it is empty
     * @throws ApiProblem 404 if there is no such customer
     */
    public Recipient of(long campaignId, @Nullable Long customerId) {
        Campaign campaign = campaigns.get(campaignId);
        Long chosen = customerId == null ? firstOf(campaign) : customerId;
        if (chosen == null) {
            return invented(campaign);
        }
        return db.first("SELECT * FROM customers WHERE id = ?", row -> read(row, campaign), chosen)
                .orElseThrow(
                        () ->
                                ApiProblem.notFound(
                                        "customer-unknown",
                                        "There is no such customer. Choose another one."));
    }

    private @Nullable Long firstOf(Campaign campaign) {
        TargetAudience audience =
                new TargetAudience(campaign.targetSegments(), campaign.excludedSegments());
        List<AudienceMember> first = audiences.after(audience, 0, Long.MAX_VALUE, 1);
        return first.isEmpty() ? null : first.getFirst().customerId();
    }

    private Recipient read(Row row, Campaign campaign) throws SQLException {
        long id = row.getLong("id");
        return new Recipient(
                id,
                row.getStringOrNull("email"),
                row.getStringOrNull("phone"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getStrings("segments"),
                attributes(row.getString("attributes")),
                row.getStringOrNull("language"),
                CouponTokens.token(campaign.id(), id),
                CouponTokens.shortCode(),
                clock.instant().plus(campaign.qrExpirationDays(), ChronoUnit.DAYS));
    }

    private Recipient invented(Campaign campaign) {
        return new Recipient(
                0,
                "alex@example.com",
                "+15550100",
                "Alex",
                "Example",
                List.of(),
                Map.of(),
                null,
                CouponTokens.token(campaign.id(), 0),
                CouponTokens.shortCode(),
                clock.instant().plus(campaign.qrExpirationDays(), ChronoUnit.DAYS));
    }

    private Map<String, String> attributes(String text) {
        try {
            return json.readValue(text, ATTRIBUTES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("customers.attributes holds text values only", e);
        }
    }
}
