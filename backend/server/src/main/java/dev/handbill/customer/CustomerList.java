package dev.handbill.customer;

import dev.handbill.account.AuditLog;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.text.CsvFile;
import dev.handbill.kernel.web.StreamedAnswers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The customers who fit a filter: page by page, and as a file. */
@ApplicationScoped
class CustomerList {
    private static final long COUNTED = 10_000;

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "external_id",
                    "first_name",
                    "last_name",
                    "email",
                    "phone",
                    "tags",
                    "language",
                    "time_zone",
                    "email_consent",
                    "email_consent_at",
                    "sms_consent",
                    "sms_consent_at",
                    "last_visit_at",
                    "added_at",
                    "attributes");

    private static final String ROWS =
            """
            SELECT c.id::text AS id, c.external_id, c.first_name, c.last_name, c.email, c.phone, array_to_string(c.segments, ', ') AS tags,
                   c.language, c.time_zone, c.email_consent, c.email_consent_at, c.sms_consent, c.sms_consent_at,
                   %s AS last_visit_at,
                   c.created_at AS added_at, nullif(c.attributes::text, '{}') AS attributes
            FROM customers c WHERE %s ORDER BY c.id
            """;

    private final Db db;
    private final CustomerListQueries queries;
    private final CustomerStore store;
    private final BusinessStore business;
    private final SavedRules rules;
    private final StreamedAnswers answers;
    private final AuditLog audit;

    CustomerList(
            Db db,
            CustomerListQueries queries,
            CustomerStore store,
            BusinessStore business,
            SavedRules rules,
            StreamedAnswers answers,
            AuditLog audit) {
        this.db = db;
        this.queries = queries;
        this.store = store;
        this.business = business;
        this.rules = rules;
        this.answers = answers;
        this.audit = audit;
    }

    CustomerPage page(
            CustomerFilter filter, @Nullable String sort, @Nullable String cursor, int size) {
        CustomerConditions conditions = conditions(filter);
        CustomerOrder order = CustomerOrder.of(sort);
        List<CustomerPlace> found =
                queries.page(conditions, order, CustomerPlace.of(cursor, order), size + 1);
        List<CustomerPlace> shown = found.subList(0, Math.min(size, found.size()));
        long total = queries.count(conditions, COUNTED + 1);
        return new CustomerPage(
                store.all(shown),
                found.size() > size ? shown.getLast().cursor(order) : null,
                total > COUNTED ? null : total);
    }

    CustomerConditions conditions(CustomerFilter filter) {
        return CustomerConditions.of(filter, business.get().timeZone(), rules);
    }

    /** Times are the business's, for people who read the file in a table. */
    void write(CustomerFilter filter, OutputStream out) throws IOException {
        CustomerConditions conditions = conditions(filter);
        DateTimeFormatter times = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
        ZoneId zone = business.get().timeZone();
        CsvFile csv = new CsvFile(out);
        answers.run(
                () -> {
                    csv.line(COLUMNS);
                    QuarkusTransaction.requiringNew()
                            .timeout(600)
                            .run(
                                    () ->
                                            db.stream(
                                                    ROWS.formatted(
                                                            CustomerConditions.LAST_VISIT,
                                                            conditions.whole()),
                                                    row -> csv.line(cells(row, zone, times)),
                                                    conditions.args()));
                });
        csv.flush();
    }

    void recordExport(CustomerFilter filter) {
        long customers = queries.count(conditions(filter), Long.MAX_VALUE);
        audit.record("export", "customer", null, Map.of("customers", customers));
    }

    private static Object[] cells(Row row, ZoneId zone, DateTimeFormatter times)
            throws SQLException {
        Object[] cells = new Object[COLUMNS.size()];
        for (int i = 0; i < cells.length; i++) {
            String column = COLUMNS.get(i);
            cells[i] =
                    column.endsWith("_at")
                            ? time(row.getInstantOrNull(column), zone, times)
                            : Objects.requireNonNullElse(row.getStringOrNull(column), "");
        }
        return cells;
    }

    private static String time(@Nullable Instant at, ZoneId zone, DateTimeFormatter times) {
        return at == null ? "" : times.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
