package dev.handbill.customer.imports.suppressions;

import dev.handbill.customer.imports.mapping.ConsentWords;
import dev.handbill.customer.imports.mapping.HeaderMapping;
import dev.handbill.customer.imports.mapping.HeaderNames;
import dev.handbill.customer.imports.mapping.ImportColumn;
import dev.handbill.customer.imports.reading.CsvDialect;
import dev.handbill.customer.imports.reading.RawRecord;
import dev.handbill.customer.imports.report.ImportRejectView;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.text.CleanText;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.text.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the addresses out of a file's rows, each once, and keeps what cannot be one. */
public final class SuppressionRows {
    private static final int MOST_REJECTS_SHOWN = 200;
    private static final int LONGEST_CONTENT = 200;

    /** Words of SendGrid's, Twilio's, Mailchimp's and our own files. */
    private static final Map<String, String> REASONS =
            Map.ofEntries(
                    Map.entry("opt-out", "opt-out"),
                    Map.entry("opted out", "opt-out"),
                    Map.entry("unsubscribe", "opt-out"),
                    Map.entry("unsubscribed", "opt-out"),
                    Map.entry("stop", "opt-out"),
                    Map.entry("bounce", "bounce"),
                    Map.entry("bounced", "bounce"),
                    Map.entry("hard bounce", "bounce"),
                    Map.entry("cleaned", "bounce"),
                    Map.entry("complaint", "complaint"),
                    Map.entry("complained", "complaint"),
                    Map.entry("spam", "complaint"),
                    Map.entry("spam report", "complaint"),
                    Map.entry("spamreport", "complaint"),
                    Map.entry("abuse", "complaint"),
                    Map.entry("invalid", "invalid"),
                    Map.entry("invalid email", "invalid"),
                    Map.entry("erased", "erased"),
                    Map.entry("manual", "manual"));

    private static final Pattern BOUNCE =
            Pattern.compile(
                    "^5\\d\\d\\b|\\b5\\.\\d\\.\\d|bounce|user unknown|undeliver|no such user");

    private enum Kind {
        EMAIL,
        PHONE,
        EITHER,
        REASON,
        OTHER
    }

    /** One address; two rows with the same are one. */
    public record Address(Channel channel, String address) {}

    private final List<Kind> kinds;
    private final char delimiter;
    private final String country;
    private final String reason;
    private final Map<Address, String> reasons = new LinkedHashMap<>();
    private final List<ImportRejectView> rejects = new ArrayList<>();
    private long rowsRead;
    private long addresses;
    private long rejected;

    /**
     * @param reason of rows that give none
     */
    public SuppressionRows(
            List<ImportColumn> columns, char delimiter, String country, String reason) {
        this.kinds = columns.stream().map(SuppressionRows::kind).toList();
        this.delimiter = delimiter;
        this.country = country;
        this.reason = reason;
    }

    public boolean hasAddressColumn() {
        return kinds.stream()
                .anyMatch(kind -> kind == Kind.EMAIL || kind == Kind.PHONE || kind == Kind.EITHER);
    }

    public void take(RawRecord raw) {
        rowsRead++;
        Optional<List<String>> cells =
                raw.defect() == null
                        ? CsvDialect.fields(raw.text(), delimiter)
                        : Optional.<List<String>>empty();
        if (cells.isEmpty()) {
            reject(raw, "The quotes (\") in this row do not pair up.");
        } else if (!takeAddresses(cells.get())) {
            reject(raw, "The row has no e-mail address or phone number that can be read.");
        }
    }

    /** Reasons by address, in the order of the file. */
    public Map<Address, String> reasons() {
        return reasons;
    }

    public SuppressionImportView view(long added) {
        return new SuppressionImportView(rowsRead, added, addresses - added, rejected, rejects);
    }

    private boolean takeAddresses(List<String> cells) {
        String why = reason;
        List<Address> found = new ArrayList<>();
        for (int i = 0; i < Math.min(kinds.size(), cells.size()); i++) {
            String cell = CleanText.exact(cells.get(i));
            switch (kinds.get(i)) {
                case EMAIL -> email(cell, found);
                case PHONE -> phone(cell, found);
                case EITHER -> {
                    if (cell.contains("@")) {
                        email(cell, found);
                    } else {
                        phone(cell, found);
                    }
                }
                case REASON -> why = reason(cell);
                case OTHER -> {
                    // not of interest here
                }
            }
        }
        addresses += found.size();
        for (Address address : found) {
            reasons.putIfAbsent(address, why);
        }
        return !found.isEmpty();
    }

    /** Words first; then what mail servers answer: 5xx is for good. */
    private String reason(String cell) {
        String text = cell.toLowerCase(Locale.ROOT);
        String known = REASONS.get(text);
        if (known != null) {
            return known;
        }
        if (BOUNCE.matcher(text).find()) {
            return "bounce";
        }
        if (text.contains("spam") || text.contains("complain") || text.contains("abuse")) {
            return "complaint";
        }
        return ConsentWords.isNoAnywhere(cell) ? "opt-out" : reason;
    }

    private static void email(String cell, List<Address> found) {
        EmailAddress.written(cell)
                .values()
                .forEach(address -> found.add(new Address(Channel.EMAIL, address.value())));
    }

    private void phone(String cell, List<Address> found) {
        PhoneNumber.written(cell, country)
                .values()
                .forEach(number -> found.add(new Address(Channel.SMS, number.e164())));
    }

    private void reject(RawRecord raw, String why) {
        rejected++;
        if (rejects.size() < MOST_REJECTS_SHOWN) {
            String text = raw.text();
            rejects.add(
                    new ImportRejectView(
                            raw.line(),
                            text.length() <= LONGEST_CONTENT
                                    ? text
                                    : text.substring(0, LONGEST_CONTENT) + "…",
                            why,
                            false,
                            List.of()));
        }
    }

    /** Whether these are names of columns of which one holds addresses. */
    static boolean isHeader(List<String> cells) {
        return HeaderMapping.isHeader(cells)
                || cells.stream()
                        .map(HeaderNames::normal)
                        .anyMatch(Set.of("address", "recipient", "to", "contact")::contains);
    }

    private static Kind kind(ImportColumn column) {
        return switch (column.field()) {
            case EMAIL -> Kind.EMAIL;
            case PHONE -> Kind.PHONE;
            default ->
                    switch (HeaderNames.normal(column.header())) {
                        case "address", "recipient", "to", "contact" -> Kind.EITHER;
                        case "reason", "type" -> Kind.REASON;
                        default -> Kind.OTHER;
                    };
        };
    }
}
