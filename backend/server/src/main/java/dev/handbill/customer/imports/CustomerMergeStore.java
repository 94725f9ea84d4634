package dev.handbill.customer.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.consent.ConsentStatus;
import dev.handbill.consent.suppression.ErasedAddresses;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes the customers of one batch, each kind of change in one statement. */
@ApplicationScoped
class CustomerMergeStore {
    private static final TypeReference<LinkedHashMap<String, String>> ATTRIBUTES =
            new TypeReference<>() {};

    /** One key for all imports: two files with the same people must not meet half-way. */
    private static final String LOCK = "SELECT 1 AS one FROM pg_advisory_xact_lock(4862110977)";

    // Addresses and ids come in by a join, not by "= ANY (?)": a plan that the driver prepared
    // while
    // the table was empty compared every customer with every element, 0.7 s a batch and growing.
    // The worst plan of a join is a hash.
    private static final String WHO =
            """
            SELECT c.id FROM unnest(?::text[]) AS a(address) JOIN customers c ON c.email = a.address
            UNION
            SELECT c.id FROM unnest(?::text[]) AS a(address) JOIN customers c ON c.phone = a.address
            """;

    /**
     * Locked in the order of ids, as the other statements that change many customers do, so that
     * they cannot deadlock. What is read here is still true when it is written.
     */
    private static final String FIND_AND_LOCK =
            """
            SELECT c.id, email, phone, first_name, last_name, segments, attributes, language, time_zone,
                   email_consent, sms_consent
            FROM unnest(?::bigint[]) AS a(id) JOIN customers c ON c.id = a.id
            ORDER BY c.id
            FOR UPDATE OF c
            """;

    private static final String OPTED_OUT =
            """
            SELECT s.address FROM unnest(?::text[]) AS a(address)
            JOIN suppressions s ON s.channel = ? AND s.address = a.address AND s.reason = 'opt-out'
            """;

    private static final String ROWS =
            """
            unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                   ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                AS r(id, email, phone, first_name, last_name, segments, attributes, language, time_zone,
                     email_consent, sms_consent, email_at, sms_at)
            """;

    private static final String INSERT =
            """
            INSERT INTO customers (id, email, phone, first_name, last_name, segments, attributes, language,
                time_zone, email_consent, sms_consent, email_consent_source, email_consent_at,
                sms_consent_source, sms_consent_at, origin)
            SELECT r.id, r.email, r.phone, r.first_name, r.last_name, string_to_array(r.segments, ','),
                r.attributes::jsonb, r.language, r.time_zone, r.email_consent, r.sms_consent,
                CASE WHEN r.email_consent = 'unknown' THEN '' ELSE s.source END,
                CASE WHEN r.email_consent = 'unknown' THEN NULL ELSE coalesce(r.email_at, now()) END,
                CASE WHEN r.sms_consent = 'unknown' THEN '' ELSE s.source END,
                CASE WHEN r.sms_consent = 'unknown' THEN NULL ELSE coalesce(r.sms_at, now()) END, s.source
            FROM (SELECT ?::text AS source) s,
            """
                    + ROWS;

    private static final String UPDATE =
            """
            UPDATE customers c SET email = r.email, phone = r.phone, first_name = r.first_name,
                last_name = r.last_name, segments = string_to_array(r.segments, ','),
                attributes = r.attributes::jsonb, language = r.language, time_zone = r.time_zone,
                email_consent = r.email_consent, sms_consent = r.sms_consent,
                email_consent_source = CASE WHEN c.email_consent = r.email_consent
                    THEN c.email_consent_source ELSE s.source END,
                email_consent_at = CASE WHEN c.email_consent = r.email_consent
                    THEN c.email_consent_at ELSE coalesce(r.email_at, now()) END,
                sms_consent_source = CASE WHEN c.sms_consent = r.sms_consent
                    THEN c.sms_consent_source ELSE s.source END,
                sms_consent_at = CASE WHEN c.sms_consent = r.sms_consent
                    THEN c.sms_consent_at ELSE coalesce(r.sms_at, now()) END,
                updated_at = now()
            FROM (SELECT ?::text AS source) s,
            """
                    + ROWS
                    + "WHERE c.id = r.id";

    private static final String KEEP_HISTORY =
            """
            INSERT INTO consent_changes (customer_id, channel, status, source, basis, given_at, actor)
            SELECT r.customer_id, r.channel, r.status, s.source, r.basis, r.given_at, coalesce(
                (SELECT a.email FROM customer_imports i JOIN accounts a ON a.id = i.created_by
                 WHERE 'import ' || i.id = s.source), '')
            FROM (SELECT ?::text AS source) s,
                unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                    AS r(customer_id, channel, status, basis, given_at)
            """;

    private static final String SUPPRESS =
            """
            INSERT INTO suppressions (channel, address, reason, source)
            SELECT r.channel, r.address, r.reason, ?
            FROM unnest(?::text[], ?::text[], ?::text[]) AS r(channel, address, reason)
            ON CONFLICT (channel, address) DO NOTHING
            """;

    private final Db db;
    private final ObjectMapper json;
    private final ErasedAddresses erased;

    CustomerMergeStore(Db db, ObjectMapper json, ErasedAddresses erased) {
        this.db = db;
        this.json = json;
        this.erased = erased;
    }

    /** A customer with the id that they have or will have. */
    private record Identified(long id, MergedCustomer customer) {}

