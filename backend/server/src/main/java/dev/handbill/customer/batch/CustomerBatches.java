package dev.handbill.customer.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handbill.account.Actor;
import dev.handbill.account.Actors;
import dev.handbill.account.AuditLog;
import dev.handbill.business.BusinessStore;
import dev.handbill.customer.CustomerStore;
import dev.handbill.customer.CustomerView;
import dev.handbill.customer.CustomerWriter;
import dev.handbill.customer.batch.BatchPeople.Taken;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.json.JsonEntries;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes batches of customers, each in one transaction of a dozen statements whatever its size. One
 * at a time, with imports: two that name the same new person would each add them.
 */
@ApplicationScoped
class CustomerBatches {
    private static final int TRIES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CustomerStore store;
    private final CustomerWriter writer;
    private final JsonEntries entries;
    private final BusinessStore business;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    /** Who waits for the others holds no connection meanwhile, which everybody else needs. */
    private final Semaphore turn = new Semaphore(1, true);

    CustomerBatches(
            CustomerStore store,
            CustomerWriter writer,
            JsonEntries entries,
            BusinessStore business,
            Actors actors,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.writer = writer;
        this.entries = entries;
        this.business = business;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws ApiProblem 503 when other batches take too long
     */
    CustomerBatchAnswer put(CustomerBatch batch) {
        String country = business.get().defaultCountry();
        List<BatchRow> rows = new ArrayList<>();
        for (JsonNode entry : batch.customers()) {
            rows.add(BatchRow.of(entry, country, entries));
        }
        if (!isOurTurn()) {
            throw ApiProblem.unavailable(
                            "batches-busy",
                            "Other batches are being taken. Send this one again in a moment, and"
                                    + " one after the other.")
                    .with("retryAfterSeconds", 5);
        }
        try {
            return written(rows, country);
        } finally {
            turn.release();
        }
    }

    /** Somebody at the counter or at a form may add one of them in this moment: then once more. */
    private CustomerBatchAnswer written(List<BatchRow> rows, String country) {
        for (int tries = 1; ; tries++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> write(rows, country));
            } catch (DbException e) {
                if (tries == TRIES || !isCollision(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isCollision(DbException e) {
        return e.isUniqueViolation() || e.sqlState().startsWith("40");
    }

    private CustomerBatchAnswer write(List<BatchRow> rows, String country) {
        Actor actor = actors.current();
        String source = actor.apiKeyId() == null ? "dashboard" : "api";
        List<String> emails = all(rows, BatchRow::email);
        List<String> phones = all(rows, BatchRow::phone);
        writer.begin(emails, phones);
        List<CustomerView> found =
                store.locked(writer.who(emails, phones, all(rows, BatchRow::externalId)));
        BatchPeople people =
                new BatchPeople(
                        found, optedOut(emails, phones, found), country, source, clock.instant());
        List<Taken> taken = new ArrayList<>();
        List<CustomerBatchResult> results = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            taken.add(take(i, rows.get(i), people, results));
        }
        save(people, source, actor.label());
        CustomerBatchAnswer answer = CustomerBatchAnswer.of(withIds(results, taken));
        audit.record(
                "batch",
                "customer",
                null,
                Map.of(
                        "created", answer.created(),
                        "changed", answer.changed(),
                        "unchanged", answer.unchanged(),
                        "rejected", answer.rejected()));
        return answer;
    }

    private static Taken take(
            int place, BatchRow row, BatchPeople people, List<CustomerBatchResult> results) {
        List<FieldError> errors = row.errors();
        CustomerBatchRow said = row.said();
        if (said != null) {
            try {
                Taken taken = people.take(row, said);
                results.add(new CustomerBatchResult(place, taken.outcome(), null, null, null));
                return taken;
            } catch (ApiProblem refused) {
                errors = refused.errors();
            }
        }
        boolean isNo = !row.noes().isEmpty();
        boolean isNoKept = isNo && people.keepNo(row);
        results.add(
                new CustomerBatchResult(
                        place,
                        BatchOutcome.REJECTED,
                        null,
                        pointed(place, errors),
                        isNo ? isNoKept : null));
        return new Taken(BatchOutcome.REJECTED, null);
    }

    private static List<FieldError> pointed(int place, List<FieldError> errors) {
        return errors.stream()
                .map(
                        error ->
                                new FieldError(
                                        "/customers/" + place + error.pointer(), error.detail()))
                .toList();
    }

    private void save(BatchPeople people, String source, String actor) {
        List<BatchPerson> made = people.made();
        List<Long> ids = writer.newIds(made.size());
        for (int i = 0; i < made.size(); i++) {
            made.get(i).take(ids.get(i));
        }
        writer.write(
                people.changed().stream().map(BatchPerson::row).toList(),
                made.stream().map(BatchPerson::row).toList(),
                source);
        writer.keepHistory(
                people.written().stream().flatMap(person -> person.steps().stream()).toList(),
                source,
                actor);
        writer.suppress(people.barred(), source);
    }

    /** Those who are new have an id only now. */
    private static List<CustomerBatchResult> withIds(
            List<CustomerBatchResult> results, List<Taken> taken) {
        List<CustomerBatchResult> all = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            CustomerBatchResult one = results.get(i);
            @Nullable BatchPerson person = taken.get(i).person();
            all.add(
                    person == null
                            ? one
                            : new CustomerBatchResult(
                                    one.row(), one.result(), person.id(), null, null));
        }
        return all;
    }

    private Map<Channel, Set<String>> optedOut(
            List<String> emails, List<String> phones, List<CustomerView> found) {
        Map<Channel, Set<String>> optedOut = new EnumMap<>(Channel.class);
        optedOut.put(
                Channel.EMAIL,
                writer.optedOut(Channel.EMAIL, both(emails, found, CustomerView::email)));
        optedOut.put(
                Channel.SMS,
                writer.optedOut(Channel.SMS, both(phones, found, CustomerView::phone)));
        return optedOut;
    }

    private static Set<String> both(
            List<String> given,
            List<CustomerView> found,
            Function<CustomerView, @Nullable String> address) {
        Set<String> both = new LinkedHashSet<>(given);
        for (CustomerView customer : found) {
            String one = address.apply(customer);
            if (one != null) {
                both.add(one);
            }
        }
        return both;
    }

    private static List<String> all(
            List<BatchRow> rows, Function<BatchRow, @Nullable String> value) {
        Set<String> all = new LinkedHashSet<>();
        for (BatchRow row : rows) {
            String one = value.apply(row);
            if (one != null) {
                all.add(one);
            }
        }
        return List.copyOf(all);
    }

    private boolean isOurTurn() {
        try {
            return turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
