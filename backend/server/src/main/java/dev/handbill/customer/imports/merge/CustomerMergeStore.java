package dev.handbill.customer.imports.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.consent.ConsentHistory;
import dev.handbill.consent.ConsentStatus;
import dev.handbill.consent.suppression.ErasedAddresses;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Columns;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.webhook.WebhookEvent;
import dev.handbill.webhook.WebhookOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and writes the customers of one batch, each kind of change in one statement. */
@ApplicationScoped
public class CustomerMergeStore {
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
    private static final String FIND =
            """
            SELECT c.id, email, phone, first_name, last_name, segments, attributes, language, time_zone,
                   email_consent, sms_consent
            FROM unnest(?::bigint[]) AS a(id) JOIN customers c ON c.id = a.id
            ORDER BY c.id
            """;

    private static final String OPTED_OUT =
            """
            SELECT s.address FROM unnest(:addresses::text[]) AS a(address)
            JOIN suppressions s ON s.channel = :channel AND s.address = a.address
                AND (s.reason = 'opt-out' OR s.also_opted_out)
            """;

    private static final String ROWS =
            """
            unnest(:ids::bigint[], :emails::text[], :phones::text[], :first_names::text[], :last_names::text[], :segments::text[], :attributes::text[],
                   :languages::text[], :time_zones::text[], :email_consents::text[], :sms_consents::text[], :email_times::timestamptz[], :sms_times::timestamptz[])
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
            FROM (SELECT :source::text AS source) s,
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
            FROM (SELECT :source::text AS source) s,
            """
                    + ROWS
                    + "WHERE c.id = r.id";

    private static final String KEEP_HISTORY =
            """
            INSERT INTO consent_changes (customer_id, channel, status, source, basis, given_at, actor)
            SELECT r.customer_id, r.channel, r.status, s.source, r.basis, r.given_at, coalesce(
                (SELECT a.email FROM customer_imports i JOIN accounts a ON a.id = i.created_by
                 WHERE 'import ' || i.id = s.source), '')
            FROM (SELECT :source::text AS source) s,
                unnest(:ids::bigint[], :channels::text[], :statuses::text[], :bases::text[], :times::timestamptz[])
                    AS r(customer_id, channel, status, basis, given_at)
            """;

    private static final String SUPPRESS =
            """
            INSERT INTO suppressions AS s (channel, address, reason, source, also_opted_out)
            SELECT r.channel, r.address, min(r.reason), :source, count(DISTINCT r.reason) > 1
            FROM unnest(:channels::text[], :addresses::text[], :reasons::text[]) AS r(channel, address, reason)
            GROUP BY r.channel, r.address
            -- the address keeps its first entry, and the no beside it
            ON CONFLICT (channel, address) DO UPDATE SET also_opted_out = true
            WHERE s.reason <> 'opt-out' AND (excluded.reason = 'opt-out' OR excluded.also_opted_out)
            """;

    /**
     * Who is touched by the import, once each, with what they were before: for the counts, and for
     * taking the import back. "before" stays null for those whom the import made.
     */
    private static final String NOTE_PEOPLE =
            """
            INSERT INTO customer_import_people AS p (import_id, customer_id, changed, before)
            SELECT :import, c.id, a.is_changed, CASE WHEN :are_new THEN NULL ELSE jsonb_build_object(
                'email', c.email, 'phone', c.phone, 'first_name', c.first_name, 'last_name', c.last_name,
                'segments', c.segments, 'attributes', c.attributes, 'language', c.language, 'time_zone', c.time_zone,
                'email_consent', c.email_consent, 'sms_consent', c.sms_consent,
                'updated_at', c.updated_at) END
            FROM unnest(:ids::bigint[], :changed::boolean[]) AS a(id, is_changed) JOIN customers c ON c.id = a.id
            ON CONFLICT (import_id, customer_id) DO UPDATE SET changed = true
            WHERE excluded.changed AND NOT p.changed
            RETURNING p.xmax = 0 AS is_first, p.changed
            """;