    /** Loads and locks who has any of these addresses, until the transaction ends. */
    BatchMerge open(Collection<String> emails, Collection<String> phones) {
        String[] emailArray = emails.toArray(String[]::new);
        String[] phoneArray = phones.toArray(String[]::new);
        db.first(LOCK, row -> row.getInt("one"));
        erased.suppressReturned(Channel.EMAIL, emails);
        erased.suppressReturned(Channel.SMS, phones);
        long[] ids =
                db.query(WHO, row -> row.getLong("id"), emailArray, phoneArray).stream()
                        .mapToLong(Long::longValue)
                        .toArray();
        return new BatchMerge(
                db.query(FIND_AND_LOCK, this::customer, ids),
                optedOut(Channel.EMAIL, emailArray),
                optedOut(Channel.SMS, phoneArray));
    }

    /** Writes what the merge changed; {@code source} goes into the consent history. */
    void save(BatchMerge merge, String source) {
        List<Identified> changed =
                merge.changedCustomers().stream().map(CustomerMergeStore::known).toList();
        List<Identified> made = identified(merge.newCustomers());
        // updates first: they may free an address that a new customer takes
        write(UPDATE, changed, source);
        write(INSERT, made, source);
        List<Identified> all = new ArrayList<>(changed);
        all.addAll(made);
        keepHistory(all, source);
        suppress(merge.touched(), source);
    }

    private void write(String sql, List<Identified> customers, String source) {
        if (customers.isEmpty()) {
            return;
        }
        db.update(
                sql,
                source,
                customers.stream().mapToLong(Identified::id).toArray(),
                texts(customers, c -> c.email),
                texts(customers, c -> c.phone),
                texts(customers, c -> c.firstName),
                texts(customers, c -> c.lastName),
                texts(customers, c -> String.join(",", c.segments)),
                texts(customers, c -> text(c.attributes)),
                texts(customers, c -> c.language),
                texts(customers, c -> c.timeZone),
                texts(customers, c -> c.emailConsent.wire()),
                texts(customers, c -> c.smsConsent.wire()),
                texts(customers, c -> text(c.emailConsentAt)),
                texts(customers, c -> text(c.smsConsentAt)));
    }

    private void keepHistory(List<Identified> customers, String source) {
        List<Long> ids = new ArrayList<>();
        List<String> channels = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        List<String> bases = new ArrayList<>();
        List<@Nullable String> times = new ArrayList<>();
        for (Identified one : customers) {
            for (MergedCustomer.ConsentStep step : one.customer().steps()) {
                ids.add(one.id());
                channels.add(step.channel().wire());
                statuses.add(step.status().wire());
                bases.add(step.basis());
                times.add(text(step.givenAt()));
            }
        }
        if (!ids.isEmpty()) {
            db.update(
                    KEEP_HISTORY,
                    source,
                    ids.stream().mapToLong(Long::longValue).toArray(),
                    channels.toArray(String[]::new),
                    statuses.toArray(String[]::new),
                    bases.toArray(String[]::new),
                    times.toArray(String[]::new));
        }
    }

    private void suppress(Set<MergedCustomer> customers, String source) {
        List<MergedCustomer.Barred> barred =
                customers.stream().flatMap(customer -> customer.barred().stream()).toList();
        if (!barred.isEmpty()) {
            db.update(
                    SUPPRESS,
                    source,
                    barred.stream().map(one -> one.channel().wire()).toArray(String[]::new),
                    barred.stream().map(MergedCustomer.Barred::address).toArray(String[]::new),
                    barred.stream().map(MergedCustomer.Barred::reason).toArray(String[]::new));
        }
    }

    /** Ids are drawn first, so that the consent history can go with them. */
    private List<Identified> identified(List<MergedCustomer> customers) {
        List<Long> ids =
                db.query(
                        """
                        SELECT nextval(pg_get_serial_sequence('customers', 'id')) AS id
                        FROM generate_series(1, ?)
                        """,
                        row -> row.getLong("id"),
                        customers.size());
        List<Identified> identified = new ArrayList<>();
        for (int i = 0; i < customers.size(); i++) {
            identified.add(new Identified(ids.get(i), customers.get(i)));
        }
        return identified;
    }

    private static Identified known(MergedCustomer customer) {
        Long id = customer.id;
        if (id == null) {
            throw new IllegalArgumentException("A new customer has no id yet");
        }
        return new Identified(id, customer);
    }

    private Set<String> optedOut(Channel channel, String[] addresses) {
        return db.query(OPTED_OUT, row -> row.getString("address"), addresses, channel).stream()
                .collect(Collectors.toSet());
    }

    private MergedCustomer customer(Row row) throws SQLException {
        MergedCustomer customer = new MergedCustomer(row.getLong("id"));
        customer.email = row.getStringOrNull("email");
        customer.phone = row.getStringOrNull("phone");
        customer.firstName = row.getString("first_name");
        customer.lastName = row.getString("last_name");
        customer.segments = row.getStrings("segments");
        customer.attributes = attributes(row.getString("attributes"));
        customer.language = row.getStringOrNull("language");
        customer.timeZone = row.getStringOrNull("time_zone");
        customer.emailConsent = ConsentStatus.of(row.getString("email_consent"));
        customer.smsConsent = ConsentStatus.of(row.getString("sms_consent"));
        return customer;
    }

    private Map<String, String> attributes(String text) {
        try {
            return json.readValue(text, ATTRIBUTES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Attributes that are not an object of strings", e);
        }
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private String text(Map<String, String> attributes) {
        try {
            return json.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings are always JSON", e);
        }
    }

    private static @Nullable String[] texts(
            List<Identified> customers, Function<MergedCustomer, @Nullable String> value) {
        @Nullable String[] texts = new String[customers.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = value.apply(customers.get(i).customer());
        }
        return texts;
    }
}
