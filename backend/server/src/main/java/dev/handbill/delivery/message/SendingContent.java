package dev.handbill.delivery.message;

import dev.handbill.campaign.template.TemplateSource;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import java.sql.SQLException;
import java.util.Optional;

/** What a worker needs of a campaign to write its messages. */
record SendingContent(
        TemplateSource source,
        String fromName,
        String fromEmail,
        String replyTo,
        boolean hasPartLimit) {

    static Optional<SendingContent> find(Db db, long campaignId) {
        return db.first(
                """
                SELECT c.id, t.subject, t.email_content, t.email_text, t.sms_content, c.qr_embedding,
                       coalesce(nullif(trim(c.offer_title), ''), c.name) AS offer_title, c.offer_terms,
                       c.sms_plain_text, c.language, c.from_name, c.from_email, c.reply_to,
                       c.sms_part_limit IS NOT NULL AS has_part_limit, c.kind = 'message' AS is_message
                FROM campaigns c JOIN campaign_contents t ON t.campaign_id = c.id WHERE c.id = :campaign
                """,
                SendingContent::read,
                Args.of("campaign", campaignId));
    }

    private static SendingContent read(Row row) throws SQLException {
        TemplateSource source =
                new TemplateSource(
                        row.getLong("id"),
                        row.getString("subject"),
                        row.getString("email_content"),
                        row.getString("email_text"),
                        row.getString("sms_content"),
                        row.getString("qr_embedding"),
                        row.getString("offer_title"),
                        row.getString("offer_terms"),
                        row.getBoolean("sms_plain_text"),
                        row.getStringOrNull("language"),
                        row.getBoolean("is_message"));
        return new SendingContent(
                source,
                row.getString("from_name"),
                row.getString("from_email"),
                row.getString("reply_to"),
                row.getBoolean("has_part_limit"));
    }
}
