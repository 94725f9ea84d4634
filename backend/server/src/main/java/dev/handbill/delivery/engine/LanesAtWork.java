package dev.handbill.delivery.engine;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.sql.Db;
import dev.handbill.queue.Lane;
import dev.handbill.queue.Pace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Which campaigns are being sent now, and how fast each channel of theirs may go. */
@ApplicationScoped
class LanesAtWork {
    private final Db db;
    private final ProviderGuards guards;
    private final HandbillConfig config;

    LanesAtWork(Db db, ProviderGuards guards, HandbillConfig config) {
        this.db = db;
        this.guards = guards;
        this.config = config;
    }

    record PacedLane(Lane lane, Pace pace) {}

    List<PacedLane> now() {
        List<PacedLane> lanes = new ArrayList<>();
        db.query(
                """
                SELECT id, send_rate_limit_emails, send_rate_limit_sms, email_total, sms_total
                FROM campaigns WHERE status = 'sending' ORDER BY id
                """,
                row -> {
                    long id = row.getLong("id");
                    if (row.getLong("email_total") > 0) {
                        lanes.add(paced(id, Channel.EMAIL, row.getInt("send_rate_limit_emails")));
                    }
                    if (row.getLong("sms_total") > 0) {
                        lanes.add(paced(id, Channel.SMS, row.getInt("send_rate_limit_sms")));
                    }
                    return id;
                });
        return lanes;
    }

    boolean isSending(Lane lane) {
        return db.first(
                        "SELECT 1 AS one FROM campaigns WHERE id = ? AND status = 'sending'",
                        row -> row.getInt("one"),
                        lane.campaignId())
                .isPresent();
    }

    private PacedLane paced(long campaignId, Channel channel, int perMinute) {
        int perSecond =
                switch (channel) {
                    case EMAIL -> config.delivery().emailsPerSecond();
                    case SMS -> config.delivery().smsPerSecond();
                };
        String provider = guards.of(channel).holdName();
        return new PacedLane(
                new Lane(campaignId, channel), new Pace(perMinute, provider, perSecond));
    }
}
