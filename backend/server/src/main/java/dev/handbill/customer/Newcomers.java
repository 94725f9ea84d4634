package dev.handbill.customer;

import dev.handbill.consent.suppression.ErasedAddresses;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Customers who come by themselves. */
@ApplicationScoped
public class Newcomers {
    /** Two pages that one person confirms at once; an import or the staff may still be faster. */
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('newcomer ' || :address, 0))::text AS done";

    private final Db db;
    private final CustomerStore store;
    private final ErasedAddresses erased;
    private final Clock clock;

    Newcomers(Db db, CustomerStore store, ErasedAddresses erased, Clock clock) {
        this.db = db;
        this.store = store;
        this.erased = erased;
        this.clock = clock;
    }

    /**
     * What somebody says of themselves.
     *
     * @param channel of the address
     * @param address proven to be theirs
     * @param attributes further columns
     * @param segments that they get besides their own
     * @param language BCP 47
     */
    public record Newcomer(
            Channel channel,
            String address,
            String firstName,
            String lastName,
            Map<String, String> attributes,
            List<String> segments,
            String language) {}

    /**
     * Makes a customer, or completes the one who has the address: what the business knows stays as
     * it is, and what it does not know is filled in. Who is deleted and whose address comes back is
     * suppressed as before; consent is the caller's to record.
     *
     * @param known who they are by another address that they proved; null for nobody. They get this
     *     one too, unless somebody has it or they have another one already.
     * @param origin how they came, for customers who are new
     * @return the customer's id
     * @throws dev.handbill.kernel.sql.DbException a unique violation where somebody else adds the
     *     same address at this moment: the next try finds it
     */
    @Transactional
    public long welcome(Newcomer person, @Nullable Long known, String origin) {
        db.one(ONE_AT_A_TIME, row -> row.getString("done"), Args.of("address", person.address()));
        erased.suppressReturned(person.channel(), List.of(person.address()));
        Optional<CustomerView> old =
                id(person).map(store::locked).or(() -> withRoom(known, person.channel()));
        if (old.isEmpty()) {
            CustomerView blank = CustomerDraft.blank(clock.instant());
            return store.insert(completed(blank, person), origin);
        }
        store.update(completed(old.get(), person));
        return old.get().id();
    }

    private Optional<Long> id(Newcomer person) {
        return person.channel() == Channel.EMAIL
                ? store.idByEmail(person.address())
                : store.idByPhone(person.address());
    }

    /** The customer, if there is one without an address on the channel. */
    private Optional<CustomerView> withRoom(@Nullable Long id, Channel channel) {
        return Optional.ofNullable(id)
                .map(store::locked)
                .filter(one -> (channel == Channel.EMAIL ? one.email() : one.phone()) == null);
    }

    /**
     * Makes a customer of who wrote to us from this number, unless there is one; the rest as above.
     *
     * @param phone E.164
     */
    @Transactional
    public long welcome(String phone, String origin) {
        db.one(ONE_AT_A_TIME, row -> row.getString("done"), Args.of("address", phone));
        erased.suppressReturned(Channel.SMS, List.of(phone));
        Optional<Long> known = store.idByPhone(phone);
        if (known.isPresent()) {
            return known.get();
        }
        CustomerView blank = CustomerDraft.blank(clock.instant());
        CustomerView customer =
                new CustomerView(
                        0,
                        null,
                        null,
                        phone,
                        "",
                        "",
                        List.of(),
                        Map.of(),
                        null,
                        null,
                        blank.emailConsent(),
                        blank.smsConsent(),
                        blank.createdAt(),
                        blank.updatedAt(),
                        null);
        return store.insert(customer, origin);
    }

    private static CustomerView completed(CustomerView old, Newcomer person) {
        return new CustomerView(
                old.id(),
                old.externalId(),
                person.channel() == Channel.EMAIL ? person.address() : old.email(),
                person.channel() == Channel.SMS ? person.address() : old.phone(),
                either(old.firstName(), person.firstName()),
                either(old.lastName(), person.lastName()),
                segments(old.segments(), person.segments()),
                attributes(old.attributes(), person.attributes()),
                old.language() == null ? person.language() : old.language(),
                old.timeZone(),
                old.emailConsent(),
                old.smsConsent(),
                old.createdAt(),
                old.updatedAt(),
                old.lastVisitAt());
    }

    private static String either(String known, String given) {
        return known.isBlank() ? given : known;
    }

    private static List<String> segments(List<String> own, List<String> given) {
        TreeSet<String> all = new TreeSet<>(own);
        for (String segment : given) {
            if (all.size() < SegmentNames.MOST_PER_CUSTOMER) {
                all.add(segment);
            }
        }
        return List.copyOf(all);
    }

    private static Map<String, String> attributes(
            Map<String, String> known, Map<String, String> given) {
        Map<String, String> all = new TreeMap<>(known);
        given.forEach(
                (column, value) -> {
                    @Nullable String there = all.get(column);
                    boolean isFree = there == null || there.isBlank();
                    boolean isRoom = there != null || all.size() < CustomerDraft.MOST_ATTRIBUTES;
                    if (isFree && isRoom && !value.isBlank()) {
                        all.put(column, value);
                    }
                });
        return all;
    }
}
