package dev.handbill.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.consent.ConsentHistory;
import dev.handbill.consent.ConsentStatus;
import dev.handbill.consent.suppression.ErasedAddresses;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Columns;
import dev.handbill.kernel.sql.Db;
import dev.handbill.webhook.WebhookEvent;
import dev.handbill.webhook.WebhookOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds and writes customers by the thousand, each kind of change in one statement: the one way for
 * imports and for batches of the API. What becomes of whom is decided by its callers.
 */
@ApplicationScoped
public class CustomerWriter {
    /** One key for all who add many: two with the same people must not meet half-way. */
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
            UNION
            SELECT c.id FROM unnest(?::text[]) AS a(name) JOIN customers c ON c.external_id = a.name
            """;

    private static final String OPTED_OUT =
            """
            SELECT s.address FROM unnest(:addresses::text[]) AS a(address)
            JOIN suppressions s ON s.channel = :channel AND s.address = a.address
                AND (s.reason = 'opt-out' OR s.also_opted_out)
            """;

    private static final String ROWS =
            """
            unnest(:ids::bigint[], :external_ids::text[], :emails::text[], :phones::text[], :first_names::text[], :last_names::text[],
                   :segments::text[], :attributes::text[], :languages::text[], :time_zones::text[],
                   :email_consents::text[], :sms_consents::text[], :email_times::timestamptz[], :sms_times::timestamptz[])
                AS r(id, external_id, email, phone, first_name, last_name, segments, attributes, language, time_zone,
                     email_consent, sms_consent, email_at, sms_at)
            """;

    private static final String INSERT =
            """
            INSERT INTO customers (id, external_id, email, phone, first_name, last_name, segments, attributes, language,
                time_zone, email_consent, sms_consent, email_consent_source, email_consent_at,
                sms_consent_source, sms_consent_at, origin)
            SELECT r.id, r.external_id, r.email, r.phone, r.first_name, r.last_name, string_to_array(r.segments, ','),
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
            UPDATE customers c SET external_id = r.external_id, email = r.email, phone = r.phone,
                first_name = r.first_name, last_name = r.last_name, segments = string_to_array(r.segments, ','),
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
            SELECT r.customer_id, r.channel, r.status, s.source, r.basis, r.given_at, coalesce(s.actor,
                (SELECT a.email FROM customer_imports i JOIN accounts a ON a.id = i.created_by
                 WHERE 'import ' || i.id = s.source), '')
            FROM (SELECT :source::text AS source, :actor::text AS actor) s,
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

    private final Db db;
    private final ObjectMapper json;
    private final ErasedAddresses erased;
    private final WebhookOutbox outbox;

    public CustomerWriter(Db db, ObjectMapper json, ErasedAddresses erased, WebhookOutbox outbox) {
        this.db = db;
        this.json = json;
        this.erased = erased;
        this.outbox = outbox;
    }

    /**
     * A customer as they are to be.
     *
     * @param emailConsentAt when they said what their consent is, where it changes; now if null
     */
    public record CustomerRow(
            long id,
            @Nullable String externalId,
            @Nullable String email,
            @Nullable String phone,
            String firstName,
            String lastName,
            List<String> segments,
            Map<String, String> attributes,
            @Nullable String language,
            @Nullable String timeZone,
            ConsentStatus emailConsent,
            ConsentStatus smsConsent,
            @Nullable Instant emailConsentAt,
            @Nullable Instant smsConsentAt) {}

    /**
     * A change of consent, to be kept in the history.
     *
     * @param basis how they agreed, in the words of whoever says so; may be empty
     * @param givenAt when the customer said so; null if nobody tells
     */
    public record ConsentStep(
            long customerId,
            Channel channel,
            ConsentStatus status,
            String basis,
            @Nullable Instant givenAt) {}

    /**
     * An address that must go onto the suppression list.
     *
     * @param reason {@code opt-out} or {@code bounce}
     */
    public record BarredAddress(Channel channel, String address, String reason) {}

