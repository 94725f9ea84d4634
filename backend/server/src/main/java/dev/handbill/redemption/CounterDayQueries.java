package dev.handbill.redemption;

import dev.handbill.account.Actor;
import dev.handbill.account.Actors;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.redemption.CounterDay.BillSum;
import dev.handbill.redemption.CounterDay.CounterRedemption;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The day of whoever stands at the counter. Both statements read one index from its end. */
@ApplicationScoped
class CounterDayQueries {
    private static final int MOST = 10;

    private static final String SUMS =
            """
            SELECT coalesce(currency, '') AS currency, count(*) AS count, coalesce(sum(amount_minor), 0)::bigint AS amount
            FROM redemptions
            WHERE account_id = :account AND result = 'redeemed' AND at >= :since AND reversed_at IS NULL
            GROUP BY 1 ORDER BY 1
            """;

    private static final String LAST =
            """
            SELECT r.id, r.at, coalesce(nullif(trim(c.offer_title), ''), c.name, '') AS offer_title, p.first_name, r.place,
                   r.amount_minor, r.currency, r.reversed_at
            FROM (SELECT * FROM redemptions WHERE account_id = :account AND result = 'redeemed'
                  ORDER BY at DESC, id DESC LIMIT :most) AS r
            LEFT JOIN campaigns c ON c.id = r.campaign_id LEFT JOIN customers p ON p.id = r.customer_id
            ORDER BY r.at DESC, r.id DESC
            """;

    private final Db db;
    private final BusinessStore business;
    private final Actors actors;
    private final Clock clock;

    CounterDayQueries(Db db, BusinessStore business, Actors actors, Clock clock) {
        this.db = db;
        this.business = business;
        this.actors = actors;
        this.clock = clock;
    }

    private record Sum(String currency, long count, long amount) {}

    CounterDay ofCaller() {
        ZoneId zone = business.get().timeZone();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Actor actor = actors.current();
        List<Sum> sums =
                db.query(
                        SUMS,
                        CounterDayQueries::sum,
                        Args.of("account", actor.accountId())
                                .and("since", today.atStartOfDay(zone).toInstant()));
        return new CounterDay(
                today,
                sums.stream().mapToLong(Sum::count).sum(),
                sums.stream()
                        .filter(sum -> !sum.currency().isEmpty())
                        .map(sum -> new BillSum(sum.currency(), sum.amount()))
                        .toList(),
                db.query(
                        LAST,
                        row -> redemption(row, now),
                        Args.of("account", actor.accountId()).and("most", MOST)));
    }

    private static Sum sum(Row row) throws SQLException {
        return new Sum(row.getString("currency"), row.getLong("count"), row.getLong("amount"));
    }

    private static CounterRedemption redemption(Row row, Instant now) throws SQLException {
        Instant at = row.getInstant("at");
        Instant reversedAt = row.getInstantOrNull("reversed_at");
        return new CounterRedemption(
                row.getLong("id"),
                at,
                row.getString("offer_title"),
                row.getStringOrNull("first_name"),
                row.getString("place"),
                row.getLongOrNull("amount_minor"),
                row.getStringOrNull("currency"),
                reversedAt,
                reversedAt == null ? undoableUntil(at, now) : null);
    }

    /** The same two minutes for everybody here: what is older is undone where the campaign is. */
    private static @Nullable Instant undoableUntil(Instant at, Instant now) {
        Instant end = at.plus(UndoRight.OF_STAFF);
        return now.isBefore(end) ? end : null;
    }
}
