package dev.handbill.customer.imports.rows;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.customer.imports.mapping.ConsentWords;
import dev.handbill.customer.imports.mapping.ImportColumn;
import dev.handbill.customer.imports.mapping.ImportField;
import dev.handbill.customer.imports.mapping.ImportPlan;
import dev.handbill.customer.imports.mapping.Said;
import dev.handbill.customer.imports.reading.CsvDialect;
import dev.handbill.customer.imports.reading.RawRecord;
import dev.handbill.customer.imports.rows.ImportRow.Accepted;
import dev.handbill.customer.imports.rows.ImportRow.CellProblem;
import dev.handbill.customer.imports.rows.ImportRow.Rejected;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.text.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record as the plan has it. What is wrong in one cell costs that cell; a row that falls
 * apart costs everything but a no.
 */
public final class RowReader {
    /** A damaged row may be the rest of the file. */
    private static final int LONGEST_SALVAGED = 10_000;

    private final ImportPlan plan;
    private final List<String> everybodysSegments;
    private final String country;
    private final ConsentTimes times;
    private final Set<String> sharedPhones;

    /**
     * @param sharedPhones numbers that stand beside too many addresses to be anybody's
     */
    public RowReader(
            ImportPlan plan,
            List<String> everybodysSegments,
            String country,
            ConsentTimes times,
            Set<String> sharedPhones) {
        this.plan = plan;
        this.everybodysSegments = everybodysSegments;
        this.country = country;
        this.times = times;
        this.sharedPhones = sharedPhones;
    }

    public ImportRow read(RawRecord raw) {
        if (raw.defect() != null) {
            return salvaged(raw, raw.defect());
        }
        if (raw.text().indexOf('\0') >= 0) {
            return salvaged(raw, "The row holds a NUL character: the file is damaged here.");
        }
        if (raw.text().indexOf('\ufffd') >= 0) {
            return salvaged(raw, "The row holds bytes that are not %s.".formatted(plan.encoding()));
        }
        Optional<List<String>> cells = CsvDialect.fields(raw.text(), plan.delimiter());
        if (cells.isEmpty()) {
            return salvaged(raw, "The quotes (\") in this row do not pair up.");
        }
        int count = cells.get().size();
        boolean isTooLong =
                cells.get().stream().skip(plan.width()).anyMatch(cell -> !cell.isBlank());
        return isTooLong
                ? salvaged(
                        raw,
                        "The row has %d columns, the header has %d."
                                .formatted(count, plan.columns().size()))
                : whole(raw, cells.get());
    }

    private ImportRow whole(RawRecord raw, List<String> cells) {
        RowDraft draft = new RowDraft(plan, everybodysSegments, country, times, sharedPhones);
        List<ImportColumn> columns = plan.columns();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            if (!columns.get(i).isFallback()) {
                draft.take(columns.get(i), cells.get(i));
            }
        }
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            if (columns.get(i).isFallback()) {
                draft.takeFallback(columns.get(i), cells.get(i));
            }
        }
        if (raw.isGuess()) {
            draft.note(
                    "This row is not in %s as the rest of the file; it was read as %s. Check its letters."
                            .formatted(
                                    plan.encoding(),
                                    plan.otherEncoding() == null
                                            ? "windows-1252"
                                            : plan.otherEncoding()));
        }
        return draft.row(raw);
    }

    /** Addresses and a no are looked for in whatever is left of the row. */
    private ImportRow salvaged(RawRecord raw, String reason) {
        String text = raw.text();
        String start =
                text.length() <= LONGEST_SALVAGED ? text : text.substring(0, LONGEST_SALVAGED);
        String[] cells =
                start.replace("\"", "").split(Pattern.quote(String.valueOf(plan.delimiter())), -1);
        List<String> emails = new ArrayList<>();
        boolean saysNo = false;
        for (int i = 0; i < cells.length; i++) {
            EmailAddress.of(cells[i]).map(EmailAddress::value).ifPresent(emails::add);
            saysNo |= ConsentWords.isNoAnywhere(cells[i]) || isNo(i, cells[i]);
        }
        if (emails.isEmpty() || !saysNo) {
            return new Rejected(raw, reason);
        }
        return onlyTheNo(raw, emails, reason);
    }

    private boolean isNo(int index, String cell) {
        @Nullable ImportColumn column =
                index < plan.columns().size() ? plan.columns().get(index) : null;
        if (column == null
                || !column.field().isConsent()
                || !column.field().isAbout(Channel.EMAIL)) {
            return false;
        }
        // what slipped into an opt-out column from elsewhere is no word of anybody's
        return column.field() == ImportField.EMAIL_CONSENT || column.field() == ImportField.CONSENT
                ? column.said(cell) == Said.NO
                : ConsentWords.inOptOutColumn(cell) == Said.NO;
    }

    private static Accepted onlyTheNo(RawRecord raw, List<String> emails, String reason) {
        return new Accepted(
                raw,
                emails.getFirst(),
                null,
                "",
                "",
                List.of(),
                Map.of(),
                null,
                null,
                ConsentStatus.UNSUBSCRIBED,
                ConsentStatus.UNKNOWN,
                null,
                null,
                "",
                false,
                Set.copyOf(emails.subList(1, emails.size())),
                Set.of(),
                List.of(
                        new CellProblem(
                                "",
                                "",
                                reason
                                        + " Only the e-mail address and its “no” were taken from it.")));
    }
}
