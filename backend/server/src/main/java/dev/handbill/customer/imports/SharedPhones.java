package dev.handbill.customer.imports;

import dev.handbill.customer.imports.mapping.ImportColumn;
import dev.handbill.customer.imports.mapping.ImportField;
import dev.handbill.customer.imports.mapping.ImportPlan;
import dev.handbill.customer.imports.reading.CsvDialect;
import dev.handbill.customer.imports.reading.RawRecord;
import dev.handbill.kernel.text.CleanText;
import dev.handbill.kernel.text.PhoneNumber;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers that stand beside many e-mail addresses of a file: what a till asks for and nobody has,
 * or the number of the shop. SMS to it would reach one person who is not meant.
 */
final class SharedPhones {
    /** A couple shares a number; it stays with the first of them. */
    private static final int TOO_MANY = 3;

    private final ImportPlan plan;
    private final int email;
    private final int phone;

    /** The addresses beside a number, as written; no more of them than are needed to tell. */
    private final Map<String, Set<String>> beside = new HashMap<>();

    SharedPhones(ImportPlan plan) {
        this.plan = plan;
        this.email = first(plan, ImportField.EMAIL);
        this.phone = first(plan, ImportField.PHONE);
    }

    void take(RawRecord raw) {
        if (email < 0 || phone < 0 || raw.defect() != null) {
            return;
        }
        Optional<List<String>> cells = CsvDialect.fields(raw.text(), plan.delimiter());
        if (cells.isEmpty() || cells.get().size() <= Math.max(email, phone)) {
            return;
        }
        String number = cells.get().get(phone).strip();
        String address = CleanText.exact(cells.get().get(email)).toLowerCase(Locale.ROOT);
        if (!number.isEmpty() && number.length() <= 64 && address.indexOf('@') > 0) {
            Set<String> addresses = beside.computeIfAbsent(number, n -> new HashSet<>(2));
            if (addresses.size() < TOO_MANY) {
                addresses.add(address);
            }
        }
    }

    /** E.164. */
    Set<String> numbers(String country) {
        Map<String, Set<String>> byNumber = new HashMap<>();
        beside.forEach(
                (written, addresses) -> {
                    if (addresses.size() > 1 || beside.size() < 2_000) {
                        PhoneNumber.written(written, country)
                                .first()
                                .ifPresent(
                                        number ->
                                                byNumber.computeIfAbsent(
                                                                number.e164(), n -> new HashSet<>())
                                                        .addAll(addresses));
                    }
                });
        Set<String> shared = new HashSet<>();
        byNumber.forEach(
                (number, addresses) -> {
                    if (addresses.size() >= TOO_MANY) {
                        shared.add(number);
                    }
                });
        return shared;
    }

    private static int first(ImportPlan plan, ImportField field) {
        for (int i = 0; i < plan.columns().size(); i++) {
            ImportColumn column = plan.columns().get(i);
            if (column.field() == field && !column.isFallback()) {
                return i;
            }
        }
        return -1;
    }
}
