package dev.handbill.customer.imports.rows;

import dev.handbill.customer.imports.mapping.ConsentAnswer;
import dev.handbill.customer.imports.mapping.ConsentWords;
import dev.handbill.customer.imports.mapping.HeaderMapping;
import dev.handbill.customer.imports.mapping.ImportColumn;
import dev.handbill.customer.imports.mapping.ImportField;
import dev.handbill.customer.imports.mapping.ImportPlan;
import dev.handbill.customer.imports.mapping.ImportPlan.FileConsent;
import dev.handbill.customer.imports.reading.CsvDialect;
import dev.handbill.customer.imports.reading.RawRecord;
import dev.handbill.customer.imports.rows.ImportRow.Accepted;
import dev.handbill.customer.imports.rows.ImportRow.Rejected;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.text.PhoneNumber;
import dev.handbill.kernel.text.ReadCell;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** More addresses than that in one row are those of several rows. */
    private static final int MOST_OF_ONE_PERSON = 3;

    /** Any other number in a row that fell apart may be one of an order. */
    private static final Pattern INTERNATIONAL = Pattern.compile("\\s*'?(?:\\+|00)\\d");

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
        if (plan.titles() != null && HeaderMapping.isAgain(cells.get(), plan.titles())) {
            return new Rejected(raw, "This is the line with the columns' names again.");
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

    /**
     * Addresses and a no are looked for in whatever is left of the row. Of many addresses, each has
     * what stands on its own line.
     */
    private ImportRow salvaged(RawRecord raw, String reason) {
        String text = bounded(raw.text());
        Remains all = new Remains();
        all.take(text);
        if (all.emails.size() > MOST_OF_ONE_PERSON && text.indexOf('\n') > 0) {
            Remains lines = new Remains();
            text.lines()
                    .forEach(
                            line -> {
                                Remains one = new Remains();
                                one.take(line);
                                if (!one.noes.isEmpty()) {
                                    lines.add(one);
                                }
                            });
            all = lines;
        }
        return all.onlyTheNo()
                .row(raw, List.of(), reason, all.hasOwner())
                .map(ImportRow.class::cast)
                .orElseGet(() -> new Rejected(raw, reason));
    }

    /** What the row of a batch is that PostgreSQL does not take: its no, if it holds one. */
    public static ImportRow refused(ImportRow row, String reason) {
        return row instanceof Accepted accepted
                ? OnlyTheNo.of(accepted, reason)
                        .map(ImportRow.class::cast)
                        .orElseGet(() -> new Rejected(row.raw(), reason))
                : row;
    }

    private static String bounded(String text) {
        return text.length() <= 2 * LONGEST_SALVAGED
                ? text
                : text.substring(0, LONGEST_SALVAGED)
                        + '\n'
                        + text.substring(text.length() - LONGEST_SALVAGED);
    }

    /** What is found in a row without knowing where its cells begin and end. */
    private final class Remains {
        private final Set<String> emails = new LinkedHashSet<>();
        private final Set<String> phones = new LinkedHashSet<>();
        private final Set<Channel> noes = EnumSet.noneOf(Channel.class);

        void take(String text) {
            if (plan.everybody() == FileConsent.UNSUBSCRIBED
                    || plan.everybody() == FileConsent.CLEANED) {
                noes.add(Channel.EMAIL);
            }
            String[] cells =
                    text.replace("\"", "")
                            .split(Pattern.quote(String.valueOf(plan.delimiter())), -1);
            for (int i = 0; i < cells.length; i++) {
                take(i, cells[i]);
            }
        }

        private void take(int index, String cell) {
            @Nullable ImportColumn column =
                    index < plan.columns().size() ? plan.columns().get(index) : null;
            ReadCell<EmailAddress> addresses = EmailAddress.written(cell);
            addresses.values().forEach(address -> emails.add(address.value()));
            boolean isPhone = column != null && column.field() == ImportField.PHONE;
            if (isPhone || INTERNATIONAL.matcher(cell).lookingAt()) {
                ReadCell<PhoneNumber> numbers = PhoneNumber.written(cell, country);
                numbers.values().forEach(number -> phones.add(number.e164()));
                noes.addAll(AddressNote.noes(ImportField.PHONE, cell, !numbers.values().isEmpty()));
            }
            if (!addresses.values().isEmpty()) {
                noes.addAll(AddressNote.noes(ImportField.EMAIL, cell, true));
            }
            if (ConsentWords.isNoAnywhere(cell)) {
                noes.addAll(EnumSet.allOf(Channel.class));
            } else if (column != null && isNo(column, cell)) {
                for (Channel channel : Channel.values()) {
                    if (column.field().isAbout(channel)) {
                        noes.add(channel);
                    }
                }
            }
        }

        void add(Remains other) {
            emails.addAll(other.emails);
            phones.addAll(other.phones);
            noes.addAll(other.noes);
        }

        /** A number that many share is nobody's. */
        boolean hasOwner() {
            return !emails.isEmpty()
                    || phones.stream().anyMatch(one -> !sharedPhones.contains(one));
        }

        OnlyTheNo onlyTheNo() {
            List<String> own = phones.stream().filter(one -> !sharedPhones.contains(one)).toList();
            Set<String> ordered = new LinkedHashSet<>(own);
            ordered.addAll(phones);
            return new OnlyTheNo(emails, ordered, noes, plan.everybody() == FileConsent.CLEANED);
        }
    }

    private static boolean isNo(ImportColumn column, String cell) {
        if (!column.field().isConsent()) {
            return false;
        }
        // what slipped into an opt-out column from elsewhere is no word of anybody's
        return column.field().isOptOut()
                ? ConsentWords.inOptOutColumn(cell) == ConsentAnswer.NO
                : column.said(cell) == ConsentAnswer.NO;
    }
}
