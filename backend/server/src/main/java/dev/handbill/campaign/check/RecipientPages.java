package dev.handbill.campaign.check;

import dev.handbill.campaign.template.Recipient;
import dev.handbill.campaign.template.RecipientRows;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.segment.AudienceMember;
import dev.handbill.segment.AudienceQueries;
import dev.handbill.segment.TargetAudience;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks through an audience page by page, each customer with a coupon that is stored nowhere. */
@ApplicationScoped
class RecipientPages {
    static final int CUSTOMERS_A_PAGE = 2_000;

    // 1.3 ms a page of 1,000,000 customers, by one search of the index; a join with unnest took 13
    // ms
    private static final String FIND =
            """
            SELECT id, email, phone, first_name, last_name, segments, attributes, language, time_zone
            FROM customers WHERE id = ANY (?) ORDER BY id
            """;

    private final Db db;
    private final AudienceQueries audiences;
    private final RecipientRows recipients;

    RecipientPages(Db db, AudienceQueries audiences, RecipientRows recipients) {
        this.db = db;
        this.audiences = audiences;
        this.recipients = recipients;
    }

    /**
     * @param lastCustomerId where the next page begins
     * @param customers how many were checked, those that no channel reaches included
     */
    record Batch(long lastCustomerId, int customers, List<PageMember> members) {}

    record PageMember(
            Recipient recipient, @Nullable String timeZone, boolean getsEmail, boolean getsSms) {}

    /** Empty at the end of the audience. */
    Batch after(TargetAudience audience, long customerId, long campaignId, Instant expiresAt) {
        List<AudienceMember> found =
                audiences.after(audience, customerId, Long.MAX_VALUE, CUSTOMERS_A_PAGE);
        if (found.isEmpty()) {
            return new Batch(customerId, 0, List.of());
        }
        Map<Long, AudienceMember> reached = new HashMap<>();
        for (AudienceMember member : found) {
            if (member.getsEmail() || member.getsSms()) {
                reached.put(member.customerId(), member);
            }
        }
        List<PageMember> members =
                db.query(
                        FIND,
                        row -> member(row, reached, campaignId, expiresAt),
                        reached.keySet().stream().mapToLong(Long::longValue).toArray());
        return new Batch(found.getLast().customerId(), found.size(), members);
    }

    private PageMember member(
            Row row, Map<Long, AudienceMember> reached, long campaignId, Instant expiresAt)
            throws SQLException {
        long id = row.getLong("id");
        AudienceMember member = reached.get(id);
        return new PageMember(
                recipients.sample(row, id, campaignId, expiresAt),
                row.getStringOrNull("time_zone"),
                member != null && member.getsEmail(),
                member != null && member.getsSms());
    }
}
