package dev.handbill.message;

import dev.handbill.delivery.ledger.DeliveryStatus;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages, read from the ledger. */
@ApplicationScoped
class MessageQueries {
    private static final String COLUMNS =
            """
            SELECT d.*, CASE WHEN c.status = 'paused' AND d.status = 'pending' THEN c.status_reason END AS hold_reason
            FROM %s d JOIN campaigns c ON c.id = d.campaign_id AND c.kind = 'message'
            """;

    private static final String ONE =
            COLUMNS.formatted("deliveries") + "WHERE d.id = :id AND d.qr_code_id IS NULL";

    /** By the index of what has no coupon, or by that of the customer's deliveries. */
    private static final String PAGE =
            COLUMNS.formatted(
                            """
                            (SELECT * FROM deliveries
                             WHERE qr_code_id IS NULL AND id < :before AND (:status::text IS NULL OR status = :status) %s
                             ORDER BY id DESC LIMIT :limit)
                            """)
                    + "ORDER BY d.id DESC";

    private final Db db;

    MessageQueries(Db db) {
        this.db = db;
    }

    Optional<MessageView> find(long id) {
        return db.first(ONE, MessageQueries::read, Args.of("id", id));
    }

    /** Newest first. */
    List<MessageView> page(
            @Nullable DeliveryStatus status, @Nullable Long customerId, long before, int limit) {
        Args args =
                Args.of("before", before)
                        .and("status", status == null ? null : status.wire())
                        .and("limit", limit);
        if (customerId != null) {
            args.and("customer", customerId);
        }
        return db.query(
                PAGE.formatted(customerId == null ? "" : "AND customer_id = :customer"),
                MessageQueries::read,
                args);
    }

    private static MessageView read(Row row) throws SQLException {
        return new MessageView(
                row.getLong("id"),
                Channel.of(row.getString("channel")),
                row.getLongOrNull("customer_id"),
                row.getStringOrNull("address"),
                DeliveryStatus.fromString(row.getString("status")),
                row.getStringOrNull("hold_reason"),
                row.getInt("attempts"),
                row.getInstantOrNull("next_attempt_at"),
                row.getStringOrNull("provider"),
                row.getStringOrNull("provider_message_id"),
                row.getStringOrNull("error_code"),
                row.getStringOrNull("error_text"),
                row.getInstant("created_at"),
                row.getInstantOrNull("first_attempt_at"),
                row.getInstantOrNull("finished_at"),
                row.getInstantOrNull("delivered_at"),
                row.getInstantOrNull("bounced_at"),
                row.getStringOrNull("bounce_code"),
                row.getStringOrNull("bounce_text"),
                row.getInstantOrNull("complained_at"));
    }
}
