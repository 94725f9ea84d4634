package dev.handbill.analytics;

import dev.handbill.business.BusinessStore;
import dev.handbill.business.WrittenForPeople;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.text.CsvFile;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.StreamedAnswers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A campaign as a CSV file with one row per customer, written as it is read. */
@ApplicationScoped
class CampaignReport {
    private static final List<String> COLUMNS =
            List.of(
                    "customer_id",
                    "first_name",
                    "last_name",
                    "email",
                    "phone",
                    "segments",
                    "email_status",
                    "email_error",
                    "email_sent_at",
                    "email_delivered_at",
                    "email_bounced_at",
                    "email_bounce",
                    "email_opened_at",
                    "email_clicked_at",
                    "email_complained_at",
                    "sms_status",
                    "sms_error",
                    "sms_sent_at",
                    "sms_delivered_at",
                    "sms_bounced_at",
                    "sms_bounce",
                    "coupon_code",
                    "coupon_uses",
                    "redeemed_at",
                    "opened_at",
                    "expires_at",
                    "redeemed_place",
                    "amount_minor",
                    "currency",
                    "refusals");

    /** What the columns are called in a file for people, in their order. */
    private static final List<String> NAMES =
            List.of(
                    "Customer number",
                    "First name",
                    "Last name",
                    "E-mail address",
                    "Phone",
                    "Segments",
                    "E-mail",
                    "Why not by e-mail",
                    "E-mail sent",
                    "E-mail delivered",
                    "E-mail bounced",
                    "Why it bounced",
                    "E-mail opened",
                    "E-mail clicked",
                    "Reported as spam",
                    "SMS",
                    "Why not by SMS",
                    "SMS sent",
                    "SMS delivered",
                    "SMS undelivered",
                    "Why it was not delivered",
                    "Coupon code",
                    "Coupon used",
                    "Redeemed",
                    "Coupon opened",
                    "Coupon ends",
                    "Redeemed at",
                    "Bill",
                    "Currency",
                    "Refused at the counter");

    /**
     * Coupons and their deliveries first, in order; who they are of is looked up as the rows go
     * out. Joined in one go the first row of 50,000 had to wait for a million customers.
     */
    private static final String ROWS =
            """
            SELECT m.*, c.first_name, c.last_name, coalesce(m.email_address, c.email) AS email,
                   coalesce(m.sms_address, c.phone) AS phone, array_to_string(c.segments, ', ') AS segments
            FROM (
                SELECT q.id, q.customer_id, e.address AS email_address, s.address AS sms_address,
                       e.status AS email_status, concat_ws(' ', e.error_code, e.error_text) AS email_error,
                       CASE e.status WHEN 'sent' THEN e.finished_at END AS email_sent_at,
                       e.delivered_at AS email_delivered_at, e.bounced_at AS email_bounced_at,
                       concat_ws(' ', e.bounce_code, e.bounce_text) AS email_bounce, e.opened_at AS email_opened_at,
                       e.clicked_at AS email_clicked_at, e.complained_at AS email_complained_at,
                       s.delivered_at AS sms_delivered_at, s.bounced_at AS sms_bounced_at,
                       concat_ws(' ', s.bounce_code, s.bounce_text) AS sms_bounce,
                       s.status AS sms_status, concat_ws(' ', s.error_code, s.error_text) AS sms_error,
                       CASE s.status WHEN 'sent' THEN s.finished_at END AS sms_sent_at,
                       q.short_code AS coupon_code, q.usage_count AS coupon_uses, q.redeemed_at,
                       q.opened_at, q.expires_at, q.redeemed_place, r.amount_minor, r.currency, r.refusals
                FROM qr_codes q
                LEFT JOIN (
                    SELECT qr_code_id, sum(amount_minor) FILTER (WHERE result = 'redeemed' AND reversed_at IS NULL) AS amount_minor,
                           string_agg(DISTINCT currency, ' ') FILTER (WHERE result = 'redeemed' AND reversed_at IS NULL) AS currency,
                           count(*) FILTER (WHERE result <> 'redeemed') AS refusals
                    FROM redemptions WHERE campaign_id = ? GROUP BY qr_code_id) r ON r.qr_code_id = q.id
                LEFT JOIN deliveries e ON e.campaign_id = q.campaign_id AND e.qr_code_id = q.id AND e.channel = 'email'
                LEFT JOIN deliveries s ON s.campaign_id = q.campaign_id AND s.qr_code_id = q.id AND s.channel = 'sms'
                WHERE q.campaign_id = ? ORDER BY q.id OFFSET 0) m
            LEFT JOIN LATERAL (
                SELECT first_name, last_name, email, phone, segments FROM customers
                WHERE id = m.customer_id OFFSET 0) c ON true
            ORDER BY m.id
            """;

    private final Db db;
    private final BusinessStore business;
    private final StreamedAnswers answers;

    CampaignReport(Db db, BusinessStore business, StreamedAnswers answers) {
        this.db = db;
        this.business = business;
        this.answers = answers;
    }

    void requireCampaign(long id) {
        if (db.first("SELECT id FROM campaigns WHERE id = ?", row -> row.getLong("id"), id)
                .isEmpty()) {
            throw ApiProblem.unknown("campaign", id);
        }
    }

    /**
     * @param readable for people: columns by names, times by the business's clock, amounts in whole
     *     units; otherwise for programs
     */
    void write(long campaignId, boolean readable, OutputStream out) throws IOException {
        CsvFile csv = new CsvFile(out);
        WrittenForPeople written = readable ? new WrittenForPeople(business.get()) : null;
        answers.run(() -> writeRows(campaignId, written, csv));
        csv.flush();
    }

    /** The driver streams only inside a transaction. */
    private void writeRows(long campaignId, @Nullable WrittenForPeople written, CsvFile csv) {
        csv.line(written == null ? COLUMNS : NAMES);
        QuarkusTransaction.requiringNew()
                .timeout(600)
                .run(
                        () -> {
                            db.joinInBulk();
                            db.stream(
                                    ROWS, row -> append(csv, written, row), campaignId, campaignId);
                        });
    }

    private static void append(CsvFile csv, @Nullable WrittenForPeople written, Row row)
            throws SQLException {
        Object[] cells = new Object[COLUMNS.size()];
        for (int i = 0; i < cells.length; i++) {
            String column = COLUMNS.get(i);
            cells[i] = written == null ? plain(row, column) : readable(row, column, written);
        }
        csv.line(cells);
    }

    private static String plain(Row row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getStringOrNull(column), "");
    }

    private static String readable(Row row, String column, WrittenForPeople written)
            throws SQLException {
        if (column.endsWith("_at")) {
            return written.of(row.getInstantOrNull(column));
        }
        return column.equals("amount_minor")
                ? WrittenForPeople.bill(row.getLongOrNull(column), row.getStringOrNull("currency"))
                : plain(row, column);
    }
}
