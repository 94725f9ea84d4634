package dev.handbill.customer.imports.mapping;

import dev.handbill.customer.imports.mapping.ImportPlan.FileConsent;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.web.ApiProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Decides what every column fills: by hand where a mapping says so, else by its header. */
public final class HeaderMapping {
    public static final int MOST_COLUMNS = 200;
    private static final int LONGEST_HEADER = 200;

    private final List<String> titles;
    private final List<String> headers;
    private final List<String> normal;

    /**
     * @param cells the columns' names as they stand in the file
     * @throws ApiProblem 422 if there are too many columns or no header line
     */
    public HeaderMapping(List<String> cells) {
        List<String> named = withoutEmptyEnd(cells);
        long count = named.stream().filter(cell -> !cell.isBlank()).count();
        if (count > MOST_COLUMNS || named.size() > 10 * MOST_COLUMNS) {
            throw ApiProblem.unprocessable(
                    "too-many-columns",
                    "The file has %d columns with a name. Import at most %d."
                            .formatted(count, MOST_COLUMNS));
        }
        if (named.stream().anyMatch(cell -> EmailAddress.of(cell).isPresent())) {
            throw ApiProblem.unprocessable(
                    "no-header-line",
                    "The line with the columns' names holds an e-mail address. Add a line with the"
                            + " columns' names on top, or say which line has them (headerLine).");
        }
        this.titles = named;
        this.headers = distinct(named);
        this.normal = named.stream().map(HeaderNames::normal).toList();
    }

    /** Whether these can be columns' names: one of them is known as an address. */
    public static boolean isHeader(List<String> cells) {
        return cells.stream()
                .map(HeaderNames::normal)
                .map(HeaderNames::meaning)
                .anyMatch(field -> field == ImportField.EMAIL || field == ImportField.PHONE);
    }

    /** Whether a row is the line of names again, as where one export was put below another. */
    public static boolean isAgain(List<String> cells, List<String> titles) {
        return titles.size() > 1
                && cells.size() >= titles.size()
                && IntStream.range(0, cells.size())
                        .allMatch(
                                i ->
                                        cells.get(i)
                                                .strip()
                                                .equals(
                                                        i < titles.size()
                                                                ? titles.get(i).strip()
                                                                : ""));
    }

    /** The names as they stand in the file, twice the same included. */
    public List<String> titles() {
        return titles;
    }

    private static List<String> withoutEmptyEnd(List<String> cells) {
        int end = cells.size();
        while (end > 1 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    public List<String> headers() {
        return headers;
    }

    /** The same for files with the same headers, whatever their case. */
    public String key() {
        return String.join("\u001f", normal);
    }

    public String source() {
        return HeaderNames.source(Set.copyOf(normal));
    }

    /**
     * @param byHand fields by header; columns that it leaves out are mapped by their header
     * @throws ApiProblem 422 if it names a header that the file lacks
     */
    public List<ImportColumn> columns(Map<String, ImportField> byHand) {
        return columns(byHand, new ConsentColumns(Map.of(), Map.of()), List.of());
    }

    /**
     * As {@link #columns(Map)}, and with what stands in the columns.
     *
     * @param contents of each column, in their order
     */
    public List<ImportColumn> columns(
            Map<String, ImportField> byHand,
            ConsentColumns consent,
            List<ColumnContents> contents) {
        for (String header : byHand.keySet()) {
            if (!headers.contains(header)) {
                throw ApiProblem.invalid(
                        "/mapping", "The file has no column “%s”.".formatted(header));
            }
        }
        List<ImportColumn> columns = new ArrayList<>();
        Set<String> attributes = new HashSet<>();
        for (int i = 0; i < headers.size(); i++) {
            @Nullable ImportField chosen = byHand.get(headers.get(i));
            ImportColumn column = column(i, chosen, attributes);
            columns.add(
                    consent.settled(
                            column,
                            chosen != null,
                            i < contents.size() ? contents.get(i) : new ColumnContents()));
        }
        return columns;
    }

    public static void requireAddress(List<ImportColumn> columns) {
        boolean hasAddress =
                columns.stream()
                        .anyMatch(
                                column ->
                                        column.field() == ImportField.EMAIL
                                                || column.field() == ImportField.PHONE);
        if (!hasAddress) {
            throw ApiProblem.unprocessable(
                    "no-address-column",
                    "No column holds an e-mail address or a phone number. Name one “Email” or “Phone”, or choose it in the mapping. The columns are: %s."
                            .formatted(shown(columns)));
        }
    }

    public static Map<String, String> asMap(List<ImportColumn> columns) {
        Map<String, String> mapping = new LinkedHashMap<>();
        columns.forEach(column -> mapping.put(column.header(), column.field().wire()));
        return mapping;
    }

    /** Mailchimp writes one file for each status; its columns tell which, else its name does. */
    public @Nullable FileConsent everybody(String fileName) {
        if (!source().equals("mailchimp")) {
            return null;
        }
        String name = fileName.toLowerCase(Locale.ROOT);
        if (normal.contains("clean time") || name.startsWith("cleaned")) {
            return FileConsent.CLEANED;
        }
        if (normal.contains("unsub time") || name.startsWith("unsubscribed")) {
            return FileConsent.UNSUBSCRIBED;
        }
        return name.startsWith("subscribed") ? FileConsent.SUBSCRIBED : null;
    }

    private ImportColumn column(int index, @Nullable ImportField byHand, Set<String> attributes) {
        String name = normal.get(index);
        ImportField field = byHand == null ? HeaderNames.meaning(name) : byHand;
        String attribute = field == ImportField.ATTRIBUTE ? attribute(name, index, attributes) : "";
        return new ImportColumn(
                headers.get(index),
                field,
                attribute,
                byHand == null && HeaderNames.isFallback(name),
                HeaderNames.isInverted(name),
                null);
    }

    private static String attribute(String normal, int index, Set<String> taken) {
        String name = normal.isEmpty() ? "column_" + (index + 1) : HeaderNames.attribute(normal);
        String free = taken.contains(name) ? name + '_' + (index + 1) : name;
        taken.add(free);
        return free;
    }

    /**
     * A header that stands twice gets its column's number, so that a mapping can tell them apart.
     */
    private static List<String> distinct(List<String> cells) {
        List<String> distinct = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip().replace('\0', ' ');
            String header =
                    cell.length() <= LONGEST_HEADER ? cell : cell.substring(0, LONGEST_HEADER);
            boolean isTaken = header.isEmpty() || distinct.contains(header);
            distinct.add(isTaken ? "%s (column %d)".formatted(header, i + 1).strip() : header);
        }
        return distinct;
    }

    private static String shown(List<ImportColumn> columns) {
        String names =
                columns.stream()
                        .limit(20)
                        .map(ImportColumn::header)
                        .collect(Collectors.joining(", "));
        return names.length() <= 300 ? names : names.substring(0, 300) + "…";
    }
}
