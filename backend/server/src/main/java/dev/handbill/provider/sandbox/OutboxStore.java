package dev.handbill.provider.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.Page;
import dev.handbill.provider.InlinePng;
import dev.handbill.provider.OutgoingEmail;
import dev.handbill.provider.OutgoingMessage;
import dev.handbill.provider.OutgoingSms;
import dev.handbill.provider.UnsubscribeHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code outbox_messages}. */
@ApplicationScoped
public class OutboxStore {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final String INSERT =
            """
            INSERT INTO outbox_messages (channel, campaign_id, delivery_id, is_test, sender, recipient, subject,
                                         html, body, headers, inline_image, inline_content_id, provider_message_id, notice)
            VALUES (:channel, nullif(:campaign, 0), nullif(:delivery, 0), :is_test, :sender, :recipient, :subject, :html, :body, :headers::jsonb, :image, :content_id, :message_id, :notice)
            """;

    /** Whoever reads it gets in as its recipient. */
    private static final String LETS_IN = "password_reset";

    private final Db db;
    private final ObjectMapper json;

    OutboxStore(Db db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(OutgoingMessage message, String providerMessageId) {
        switch (message) {
            case OutgoingEmail email -> add(email, providerMessageId);
            case OutgoingSms sms -> add(sms, providerMessageId);
        }
    }

    private void add(OutgoingEmail email, String providerMessageId) {
        InlinePng qr = email.qr();
        insert(
                email,
                Channel.EMAIL,
                address(email.fromName(), email.fromEmail()),
                email.subject(),
                email.html(),
                email.text(),
                headers(email),
                qr == null ? null : qr.png(),
                qr == null ? null : qr.contentId(),
                providerMessageId);
    }

    private void add(OutgoingSms sms, String providerMessageId) {
        insert(
                sms,
                Channel.SMS,
                "Handbill",
                "",
                "",
                sms.text(),
                Map.of(),
                null,
                null,
                providerMessageId);
    }

    private void insert(
            OutgoingMessage message,
            Channel channel,
            String sender,
            String subject,
            String html,
            String body,
            Map<String, String> headers,
            byte @Nullable [] image,
            @Nullable String contentId,
            String providerMessageId) {
        db.update(
                INSERT,
                Args.of("channel", channel)
                        .and("campaign", message.campaignId())
                        .and("delivery", message.deliveryId())
                        .and("is_test", message.isTest())
                        .and("sender", sender)
                        .and("recipient", message.to())
                        .and("subject", subject)
                        .and("html", storable(html))
                        .and("body", storable(body))
                        .and("headers", written(headers))
                        .and("image", image)
                        .and("content_id", contentId)
                        .and("message_id", providerMessageId)
                        .and("notice", message.notice()));
    }

    /**
     * Newest first.
     *
     * @param before only messages with a smaller id
     * @param forOwner whether messages that let somebody in are shown too
     */
    Page<OutboxMessageView> page(
            @Nullable Channel channel,
            @Nullable Long campaignId,
            @Nullable String query,
            long before,
            int limit,
            boolean forOwner) {
        return Page.of(
                db.query(
                        """
                        SELECT id, channel, campaign_id, delivery_id, is_test, sender, recipient, subject,
                               left(body, 160) AS preview, accepted_at
                        FROM outbox_messages
                        WHERE id < :before AND (:channel::text IS NULL OR channel = :channel) AND (:campaign::bigint IS NULL OR campaign_id = :campaign)
                          AND (:for_owner OR notice IS DISTINCT FROM :lets_in)
                          AND (:query::text IS NULL OR position(lower(:query) IN lower(recipient || ' ' || subject)) > 0)
                        ORDER BY id DESC LIMIT :limit
                        """,
                        OutboxStore::view,
                        Args.of("before", before)
                                .and("channel", channel)
                                .and("campaign", campaignId)
                                .and("query", query)
                                .and("for_owner", forOwner)
                                .and("lets_in", LETS_IN)
                                .and("limit", limit + 1)),
                limit,
                OutboxMessageView::id);
    }

    Optional<OutboxMessageDetail> find(long id, boolean forOwner) {
        return db.first(
                """
                SELECT id, channel, campaign_id, delivery_id, is_test, sender, recipient, subject,
                       left(body, 160) AS preview, accepted_at, html, body, headers, inline_image,
                       inline_content_id, provider_message_id
                FROM outbox_messages WHERE id = :id AND (:for_owner OR notice IS DISTINCT FROM :lets_in)
                """,
                this::detail,
                Args.of("id", id).and("for_owner", forOwner).and("lets_in", LETS_IN));
    }

    /** Gives the disk space back at once, which DELETE of some gigabytes would not. */
    void empty() {
        db.update("TRUNCATE outbox_messages");
    }

    private static OutboxMessageView view(Row row) throws SQLException {
        return new OutboxMessageView(
                row.getLong("id"),
                Channel.of(row.getString("channel")),
                row.getLongOrNull("campaign_id"),
                row.getLongOrNull("delivery_id"),
                row.getBoolean("is_test"),
                row.getString("sender"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("preview"),
                row.getInstant("accepted_at"));
    }

    private OutboxMessageDetail detail(Row row) throws SQLException {
        return OutboxMessageDetail.of(
                view(row),
                withImage(
                        row.getString("html"),
                        row.getBytes("inline_image"),
                        row.getStringOrNull("inline_content_id")),
                row.getString("body"),
                read(row.getString("headers")),
                row.getString("provider_message_id"));
    }

    private static String withImage(
            String html, byte @Nullable [] image, @Nullable String contentId) {
        return image == null || contentId == null
                ? html
                : html.replace(
                        "cid:" + contentId,
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(image));
    }

    private static Map<String, String> headers(OutgoingEmail email) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!email.replyTo().isEmpty()) {
            headers.put("Reply-To", email.replyTo());
        }
        headers.put("To", address(email.toName(), email.to()));
        headers.putAll(UnsubscribeHeaders.of(email));
        return headers;
    }

    private static String address(String name, String address) {
        return name.isEmpty() ? address : (name + " <" + address + ">");
    }

    /** PostgreSQL's text has no NUL. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }

    private String written(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of strings is always JSON", e);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return json.readValue(headers, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The outbox holds headers that are not JSON", e);
        }
    }
}
