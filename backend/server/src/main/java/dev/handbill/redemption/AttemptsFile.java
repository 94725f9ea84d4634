package dev.handbill.redemption;

import dev.handbill.account.AuditLog;
import dev.handbill.business.BusinessStore;
import dev.handbill.business.WrittenForPeople;
import dev.handbill.kernel.text.CsvFile;
import dev.handbill.kernel.web.StreamedAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The log of attempts as a CSV file, newest first, page by page: whoever downloads slowly holds
 * neither a connection nor a snapshot of the database while they do.
 */
@ApplicationScoped
class AttemptsFile {
    private static final int PAGE = 1_000;

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "at",
                    "result",
                    "only_checked",
                    "reversed_at",
                    "place",
                    "campaign_id",
                    "campaign_name",
                    "customer_id",
                    "customer_first_name",
                    "by",
                    "device",
                    "amount_minor",
                    "currency");

    /** What the columns are called in a file for people, in their order. */
    private static final List<String> NAMES =
            List.of(
                    "Number",
                    "When",
                    "Result",
                    "Only looked at",
                    "Undone",
                    "Place",
                    "Campaign number",
                    "Campaign",
                    "Customer number",
                    "Customer",
                    "By",
                    "Device",
                    "Bill",
                    "Currency");

    /** As the dashboard's log has them. */
    private static final Map<String, String> RESULTS =
            Map.of(
                    "redeemed",
                    "Redeemed",
                    "already_used",
                    "Already used",
                    "expired",
                    "Expired",
                    "voided",
                    "Canceled",
                    "not_yet",
                    "Not yet",
                    "not_now",
                    "Not now",
                    "wrong_place",
                    "Other place",
                    "cap_reached",
                    "All gone",
                    AttemptStore.UNKNOWN,
                    "Unknown",
                    AttemptStore.THROTTLED,
                    "Too many tries");

    private final AttemptStore attempts;
    private final BusinessStore business;
    private final StreamedAnswers answers;
    private final AuditLog audit;

    AttemptsFile(
            AttemptStore attempts,
            BusinessStore business,
            StreamedAnswers answers,
            AuditLog audit) {
        this.attempts = attempts;
        this.business = business;
        this.answers = answers;
        this.audit = audit;
    }

    void recordExport(AttemptFilter filter) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (filter.campaignId() != null) {
            details.put("campaign", filter.campaignId());
        }
        audit.record("export", "redemptions", null, details);
    }

    /**
     * @param readable for people: columns by names, times by the business's clock, amounts in whole
     *     units; otherwise for programs
     */
    void write(AttemptFilter filter, boolean readable, OutputStream out) throws IOException {
        CsvFile csv = new CsvFile(out);
        WrittenForPeople written = readable ? new WrittenForPeople(business.get()) : null;
        answers.run(() -> writePages(filter, written, csv));
        csv.flush();
    }

    private void writePages(AttemptFilter filter, @Nullable WrittenForPeople written, CsvFile csv) {
        csv.line(written == null ? COLUMNS : NAMES);
        long before = Long.MAX_VALUE;
        List<RedemptionView> page;
        do {
            page = attempts.before(before, filter, PAGE);
            for (RedemptionView attempt : page) {
                csv.line(written == null ? plain(attempt) : readable(attempt, written));
                before = attempt.id();
            }
        } while (page.size() == PAGE);
    }

    private static @Nullable Object[] plain(RedemptionView attempt) {
        return cells(
                attempt,
                attempt.at(),
                attempt.result(),
                attempt.onlyChecked(),
                attempt.reversedAt(),
                attempt.amountMinor());
    }

    private static @Nullable Object[] readable(RedemptionView attempt, WrittenForPeople written) {
        return cells(
                attempt,
                written.of(attempt.at()),
                Objects.requireNonNullElse(RESULTS.get(attempt.result()), attempt.result()),
                attempt.onlyChecked() ? "yes" : "",
                written.of(attempt.reversedAt()),
                WrittenForPeople.bill(attempt.amountMinor(), attempt.currency()));
    }

    /** What differs by who reads it, among what does not, in the order of the columns. */
    private static @Nullable Object[] cells(
            RedemptionView attempt,
            Object at,
            String result,
            Object onlyChecked,
            @Nullable Object reversedAt,
            @Nullable Object bill) {
        return new @Nullable Object[] {
            attempt.id(),
            at,
            result,
            onlyChecked,
            reversedAt,
            attempt.place(),
            attempt.campaignId(),
            attempt.campaignName(),
            attempt.customerId(),
            attempt.customerFirstName(),
            attempt.by(),
            attempt.device(),
            bill,
            attempt.currency()
        };
    }
}
