package dev.handbill.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.consent.ConsentChangeView;
import dev.handbill.consent.ConsentStatus;
import dev.handbill.consent.ConsentView;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Columns;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.Cursor;
import dev.handbill.kernel.web.Page;
import dev.handbill.webhook.WebhookEvent;
import dev.handbill.webhook.WebhookOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of customers and of their consent history. */
@ApplicationScoped
public class CustomerStore {
    private static final TypeReference<LinkedHashMap<String, String>> ATTRIBUTES =
            new TypeReference<>() {};

    private static final String COLUMNS =
            """
            SELECT id, external_id, email, phone, first_name, last_name, segments, attributes, language, time_zone,
                   email_consent, email_consent_source, email_consent_at,
                   sms_consent, sms_consent_source, sms_consent_at, created_at, updated_at,
            """;

    private static final String CUSTOMERS =
            COLUMNS
                    + "(SELECT max(r.at) FROM %s) AS last_visit_at FROM "
                            .formatted(CustomerConditions.VISITS_OF.formatted("customers.id"));

    private static final String LOCKED =
            COLUMNS
                    + """
                    NULL::timestamptz AS last_visit_at
                    FROM unnest(?::bigint[]) AS a(wanted) JOIN customers ON customers.id = a.wanted
                    ORDER BY id FOR UPDATE OF customers
                    """;

    /** Looked up one by one, whatever the planner thinks of the array. */
    private static final String EACH =
            """
            unnest(?::bigint[]) WITH ORDINALITY AS a(wanted, place)
            CROSS JOIN LATERAL (SELECT * FROM customers WHERE id = a.wanted OFFSET 0) customers
            ORDER BY a.place
            """;

    private static final String INSERT =
            """
            INSERT INTO customers (external_id, email, phone, first_name, last_name, segments, attributes, language, time_zone,
                email_consent, email_consent_source, email_consent_at, sms_consent, sms_consent_source, sms_consent_at,
                origin)
            VALUES (:external_id, :email, :phone, :first_name, :last_name, :segments, :attributes::jsonb, :language, :time_zone, :email_consent, :email_source, :email_at, :sms_consent, :sms_source, :sms_at, :origin)
            RETURNING id
            """;

    private static final String UPDATE =
            """
            UPDATE customers
            SET external_id = :external_id, email = :email, phone = :phone, first_name = :first_name, last_name = :last_name, segments = :segments, attributes = :attributes::jsonb,
                language = :language, time_zone = :time_zone, email_consent = :email_consent, email_consent_source = :email_source, email_consent_at = :email_at,
                sms_consent = :sms_consent, sms_consent_source = :sms_source, sms_consent_at = :sms_at, updated_at = now()
            WHERE id = :id
            """;

    /** Locks in the order of ids, as imports do, so that the two cannot deadlock. */
    private static final String TAG =
            """
            UPDATE customers c SET segments = n.segments, updated_at = now()
            FROM (SELECT id, ARRAY(SELECT s FROM (SELECT unnest(segments || :add::text[])
                                                  EXCEPT SELECT unnest(:remove::text[])) AS kept(s)
                                   ORDER BY s COLLATE "C") AS segments
                  FROM customers WHERE id = ANY (:ids) ORDER BY id FOR UPDATE) n
            WHERE c.id = n.id AND c.segments <> n.segments AND cardinality(n.segments) <= :most
            """;

    private static final String HISTORY =
            """
            SELECT h.id, channel, topic, status, source, actor, basis, campaign_id, given_at, at, words_id, w.words
            FROM consent_changes h LEFT JOIN consent_words w ON w.id = h.words_id
            WHERE customer_id = :customer AND h.id < :before ORDER BY h.id DESC LIMIT :limit
            """;

    private final Db db;
    private final ObjectMapper json;
    private final WebhookOutbox outbox;

    CustomerStore(Db db, ObjectMapper json, WebhookOutbox outbox) {
        this.db = db;
        this.json = json;
        this.outbox = outbox;
    }

    /** These customers, in the order in which they are given. */
    List<CustomerView> all(List<CustomerPlace> places) {
        return places.isEmpty()
                ? List.of()
                : db.query(
                        CUSTOMERS + EACH,
                        this::view,
                        (Object) places.stream().mapToLong(CustomerPlace::id).toArray());
    }

    public Optional<CustomerView> find(long id) {
        return db.first(CUSTOMERS + "customers WHERE id = ?", this::view, id);
    }

