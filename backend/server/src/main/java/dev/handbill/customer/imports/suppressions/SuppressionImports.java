package dev.handbill.customer.imports.suppressions;

import dev.handbill.account.AuditLog;
import dev.handbill.business.BusinessStore;
import dev.handbill.consent.suppression.Suppressions;
import dev.handbill.customer.imports.mapping.HeaderMapping;
import dev.handbill.customer.imports.reading.FileInspector;
import dev.handbill.customer.imports.reading.FileInspector.Found;
import dev.handbill.customer.imports.reading.FileInspector.Wishes;
import dev.handbill.customer.imports.reading.RawRecord;
import dev.handbill.customer.imports.reading.RecordReader;
import dev.handbill.customer.imports.suppressions.SuppressionRows.Address;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes over a list of addresses from elsewhere, such as another provider's unsubscribes. In one
 * go: the file is bounded, and half a list would be worse than none.
 */
@ApplicationScoped
public class SuppressionImports {
    public static final int MOST_ROWS = 100_000;
    private static final long LARGEST_FILE = 20L * 1024 * 1024;
    private static final int BATCH = 10_000;
    private static final Set<String> REASONS =
            Set.of("opt-out", "bounce", "complaint", "invalid", "manual");

    private final Suppressions suppressions;
    private final BusinessStore business;
    private final AuditLog audit;

    public SuppressionImports(Suppressions suppressions, BusinessStore business, AuditLog audit) {
        this.suppressions = suppressions;
        this.business = business;
        this.audit = audit;
    }

    /**
     * @param reason for rows that give none; manual if absent
     * @throws ApiProblem 413 over 20 MB, 422 for a file that cannot be read, has no address column
     *     or more than 100,000 rows
     */
    @Transactional
    public SuppressionImportView take(Path file, @Nullable String reason) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw ApiProblem.tooLarge(
                    "file-too-large",
                    "The file is larger than 20 MB. Split it, and import the parts.");
        }
        String why = reason == null || reason.isBlank() ? "manual" : reason.strip();
        if (!REASONS.contains(why)) {
            throw ApiProblem.invalid(
                    "/reason", "Use opt-out, bounce, complaint, invalid or manual.");
        }
        Found found = FileInspector.inspect(file, Wishes.NONE, SuppressionRows::isHeader);
        SuppressionRows rows =
                new SuppressionRows(
                        new HeaderMapping(found.header()).columns(Map.of()),
                        found.delimiter(),
                        business.get().defaultCountry(),
                        why);
        if (!rows.hasAddressColumn()) {
            throw ApiProblem.unprocessable(
                    "no-address-column",
                    "No column holds addresses. Name one of them “Email”, “Phone” or “Address”.");
        }
        read(file, found, rows);
        SuppressionImportView view = rows.view(add(rows.reasons()));
        audit.record("import", "suppression", null, Map.of("added", view.added()));
        return view;
    }

    private static void read(Path file, Found found, SuppressionRows rows) throws IOException {
        try (Reader text = FileInspector.reader(file, found.encoding())) {
            RecordReader records = new RecordReader(text, found.delimiter(), found.encoding());
            records.skipTo(found.headerLine());
            int read = 0;
            for (RawRecord raw = records.next(); raw != null; raw = records.next()) {
                if (++read > MOST_ROWS) {
                    throw ApiProblem.unprocessable(
                            "too-many-rows",
                            "The file has more than %,d rows. Split it, and import the parts."
                                    .formatted(MOST_ROWS));
                }
                rows.take(raw);
            }
        }
    }

    private long add(Map<Address, String> reasons) {
        long added = 0;
        List<Map.Entry<Address, String>> all = new ArrayList<>(reasons.entrySet());
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Map.Entry<Address, String>> batch =
                    all.subList(from, Math.min(all.size(), from + BATCH));
            added +=
                    suppressions.add(
                            texts(batch, entry -> entry.getKey().channel().wire()),
                            texts(batch, entry -> entry.getKey().address()),
                            texts(batch, Map.Entry::getValue),
                            "file");
        }
        return added;
    }

    private static String[] texts(
            List<Map.Entry<Address, String>> batch,
            java.util.function.Function<Map.Entry<Address, String>, String> part) {
        return batch.stream().map(part).toArray(String[]::new);
    }
}
