package dev.handbill.delivery.engine;

import dev.handbill.delivery.guard.ProviderGuard;
import dev.handbill.delivery.guard.ProviderGuards;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.queue.Lane;
import dev.handbill.queue.Pace;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;

/** Which campaigns are being sent now, and how fast each channel of theirs may go. */
@ApplicationScoped
class LanesAtWork {
    private final Db db;
    private final ProviderGuards guards;

    LanesAtWork(Db db, ProviderGuards guards) {
        this.db = db;
        this.guards = guards;
    }

    record PacedLane(Lane lane, Pace pace) {}

    private record Rated(Lane lane, int perMinute) {}

    /**
     * A lane that is stopped, or waits for room under its limit of SMS parts, holds up no other
     * one.
     */
    List<PacedLane> now() {
        return db
                .query(
                        """
                        SELECT c.id, n.channel, c.send_rate_limit_emails, c.send_rate_limit_sms
                        FROM campaigns c JOIN campaign_counts n ON n.campaign_id = c.id AND n.total > 0
                        WHERE c.status = 'sending' AND n.stop_reason IS NULL
                          AND (n.parts_wanted > c.sms_part_limit - n.parts_used) IS NOT TRUE
                        ORDER BY c.id, n.channel
                        """,
                        LanesAtWork::rated)
                .stream()
                .map(this::paced)
                .toList();
    }

    private static Rated rated(Row row) throws SQLException {
        Channel channel = Channel.of(row.getString("channel"));
        return new Rated(
                new Lane(row.getLong("id"), channel),
                switch (channel) {
                    case EMAIL -> row.getInt("send_rate_limit_emails");
                    case SMS -> row.getInt("send_rate_limit_sms");
                });
    }

    boolean isSending(Lane lane) {
        return db.first(
                        """
                        SELECT 1 AS one FROM campaigns c JOIN campaign_counts n ON n.campaign_id = c.id
                        WHERE c.id = :campaign AND n.channel = :channel AND c.status = 'sending' AND n.stop_reason IS NULL
                        """,
                        row -> row.getInt("one"),
                        Args.of("campaign", lane.campaignId()).and("channel", lane.channel()))
                .isPresent();
    }

    private PacedLane paced(Rated rated) {
        ProviderGuard guard = guards.of(rated.lane().channel());
        Pace pace = new Pace(rated.perMinute(), guard.holdName(), guard.perSecond());
        return new PacedLane(rated.lane(), pace);
    }
}
