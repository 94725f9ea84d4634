package dev.handbill.business;

import dev.handbill.account.AuditLog;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The settings of sending; read for every chunk of messages, so kept for a few seconds. */
@ApplicationScoped
public class SendingSettingsStore {
    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    private static final String FIND =
            """
            SELECT sms_part_price, sms_opt_out_text, quiet_hours, to_char(quiet_from, 'HH24:MI') AS quiet_from,
                   to_char(quiet_until, 'HH24:MI') AS quiet_until, cap_messages, cap_days, sms_only_agreed,
                   count_opens, count_clicks
            FROM business
            """;

    private static final String CHANGE =
            """
            UPDATE business
            SET sms_part_price = :price, sms_opt_out_text = :opt_out_text, quiet_hours = :quiet_hours, quiet_from = :quiet_from::time,
                quiet_until = :quiet_until::time, cap_messages = :cap_messages, cap_days = :cap_days,
                sms_only_agreed = :sms_only_agreed, count_opens = :count_opens, count_clicks = :count_clicks
            """;

    private final Db db;
    private final IfMatch ifMatch;
    private final AuditLog audit;
    private volatile @Nullable Kept kept;

    SendingSettingsStore(Db db, IfMatch ifMatch, AuditLog audit) {
        this.db = db;
        this.ifMatch = ifMatch;
        this.audit = audit;
    }

    private record Kept(SendingSettings settings, long sinceNanos) {}

    /** The settings as they are: for who is about to change them. */
    SendingSettings latest() {
        forget();
        return get();
    }

    /** The settings as they were at most five seconds ago. */
    public SendingSettings get() {
        Kept now = kept;
        if (now != null && System.nanoTime() - now.sinceNanos() < KEPT_NANOS) {
            return now.settings();
        }
        long since = System.nanoTime();
        SendingSettings settings = read("");
        kept = new Kept(settings, since);
        return settings;
    }

    @Transactional
    void change(SendingSettingsChange change) {
        SendingSettings now = read("FOR UPDATE");
        ifMatch.check(() -> SendingSettingsView.of(now));
        SendingSettings after = change.appliedTo(now);
        FrequencyCap cap = after.cap();
        db.update(
                CHANGE,
                Args.of("price", after.smsPartPrice())
                        .and("opt_out_text", after.smsOptOutText())
                        .and("quiet_hours", after.quietHours().isOn())
                        .and("quiet_from", after.quietHours().from().toString())
                        .and("quiet_until", after.quietHours().until().toString())
                        .and("cap_messages", cap == null ? null : cap.messages())
                        .and("cap_days", cap == null ? null : cap.days())
                        .and("sms_only_agreed", after.smsOnlyAgreed())
                        .and("count_opens", after.countOpens())
                        .and("count_clicks", after.countClicks()));
        audit.record("change", "sending", null, change.given());
    }

    /** Makes the next {@link #get} read the row again. */
    public void forget() {
        kept = null;
    }

    private SendingSettings read(String lock) {
        return db.one(FIND + lock, SendingSettingsStore::settings);
    }

    private static SendingSettings settings(Row row) throws SQLException {
        Integer messages = row.getIntOrNull("cap_messages");
        return new SendingSettings(
                row.getDecimalOrNull("sms_part_price"),
                row.getString("sms_opt_out_text"),
                new QuietHours(
                        row.getBoolean("quiet_hours"),
                        LocalTime.parse(row.getString("quiet_from")),
                        LocalTime.parse(row.getString("quiet_until"))),
                messages == null ? null : new FrequencyCap(messages, row.getInt("cap_days")),
                row.getBoolean("sms_only_agreed"),
                row.getBoolean("count_opens"),
                row.getBoolean("count_clicks"));
    }
}