    /**
     * @throws ApiProblem 404 if there is no such customer
     */
    public CustomerView get(long id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    /** Like {@link #get}, with the row locked to the end of the transaction. */
    public CustomerView locked(long id) {
        return db.first(CUSTOMERS + "customers WHERE id = ? FOR UPDATE", this::view, id)
                .orElseThrow(() -> unknown(id));
    }

    /** These customers in the order of ids, with their rows locked; of their visits nothing. */
    public List<CustomerView> locked(long[] ids) {
        return db.query(LOCKED, this::view, (Object) ids);
    }

    Optional<Long> idByEmail(String email) {
        return db.first(
                "SELECT id FROM customers WHERE email = ?", row -> row.getLong("id"), email);
    }

    Optional<Long> idByPhone(String phone) {
        return db.first(
                "SELECT id FROM customers WHERE phone = ?", row -> row.getLong("id"), phone);
    }

    Optional<Long> idByExternalId(String externalId) {
        return db.first(
                "SELECT id FROM customers WHERE external_id = ?",
                row -> row.getLong("id"),
                externalId);
    }

    /** Adds a customer; {@code origin} says how they came in. */
    long insert(CustomerView customer, String origin) {
        long id = db.one(INSERT, row -> row.getLong("id"), columns(customer).and("origin", origin));
        outbox.tell(WebhookEvent.CUSTOMER_CREATED, id);
        return id;
    }

    void update(CustomerView customer) {
        db.update(UPDATE, columns(customer).and("id", customer.id()));
    }

    int tag(long[] ids, List<String> add, List<String> remove) {
        return db.update(
                TAG,
                Args.of("add", Columns.texts(add))
                        .and("remove", Columns.texts(remove))
                        .and("ids", ids)
                        .and("most", SegmentNames.MOST_PER_CUSTOMER));
    }

    Page<ConsentChangeView> history(long customerId, int limit, @Nullable String cursor) {
        return Page.of(
                db.query(
                        HISTORY,
                        CustomerStore::change,
                        Args.of("customer", customerId)
                                .and("before", Cursor.decode(cursor, Long.MAX_VALUE))
                                .and("limit", limit + 1)),
                limit,
                ConsentChangeView::id);
    }

    private Args columns(CustomerView customer) {
        return Args.of("external_id", customer.externalId())
                .and("email", customer.email())
                .and("phone", customer.phone())
                .and("first_name", customer.firstName())
                .and("last_name", customer.lastName())
                .and("segments", Columns.texts(customer.segments()))
                .and("attributes", text(customer))
                .and("language", customer.language())
                .and("time_zone", customer.timeZone())
                .and("email_consent", customer.emailConsent().status().wire())
                .and("email_source", customer.emailConsent().source())
                .and("email_at", customer.emailConsent().at())
                .and("sms_consent", customer.smsConsent().status().wire())
                .and("sms_source", customer.smsConsent().source())
                .and("sms_at", customer.smsConsent().at());
    }

    private String text(CustomerView customer) {
        try {
            return json.writeValueAsString(customer.attributes());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings are always JSON", e);
        }
    }

    private CustomerView view(Row row) throws SQLException {
        return new CustomerView(
                row.getLong("id"),
                row.getStringOrNull("external_id"),
                row.getStringOrNull("email"),
                row.getStringOrNull("phone"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getStrings("segments"),
                attributes(row.getString("attributes")),
                row.getStringOrNull("language"),
                row.getStringOrNull("time_zone"),
                consent(row, Channel.EMAIL),
                consent(row, Channel.SMS),
                row.getInstant("created_at"),
                row.getInstant("updated_at"),
                row.getInstantOrNull("last_visit_at"));
    }

    private LinkedHashMap<String, String> attributes(String text) {
        try {
            return json.readValue(text, ATTRIBUTES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Attributes that are not an object of strings", e);
        }
    }

    private static ConsentView consent(Row row, Channel channel) throws SQLException {
        String column = channel.wire() + "_consent";
        return new ConsentView(
                ConsentStatus.of(row.getString(column)),
                row.getString(column + "_source"),
                row.getInstantOrNull(column + "_at"));
    }

    private static ConsentChangeView change(Row row) throws SQLException {
        String channel = row.getStringOrNull("channel");
        return new ConsentChangeView(
                row.getLong("id"),
                channel == null ? null : Channel.of(channel),
                row.getStringOrNull("topic"),
                ConsentStatus.of(row.getString("status")),
                row.getString("source"),
                row.getString("actor"),
                row.getString("basis"),
                row.getLongOrNull("campaign_id"),
                row.getInstantOrNull("given_at"),
                row.getInstant("at"),
                row.getLongOrNull("words_id"),
                row.getStringOrNull("words"));
    }

    private static ApiProblem unknown(long id) {
        return ApiProblem.unknown("customer", id);
    }
}