    private static final String NOTE_NOES =
            """
            UPDATE customer_import_people p SET said_no = true
            FROM unnest(?::bigint[]) AS a(id)
            WHERE p.import_id = ? AND p.customer_id = a.id AND NOT p.said_no
            """;

    private final Db db;
    private final ObjectMapper json;
    private final ErasedAddresses erased;
    private final WebhookOutbox outbox;

    public CustomerMergeStore(
            Db db, ObjectMapper json, ErasedAddresses erased, WebhookOutbox outbox) {
        this.db = db;
        this.json = json;
        this.erased = erased;
        this.outbox = outbox;
    }

    /** A customer with the id that they have or will have. */
    private record Identified(long id, MergedCustomer customer) {}

    /** Loads and locks who has any of these addresses, until the transaction ends. */
    public BatchMerge open(
            Collection<String> emails, Collection<String> phones, WaitingNoes waiting) {
        db.first(LOCK, row -> row.getInt("one"));
        erased.suppressReturned(Channel.EMAIL, emails);
        erased.suppressReturned(Channel.SMS, phones);
        return found(emails, phones, waiting, FIND + "FOR UPDATE OF c");
    }

    private BatchMerge found(
            Collection<String> emails,
            Collection<String> phones,
            WaitingNoes waiting,
            String find) {
        String[] emailArray = emails.toArray(String[]::new);
        String[] phoneArray = phones.toArray(String[]::new);
        long[] ids =
                db.query(WHO, row -> row.getLong("id"), emailArray, phoneArray).stream()
                        .mapToLong(Long::longValue)
                        .toArray();
        return new BatchMerge(
                db.query(find, this::customer, ids),
                optedOut(Channel.EMAIL, emailArray),
                optedOut(Channel.SMS, phoneArray),
                waiting);
    }

    /** As {@link #open}, to look only: nothing is locked, and nothing is written. */
    public BatchMerge look(
            Collection<String> emails, Collection<String> phones, WaitingNoes waiting) {
        return found(emails, phones, waiting, FIND);
    }

    /**
     * Writes what the merge changed.
     *
     * @return people new to Handbill, people new to this import, and those with a no, once each
     */
    public MergeCounts save(BatchMerge merge, long importId) {
        String source = "import " + importId;
        List<MergedCustomer> old =
                merge.touched().stream().filter(customer -> customer.id != null).toList();
        // before they change: what they were is kept
        Noted known = notePeople(importId, old);
        List<Identified> changed =
                merge.changedCustomers().stream().map(CustomerMergeStore::known).toList();
        List<Identified> made = identified(merge.newCustomers());
        // updates first: they may free an address that a new customer takes
        write(UPDATE, changed, source);
        write(INSERT, made, source);
        outbox.tell(
                WebhookEvent.CUSTOMER_CREATED, made.stream().mapToLong(Identified::id).toArray());
        List<Identified> all = new ArrayList<>(changed);
        all.addAll(made);
        keepHistory(all, source);
        suppress(merge, source);
        noteMade(importId, made);
        return new MergeCounts(
                made.size(), known.people(), known.unchanged(), noteNoes(importId, merge, made));
    }

    /** People met for the first time in this import, and how many more of them are unchanged. */
    private record Noted(int people, int unchanged) {}

    private Noted notePeople(long importId, List<MergedCustomer> known) {
        record Note(boolean isFirst, boolean isChanged) {}
        if (known.isEmpty()) {
            return new Noted(0, 0);
        }
        List<Note> notes =
                db.query(
                        NOTE_PEOPLE,
                        row -> new Note(row.getBoolean("is_first"), row.getBoolean("changed")),
                        Args.of("import", importId)
                                .and("are_new", false)
                                .and("ids", ids(known))
                                .and(
                                        "changed",
                                        known.stream()
                                                .map(MergedCustomer::isChanged)
                                                .toArray(Boolean[]::new)));
        int people = (int) notes.stream().filter(Note::isFirst).count();
        int still = (int) notes.stream().filter(note -> !note.isChanged()).count();
        int nowChanged = (int) notes.stream().filter(note -> !note.isFirst()).count();
        return new Noted(people, still - nowChanged);
    }

