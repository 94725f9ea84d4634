package dev.handbill.analytics;

import dev.handbill.analytics.CampaignComparison.ComparedCampaign;
import dev.handbill.analytics.CampaignComparison.ComparedChannel;
import dev.handbill.analytics.Overview.DayTakings;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.text.MoneySum;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A few campaigns side by side, from what is kept of them: no delivery is read. */
@ApplicationScoped
class ComparisonQueries {
    static final int FEWEST = 2;
    static final int MOST = 5;
    private static final int MOST_DAYS = 400;
    private static final Pattern LIST = Pattern.compile("\\d{1,18}(,\\d{1,18})*");

    private static final String CAMPAIGNS =
            """
            SELECT c.id, c.name, c.offer_title, c.status, c.sent_at, c.completed_at, c.total_targeted,
                   r.redeemed, r.uses, r.bills, r.revenue,
                   (SELECT count(DISTINCT coalesce(o.customer_id, -o.id)) FROM consent_changes o
                    WHERE o.campaign_id = c.id AND o.status = 'unsubscribed' AND o.channel IS NOT NULL) AS opted_out
            FROM campaigns c CROSS JOIN LATERAL (
                SELECT coalesce(sum(coupons), 0) AS redeemed, coalesce(sum(uses), 0) AS uses,
                       coalesce(sum(uses) FILTER (WHERE currency <> ''), 0) AS bills, %s AS revenue
                FROM (SELECT currency, sum(coupons) AS coupons, sum(uses) AS uses, sum(amount_minor) AS amount
                      FROM redemption_days WHERE campaign_id = c.id GROUP BY currency) s) r
            WHERE c.id = ANY (:ids) AND c.kind = 'campaign' ORDER BY array_position(:ids, c.id)
            """
                    .formatted(MoneySum.SUMS);

    private static final String CHANNELS =
            """
            SELECT n.campaign_id, n.channel, n.total, n.sent,
                   coalesce(max(e.messages) FILTER (WHERE e.kind = 'delivered'), 0) AS delivered,
                   coalesce(max(e.messages) FILTER (WHERE e.kind = 'bounced'), 0) AS bounced,
                   coalesce(max(e.messages) FILTER (WHERE e.kind = 'opened'), 0) AS opened,
                   coalesce(max(e.messages) FILTER (WHERE e.kind = 'clicked'), 0) AS clicked
            FROM campaign_counts n
            LEFT JOIN campaign_event_counts e ON e.campaign_id = n.campaign_id AND e.channel = n.channel
            WHERE n.campaign_id = ANY (:ids) GROUP BY n.campaign_id, n.channel, n.total, n.sent
            """;

    private static final String DAYS =
            """
            SELECT campaign_id, day::text AS day, sum(uses) AS uses,
                   coalesce(sum(amount_minor) FILTER (WHERE currency = :currency), 0) AS amount
            FROM redemption_days WHERE campaign_id = ANY (:ids)
            GROUP BY campaign_id, redemption_days.day
            ORDER BY campaign_id, redemption_days.day LIMIT :most
            """;

    private static final ComparedChannel NOTHING = new ComparedChannel(0, 0, 0, 0, 0, 0);

    private final Db db;
    private final BusinessStore business;

    ComparisonQueries(Db db, BusinessStore business) {
        this.db = db;
        this.business = business;
    }

    private record OfChannel(long campaignId, Channel channel, ComparedChannel counts) {}

    private record OfDay(long campaignId, DayTakings takings) {}

    /**
     * @param asked such as 3,7,12
     * @throws ApiProblem 422 for fewer than two or more than five different campaigns, 404 if one
     *     of them does not exist
     */
    @Transactional
    CampaignComparison of(@Nullable String asked) {
        return new CampaignComparison(found(ids(asked)));
    }

    /**
     * @throws ApiProblem 404 without such a campaign
     */
    @Transactional
    ComparedCampaign one(long id) {
        return found(new long[] {id}).getFirst();
    }

    private List<ComparedCampaign> found(long[] ids) {
        Map<Long, List<OfChannel>> channels =
                db.query(CHANNELS, ComparisonQueries::channel, Args.of("ids", ids)).stream()
                        .collect(Collectors.groupingBy(OfChannel::campaignId));
        Map<Long, List<OfDay>> days = days(ids);
        List<ComparedCampaign> found =
                db.query(
                        CAMPAIGNS,
                        row ->
                                campaign(
                                        row,
                                        channels.getOrDefault(row.getLong("id"), List.of()),
                                        days.getOrDefault(row.getLong("id"), List.of())),
                        Args.of("ids", ids));
        for (long id : ids) {
            if (found.stream().noneMatch(campaign -> campaign.id() == id)) {
                throw ApiProblem.unknown("campaign", id);
            }
        }
        return found;
    }

    private static long[] ids(@Nullable String asked) {
        String text = asked == null ? "" : asked;
        long[] ids =
                LIST.matcher(text).matches()
                        ? Arrays.stream(text.split(","))
                                .mapToLong(Long::parseLong)
                                .distinct()
                                .toArray()
                        : new long[0];
        if (ids.length < FEWEST || ids.length > MOST) {
            throw ApiProblem.invalid(
                    "/ids",
                    "Name %d to %d campaigns to compare, such as 3,7.".formatted(FEWEST, MOST));
        }
        return ids;
    }

    private Map<Long, List<OfDay>> days(long[] ids) {
        return db
                .query(
                        DAYS,
                        row ->
                                new OfDay(
                                        row.getLong("campaign_id"),
                                        new DayTakings(
                                                LocalDate.parse(row.getString("day")),
                                                row.getLong("uses"),
                                                row.getLong("amount"))),
                        Args.of("ids", ids)
                                .and("currency", business.get().currency())
                                .and("most", MOST * MOST_DAYS))
                .stream()
                .collect(Collectors.groupingBy(OfDay::campaignId));
    }

    private static ComparedCampaign campaign(Row row, List<OfChannel> channels, List<OfDay> days)
            throws SQLException {
        return new ComparedCampaign(
                row.getLong("id"),
                row.getString("name"),
                row.getString("offer_title"),
                row.getString("status"),
                row.getInstantOrNull("sent_at"),
                row.getInstantOrNull("completed_at"),
                row.getLong("total_targeted"),
                counts(channels, Channel.EMAIL),
                counts(channels, Channel.SMS),
                row.getLong("opted_out"),
                row.getLong("redeemed"),
                row.getLong("uses"),
                MoneySum.read(row.getStrings("revenue")),
                row.getLong("bills"),
                days.stream().map(OfDay::takings).limit(MOST_DAYS).toList());
    }

    private static ComparedChannel counts(List<OfChannel> channels, Channel channel) {
        return channels.stream()
                .filter(one -> one.channel() == channel)
                .map(OfChannel::counts)
                .findFirst()
                .orElse(NOTHING);
    }

    private static OfChannel channel(Row row) throws SQLException {
        return new OfChannel(
                row.getLong("campaign_id"),
                Channel.of(row.getString("channel")),
                new ComparedChannel(
                        row.getLong("total"),
                        row.getLong("sent"),
                        row.getLong("delivered"),
                        row.getLong("bounced"),
                        row.getLong("opened"),
                        row.getLong("clicked")));
    }
}
