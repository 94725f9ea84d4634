package dev.handbill.campaign.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.work.JobTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The latest check of each campaign: asked for, taken by one worker, advanced, ended. */
@ApplicationScoped
class RecipientCheckStore {
    /** Changes with the campaign and with every setting of the business. */
    private static final String VERSION = "md5(c.updated_at::text || b::text)";

    /** One that is under way for what the campaign is now goes on; any other starts anew. */
    private static final String ASK =
            """
            INSERT INTO recipient_checks AS r (campaign_id, version)
            SELECT c.id, %s FROM campaigns c, business b WHERE c.id = ?
            ON CONFLICT (campaign_id) DO UPDATE
            SET run = r.run + 1, version = excluded.version, status = 'queued', customers = NULL, checked = 0,
                report = NULL, error = NULL, asked_at = now(), lease_until = NULL, finished_at = NULL
            WHERE r.status IN ('completed', 'failed') OR r.version <> excluded.version
            """
                    .formatted(VERSION);

    private static final JobTable JOBS =
            new JobTable("recipient_checks", "campaign_id", "asked_at");

    private static final String CLAIM =
            JOBS.claim("run = run + 1, checked = 0", "campaign_id, run, version");

    /** Not once the campaign has changed: what was checked so far is of no use then. */
    private static final String ADVANCE =
            """
            UPDATE recipient_checks r
            SET checked = ?, customers = ?, %s
            FROM campaigns c, business b
            WHERE r.campaign_id = ? AND r.run = ? AND r.status = 'running' AND c.id = r.campaign_id AND r.version = %s
            """
                    .formatted(JobTable.LEASED, VERSION);

    private static final String END =
            """
            UPDATE recipient_checks
            SET status = ?, report = ?::jsonb, error = ?, lease_until = NULL, finished_at = now()
            WHERE campaign_id = ? AND run = ? AND status = 'running'
            """;

    /** A change of people moves no version: whoever was changed since has that in their own row. */
    private static final String FIND =
            """
            SELECT r.status, r.version = %s AS is_current,
                   EXISTS (SELECT FROM customers p WHERE p.updated_at > r.asked_at) AS people_changed, r.customers, r.checked, r.finished_at, r.error,
                   r.report::text AS report, c.scheduled_at
            FROM campaigns c JOIN recipient_checks r ON r.campaign_id = c.id, business b
            WHERE c.id = ?
            """
                    .formatted(VERSION);

    private final Db db;
    private final ObjectMapper json;

    RecipientCheckStore(Db db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A check that this process works on. */
    record Claimed(long campaignId, long run) {}

    /** As it is in the table. */
    record Found(
            String status,
            boolean isCurrent,
            boolean peopleChanged,
            @Nullable Long customers,
            long checked,
            @Nullable Instant finishedAt,
            @Nullable String error,
            @Nullable StoredCheck result,
            @Nullable Instant scheduledAt) {}

    void ask(long campaignId) {
        db.update(ASK, campaignId);
    }

    Optional<Claimed> claim() {
        return db.first(CLAIM, row -> new Claimed(row.getLong("campaign_id"), row.getLong("run")));
    }

    /** False if the campaign changed meanwhile, or another worker took over. */
    boolean advance(Claimed check, long checked, long customers) {
        return db.update(ADVANCE, checked, customers, check.campaignId(), check.run()) == 1;
    }

    void complete(Claimed check, StoredCheck result) {
        try {
            String report = json.writeValueAsString(result);
            db.update(END, "completed", report, null, check.campaignId(), check.run());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report that is not JSON", e);
        }
    }

    void fail(Claimed check, String error) {
        db.update(END, "failed", null, error, check.campaignId(), check.run());
    }

    Optional<Found> find(long campaignId) {
        return db.first(
                FIND,
                row ->
                        new Found(
                                row.getString("status"),
                                row.getBoolean("is_current"),
                                row.getBoolean("people_changed"),
                                row.getLongOrNull("customers"),
                                row.getLong("checked"),
                                row.getInstantOrNull("finished_at"),
                                row.getStringOrNull("error"),
                                result(row.getStringOrNull("report")),
                                row.getInstantOrNull("scheduled_at")),
                campaignId);
    }

    private @Nullable StoredCheck result(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, StoredCheck.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report that cannot be read", e);
        }
    }
}