    /**
     * Waits until nobody else adds many, and suppresses those of these addresses that were erased.
     * Belongs into the transaction that writes, before anybody is looked up.
     */
    public void begin(Collection<String> emails, Collection<String> phones) {
        db.first(LOCK, row -> row.getInt("one"));
        erased.suppressReturned(Channel.EMAIL, emails);
        erased.suppressReturned(Channel.SMS, phones);
    }

    /** Who has any of these. */
    public long[] who(
            Collection<String> emails, Collection<String> phones, Collection<String> externalIds) {
        return db
                .query(
                        WHO,
                        row -> row.getLong("id"),
                        Columns.texts(emails),
                        Columns.texts(phones),
                        Columns.texts(externalIds))
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** Those of the addresses whose people said no, whoever has them now. */
    public Set<String> optedOut(Channel channel, Collection<String> addresses) {
        return db
                .query(
                        OPTED_OUT,
                        row -> row.getString("address"),
                        Args.of("addresses", Columns.texts(addresses)).and("channel", channel))
                .stream()
                .collect(Collectors.toSet());
    }

    /** Ids for new customers, drawn first so that the consent history can go with them. */
    public List<Long> newIds(int many) {
        return db.query(
                """
                SELECT nextval(pg_get_serial_sequence('customers', 'id')) AS id
                FROM generate_series(1, ?)
                """,
                row -> row.getLong("id"),
                many);
    }

    /**
     * Writes who changed, then who is new: changes may free an address that a new customer takes.
     *
     * @param source who says so, such as {@code import 7}
     */
    public void write(List<CustomerRow> changed, List<CustomerRow> made, String source) {
        write(UPDATE, changed, source);
        write(INSERT, made, source);
        outbox.tell(
                WebhookEvent.CUSTOMER_CREATED, made.stream().mapToLong(CustomerRow::id).toArray());
    }

    private void write(String sql, List<CustomerRow> customers, String source) {
        if (customers.isEmpty()) {
            return;
        }
        db.update(
                sql,
                Columns.of(customers)
                        .longs("ids", CustomerRow::id)
                        .texts("external_ids", CustomerRow::externalId)
                        .texts("emails", CustomerRow::email)
                        .texts("phones", CustomerRow::phone)
                        .texts("first_names", CustomerRow::firstName)
                        .texts("last_names", CustomerRow::lastName)
                        .texts("segments", one -> String.join(",", one.segments()))
                        .texts("attributes", one -> text(one.attributes()))
                        .texts("languages", CustomerRow::language)
                        .texts("time_zones", CustomerRow::timeZone)
                        .texts("email_consents", one -> one.emailConsent().wire())
                        .texts("sms_consents", one -> one.smsConsent().wire())
                        .instants("email_times", CustomerRow::emailConsentAt)
                        .instants("sms_times", CustomerRow::smsConsentAt)
                        .args()
                        .and("source", source));
    }

    /**
     * @param actor who did it; null for who uploaded the import that the source names
     */
    public void keepHistory(List<ConsentStep> steps, String source, @Nullable String actor) {
        if (!steps.isEmpty()) {
            outbox.update(
                    WebhookEvent.CUSTOMER_UNSUBSCRIBED,
                    KEEP_HISTORY,
                    ConsentHistory.COLUMNS,
                    ConsentHistory.THE_NOES,
                    Columns.of(steps)
                            .longs("ids", ConsentStep::customerId)
                            .texts("channels", step -> step.channel().wire())
                            .texts("statuses", step -> step.status().wire())
                            .texts("bases", ConsentStep::basis)
                            .instants("times", ConsentStep::givenAt)
                            .args()
                            .and("source", source)
                            .and("actor", actor));
        }
    }

    public void suppress(Collection<BarredAddress> barred, String source) {
        if (!barred.isEmpty()) {
            db.update(
                    SUPPRESS,
                    Columns.of(barred)
                            .texts("channels", one -> one.channel().wire())
                            .texts("addresses", BarredAddress::address)
                            .texts("reasons", BarredAddress::reason)
                            .args()
                            .and("source", source));
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
