package dev.handbill.customer.imports;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.text.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes the addresses out of a file's rows, each once, and keeps what cannot be one. */
final class SuppressionRows {
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

    private enum Kind {
        EMAIL,
        PHONE,
        EITHER,
        REASON,
        OTHER
    }

    /** One address; two rows with the same are one. */
    record Address(Channel channel, String address) {}

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
    SuppressionRows(List<ImportColumn> columns, char delimiter, String country, String reason) {
        this.kinds = columns.stream().map(SuppressionRows::kind).toList();
        this.delimiter = delimiter;
        this.country = country;
        this.reason = reason;
    }

    boolean hasAddressColumn() {
        return kinds.stream()
                .anyMatch(kind -> kind == Kind.EMAIL || kind == Kind.PHONE || kind == Kind.EITHER);
    }

    void take(RawRecord raw) {
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
    Map<Address, String> reasons() {
        return reasons;
    }

    SuppressionImportView view(long added) {
        return new SuppressionImportView(rowsRead, added, addresses - added, rejected, rejects);
    }

    private boolean takeAddresses(List<String> cells) {
        String why = reason;
        List<Address> found = new ArrayList<>();
        for (int i = 0; i < Math.min(kinds.size(), cells.size()); i++) {
            String cell = cells.get(i).strip();
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
                case REASON -> why = REASONS.getOrDefault(cell.toLowerCase(Locale.ROOT), reason);
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
                            why));
        }
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