    private void noteMade(long importId, List<Identified> made) {
        if (made.isEmpty()) {
            return;
        }
        Boolean[] changed = new Boolean[made.size()];
        Arrays.fill(changed, true);
        db.query(
                NOTE_PEOPLE,
                row -> row.getBoolean("is_first"),
                Args.of("import", importId)
                        .and("are_new", true)
                        .and("ids", made.stream().mapToLong(Identified::id).toArray())
                        .and("changed", changed));
    }

    private int noteNoes(long importId, BatchMerge merge, List<Identified> made) {
        long[] ids =
                Stream.concat(
                                merge.whoSaidNo().stream()
                                        .map(customer -> customer.id)
                                        .filter(Objects::nonNull),
                                made.stream()
                                        .filter(one -> merge.whoSaidNo().contains(one.customer()))
                                        .map(Identified::id))
                        .mapToLong(Long::longValue)
                        .toArray();
        return ids.length == 0 ? 0 : db.update(NOTE_NOES, ids, importId);
    }

    private static long[] ids(List<MergedCustomer> customers) {
        return customers.stream()
                .map(customer -> customer.id)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .toArray();
    }

    private void write(String sql, List<Identified> customers, String source) {
        if (customers.isEmpty()) {
            return;
        }
        db.update(
                sql,
                Columns.of(customers)
                        .longs("ids", Identified::id)
                        .texts("emails", one -> one.customer().email)
                        .texts("phones", one -> one.customer().phone)
                        .texts("first_names", one -> one.customer().firstName)
                        .texts("last_names", one -> one.customer().lastName)
                        .texts("segments", one -> String.join(",", one.customer().segments))
                        .texts("attributes", one -> text(one.customer().attributes))
                        .texts("languages", one -> one.customer().language)
                        .texts("time_zones", one -> one.customer().timeZone)
                        .texts("email_consents", one -> one.customer().emailConsent.wire())
                        .texts("sms_consents", one -> one.customer().smsConsent.wire())
                        .instants("email_times", one -> one.customer().emailConsentAt)
                        .instants("sms_times", one -> one.customer().smsConsentAt)
                        .args()
                        .and("source", source));
    }

    private void keepHistory(List<Identified> customers, String source) {
        record Step(long customerId, MergedCustomer.ConsentStep what) {}
        List<Step> steps =
                customers.stream()
                        .flatMap(
                                one ->
                                        one.customer().steps().stream()
                                                .map(step -> new Step(one.id(), step)))
                        .toList();
        if (!steps.isEmpty()) {
            outbox.update(
                    WebhookEvent.CUSTOMER_UNSUBSCRIBED,
                    KEEP_HISTORY,
                    ConsentHistory.COLUMNS,
                    ConsentHistory.THE_NOES,
                    Columns.of(steps)
                            .longs("ids", Step::customerId)
                            .texts("channels", step -> step.what().channel().wire())
                            .texts("statuses", step -> step.what().status().wire())
                            .texts("bases", step -> step.what().basis())
                            .instants("times", step -> step.what().givenAt())
                            .args()
                            .and("source", source));
        }
    }

    private void suppress(BatchMerge merge, String source) {
        List<MergedCustomer.Barred> barred =
                Stream.concat(
                                merge.touched().stream()
                                        .flatMap(customer -> customer.barred().stream()),
                                merge.barred().stream())
                        .distinct()
                        .toList();
        if (!barred.isEmpty()) {
            db.update(
                    SUPPRESS,
                    Columns.of(barred)
                            .texts("channels", one -> one.channel().wire())
                            .texts("addresses", MergedCustomer.Barred::address)
                            .texts("reasons", MergedCustomer.Barred::reason)
                            .args()
                            .and("source", source));
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
        return db
                .query(
                        OPTED_OUT,
                        row -> row.getString("address"),
                        Args.of("addresses", addresses).and("channel", channel))
                .stream()
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

    private String text(Map<String, String> attributes) {
        try {
            return json.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings are always JSON", e);
        }
    }
}
