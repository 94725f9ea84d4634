package dev.handbill.events;

import static io.restassured.RestAssured.given;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.provider.sendgrid.SendGridSignature;
import dev.handbill.provider.twilio.TwilioSignature;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Calls the webhooks as the providers would, and makes sent deliveries for them to speak of. */
@ApplicationScoped
public class Webhooks {
    private static final String PUBLIC_URL = "http://localhost:3000";
    private static final PrivateKey KEY = key();
    private static final String FORM = "application/x-www-form-urlencoded";

    /** The form as it was signed, not as the client would write it. */
    private static final RestAssuredConfig AS_TEXT =
            RestAssuredConfig.config()
                    .encoderConfig(
                            EncoderConfig.encoderConfig()
                                    .encodeContentTypeAs(FORM, ContentType.TEXT));

    private final Db db;
    private final EventWorker worker;

    Webhooks(Db db, EventWorker worker) {
        this.db = db;
        this.worker = worker;
    }

    /** Does by hand what the scheduler does in production. */
    public void applyAll() {
        worker.applyAll();
    }

    /** A campaign on its way with so many messages that were sent, to c1@example.com and so on. */
    public long aCampaign(String channel, int sent) {
        long campaign =
                db.one(
                        """
                        INSERT INTO campaigns (name, status, expanded_at, sent_at) VALUES ('Autumn', 'sending', now(), now())
                        RETURNING id
                        """,
                        row -> row.getLong("id"));
        db.update(
                """
                INSERT INTO customers (email, phone, first_name)
                SELECT 'c' || n || '@example.com', '+1202555' || lpad(n::text, 5, '0'), 'C' || n FROM generate_series(1, ?) n
                WHERE NOT EXISTS (SELECT 1 FROM customers WHERE email = 'c' || n || '@example.com')
                ORDER BY n
                """,
                sent);
        db.update(
                """
                INSERT INTO qr_codes (campaign_id, customer_id, token, short_code, expires_at)
                SELECT ?, id, ? || '-' || id, ? || 'c' || id, now() + interval '1 day' FROM customers ORDER BY id LIMIT ?
                """,
                campaign,
                campaign,
                campaign,
                sent);
        db.update(
                """
                INSERT INTO deliveries (campaign_id, customer_id, qr_code_id, channel, status, address, provider,
                                        first_attempt_at, finished_at)
                SELECT q.campaign_id, q.customer_id, q.id, ?, 'sent', CASE ? WHEN 'email' THEN c.email ELSE c.phone END,
                       CASE ? WHEN 'email' THEN 'sendgrid' ELSE 'twilio' END, now(), now()
                FROM qr_codes q JOIN customers c ON c.id = q.customer_id WHERE q.campaign_id = ? ORDER BY q.id
                """,
                channel,
                channel,
                channel,
                campaign);
        db.update("UPDATE campaigns SET total_targeted = ? WHERE id = ?", sent, campaign);
        db.update("INSERT INTO campaign_contents (campaign_id) VALUES (?)", campaign);
        db.update(
                """
                INSERT INTO campaign_counts (campaign_id, channel, total, sent)
                VALUES (:campaign, :channel, :sent, :sent)
                """,
                Args.of("campaign", campaign).and("channel", channel).and("sent", sent));
        return campaign;
    }

    /** One event as SendGrid writes it; {@code more} starts with a comma or is empty. */
    static String event(String id, String kind, long delivery, String email, String more) {
        return """
               {"email":"%s","timestamp":%d,"event":"%s","sg_event_id":"%s","sg_message_id":"m.%d","category":["handbill"],\
               "campaign_id":"1","delivery_id":"%d"%s}"""
                .formatted(
                        email, Instant.now().getEpochSecond(), kind, id, delivery, delivery, more);
    }

    static Response sendGrid(String body) {
        return sendGrid(body, Instant.now().getEpochSecond());
    }

    static Response sendGrid(String body, long timestamp) {
        return given().contentType(ContentType.JSON)
                .header(SendGridSignature.TIMESTAMP, timestamp)
                .header(SendGridSignature.SIGNATURE, signature(timestamp + body))
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/webhooks/sendgrid");
    }

    static String signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(KEY);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed for the public address, which is not the one that is called. */
    static Response twilio(String path, Map<String, String> fields) {
        return twilioCall(path, fields, twilioSignature(PUBLIC_URL + path, fields));
    }

    static Response twilioCall(String path, Map<String, String> fields, String signature) {
        String form =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return given().config(AS_TEXT)
                .contentType(FORM)
                .header(TwilioSignature.HEADER, signature)
                .body(form)
                .urlEncodingEnabled(false)
                .post(path);
    }

    static String twilioSignature(String url, Map<String, String> fields) {
        StringBuilder text = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> text.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec("test-token".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String from) {
        return db.one("SELECT count(*) AS n FROM " + from, row -> row.getLong("n"));
    }

    /** Every time and counter that events move, in one text for each row. */
    public List<String> facts() {
        return db.query(
                """
                SELECT 'delivery ' || id || ' ' || status || ' ' || concat_ws('/', delivered_at, '-', bounced_at, '-', opened_at,
                       '-', machine_opened_at, '-', clicked_at, '-', complained_at, bounce_code, other_events) AS line FROM deliveries
                UNION ALL SELECT 'count ' || channel || ' ' || kind || ' ' || messages FROM campaign_event_counts WHERE messages <> 0
                UNION ALL SELECT 'suppressed ' || address || ' ' || reason FROM suppressions
                UNION ALL SELECT 'consent ' || id || ' ' || email_consent || ' ' || sms_consent FROM customers
                UNION ALL SELECT 'change ' || customer_id || ' ' || status || ' ' || source FROM consent_changes
                ORDER BY line
                """,
                row -> row.getString("line"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static PrivateKey key() {
        try (InputStream in =
                Webhooks.class.getResourceAsStream("/webhooks/sendgrid-test-key.b64")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return KeyFactory.getInstance("EC")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text.strip())));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
