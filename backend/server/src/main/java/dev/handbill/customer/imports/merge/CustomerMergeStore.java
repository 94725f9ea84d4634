package dev.handbill.customer.imports.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.consent.ConsentStatus;
import dev.handbill.customer.CustomerWriter;
import dev.handbill.customer.CustomerWriter.BarredAddress;
import dev.handbill.customer.CustomerWriter.CustomerRow;
import dev.handbill.customer.imports.rows.ImportRow;
import dev.handbill.customer.imports.rows.ImportRow.Accepted;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and writes the customers of one batch, each kind of change in one statement. */
@ApplicationScoped
public class CustomerMergeStore {
    private static final TypeReference<LinkedHashMap<String, String>> ATTRIBUTES =
            new TypeReference<>() {};

    /**
     * Locked in the order of ids, as the other statements that change many customers do, so that
     * they cannot deadlock. What is read here is still true when it is written.
     */
    private static final String FIND =
            """
            SELECT c.id, external_id, email, phone, first_name, last_name, segments, attributes, language, time_zone,
                   email_consent, sms_consent
            FROM unnest(?::bigint[]) AS a(id) JOIN customers c ON c.id = a.id
            ORDER BY c.id
            """;

    /**
     * Who is touched by the import, once each, with what they were before: for the counts, and for
     * taking the import back. "before" stays null for those whom the import made.
     */
    private static final String NOTE_PEOPLE =
            """
            INSERT INTO customer_import_people AS p (import_id, customer_id, changed, before)
            SELECT :import, c.id, a.is_changed, CASE WHEN :are_new THEN NULL ELSE jsonb_build_object(
                'external_id', c.external_id, 'email', c.email, 'phone', c.phone, 'first_name', c.first_name, 'last_name', c.last_name,
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
    private final CustomerWriter writer;

    public CustomerMergeStore(Db db, ObjectMapper json, CustomerWriter writer) {
        this.db = db;
        this.json = json;
        this.writer = writer;
    }

    /** A customer with the id that they have or will have. */
    private record Identified(long id, MergedCustomer customer) {}

    /** Loads and locks who has any of these rows' addresses or ids, until the transaction ends. */
    public BatchMerge open(List<ImportRow> rows, WaitingNoes waiting) {
        writer.begin(all(rows, Accepted::email), all(rows, Accepted::phone));
        return found(rows, waiting, FIND + "FOR UPDATE OF c");
    }

    /** As {@link #open}, to look only: nothing is locked, and nothing is written. */
    public BatchMerge look(List<ImportRow> rows, WaitingNoes waiting) {
        return found(rows, waiting, FIND);
    }

    private BatchMerge found(List<ImportRow> rows, WaitingNoes waiting, String find) {
        List<String> emails = all(rows, Accepted::email);
        List<String> phones = all(rows, Accepted::phone);
        long[] ids = writer.who(emails, phones, all(rows, Accepted::externalId));
        return new BatchMerge(
                db.query(find, this::customer, ids),
                writer.optedOut(Channel.EMAIL, emails),
                writer.optedOut(Channel.SMS, phones),
                waiting);
    }

    private static List<String> all(
            List<ImportRow> rows, Function<Accepted, @Nullable String> value) {
        List<String> all = new ArrayList<>();
        for (ImportRow row : rows) {
            if (row instanceof Accepted accepted) {
                String one = value.apply(accepted);
                if (one != null) {
                    all.add(one);
                }
            }
        }
        return all;
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
        writer.write(rows(changed), rows(made), source);
        writer.keepHistory(
                Stream.concat(changed.stream(), made.stream())
                        .flatMap(one -> one.customer().steps(one.id()).stream())
                        .toList(),
                source,
                null);
        writer.suppress(barred(merge), source);
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

    private static List<CustomerRow> rows(List<Identified> customers) {
        return customers.stream().map(one -> one.customer().row(one.id())).toList();
    }

    private static List<BarredAddress> barred(BatchMerge merge) {
        return Stream.concat(
                        merge.touched().stream().flatMap(customer -> customer.barred().stream()),
                        merge.barred().stream())
                .distinct()
                .toList();
    }

    private List<Identified> identified(List<MergedCustomer> customers) {
        List<Long> ids = writer.newIds(customers.size());
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

    private MergedCustomer customer(Row row) throws SQLException {
        MergedCustomer customer = new MergedCustomer(row.getLong("id"));
        customer.externalId = row.getStringOrNull("external_id");
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
}
