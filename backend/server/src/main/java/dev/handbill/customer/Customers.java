package dev.handbill.customer;

import dev.handbill.account.Actor;
import dev.handbill.account.Actors;
import dev.handbill.account.AuditLog;
import dev.handbill.business.BusinessStore;
import dev.handbill.consent.ConsentHistory;
import dev.handbill.consent.ConsentStatus;
import dev.handbill.consent.ConsentView;
import dev.handbill.consent.suppression.ErasedAddresses;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person may do to customers, with the rules of consent. */
@ApplicationScoped
class Customers {
    private final CustomerStore store;
    private final ConsentHistory history;
    private final ErasedAddresses erased;
    private final BusinessStore business;
    private final IfMatch ifMatch;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    Customers(
            CustomerStore store,
            ConsentHistory history,
            ErasedAddresses erased,
            BusinessStore business,
            IfMatch ifMatch,
            Actors actors,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.erased = erased;
        this.business = business;
        this.ifMatch = ifMatch;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws ApiProblem 404 if there is no such customer
     */
    CustomerView get(long id) {
        return store.get(id);
    }

    /**
     * @throws ApiProblem 422 for wrong fields, 409 if someone else has the e-mail address or phone
     */
    @Transactional
    CustomerView create(CustomerFields fields) {
        CustomerView blank = CustomerDraft.blank(clock.instant());
        CustomerView customer = draft(fields).appliedTo(blank);
        refuseTaken(customer);
        suppressReturned(customer);
        refuseSilentReturn(blank, customer);
        long id = insert(customer);
        recordConsent(id, blank, customer);
        audit.record("create", "customer", id, Map.of());
        return get(id);
    }

    /**
     * @throws ApiProblem as {@link #create}, 404 if there is no such customer, 412 if somebody else
     *     changed them
     */
    @Transactional
    CustomerView update(long id, CustomerFields fields) {
        CustomerView old = store.locked(id);
        ifMatch.check(() -> old);
        CustomerView customer = draft(fields).appliedTo(old);
        refuseTaken(customer);
        suppressReturned(customer);
        refuseSilentReturn(old, customer);
        try {
            store.update(customer);
        } catch (DbException e) {
            throw e.isUniqueViolation() ? taken(null) : e;
        }
        keepOptOut(Channel.EMAIL, old.email(), customer.email(), old.emailConsent());
        keepOptOut(Channel.SMS, old.phone(), customer.phone(), old.smsConsent());
        recordConsent(id, old, customer);
        audit.record("edit", "customer", id, Map.of("fields", changedFields(fields)));
        return get(id);
    }

    /**
     * @throws ApiProblem 422 for a segment that cannot exist
     */
    @Transactional
    TagResult tag(TagChange change) {
        List<String> add = SegmentNames.normalized(orEmpty(change.add()), "/add");
        List<String> remove = SegmentNames.normalized(orEmpty(change.remove()), "/remove");
        long[] ids = change.customerIds().stream().mapToLong(Long::longValue).distinct().toArray();
        int updated = store.tag(ids, add, remove);
        audit.record(
                "tag",
                "customer",
                null,
                Map.of("customers", ids.length, "add", add, "remove", remove));
        return new TagResult(updated);
    }

    private CustomerDraft draft(CustomerFields fields) {
        return new CustomerDraft(
                fields, business.get().defaultCountry(), source(), clock.instant());
    }

    private String source() {
        Actor actor = actors.current();
        return actor.apiKeyId() == null ? "dashboard" : "api";
    }

    private long insert(CustomerView customer) {
        try {
            return store.insert(customer, source());
        } catch (DbException e) {
            throw e.isUniqueViolation() ? taken(null) : e;
        }
    }

    private void suppressReturned(CustomerView customer) {
        if (customer.email() != null) {
            erased.suppressReturned(Channel.EMAIL, List.of(customer.email()));
        }
        if (customer.phone() != null) {
            erased.suppressReturned(Channel.SMS, List.of(customer.phone()));
        }
    }

    private void refuseTaken(CustomerView customer) {
        String email = customer.email();
        String phone = customer.phone();
        Optional<Long> other = email == null ? Optional.empty() : store.idByEmail(email);
        if (other.filter(id -> id != customer.id()).isEmpty() && phone != null) {
            other = store.idByPhone(phone);
        }
        String externalId = customer.externalId();
        if (other.filter(id -> id != customer.id()).isEmpty() && externalId != null) {
            other = store.idByExternalId(externalId);
        }
        other.filter(id -> id != customer.id())
                .ifPresent(
                        id -> {
                            throw taken(id);
                        });
    }

    private static ApiProblem taken(@Nullable Long id) {
        ApiProblem problem =
                ApiProblem.conflict(
                        "customer-exists",
                        "Another customer has this e-mail address, phone number or external ID."
                                + " Edit that one instead.");
        return id == null ? problem : problem.with("customerId", id);
    }

    /** Who opted out themselves comes back themselves, or after a deliberate step of its own. */
    private void refuseSilentReturn(CustomerView old, CustomerView customer) {
        refuseReturn(Channel.EMAIL, customer.email(), old.emailConsent(), customer.emailConsent());
        refuseReturn(Channel.SMS, customer.phone(), old.smsConsent(), customer.smsConsent());
    }

    private void refuseReturn(
            Channel channel, @Nullable String address, ConsentView old, ConsentView then) {
        // "not asked" lets campaigns write again, as a yes does
        boolean isReturn =
                then.status() != ConsentStatus.UNSUBSCRIBED && old.status() != then.status();
        if (isReturn && address != null && history.hasOptedOut(channel, address)) {
            throw ApiProblem.conflict(
                    "customer-opted-out",
                    "This customer has opted out. They can subscribe again with the link in any"
                            + " earlier message; if they asked you to, take the address off the"
                            + " suppression list first.");
        }
    }

    private void keepOptOut(
            Channel channel, @Nullable String old, @Nullable String then, ConsentView consent) {
        if (old != null && !old.equals(then) && consent.status() == ConsentStatus.UNSUBSCRIBED) {
            history.suppress(channel, old, consent.source(), null);
        }
    }

    private void recordConsent(long id, CustomerView old, CustomerView customer) {
        if (old.emailConsent().status() != customer.emailConsent().status()) {
            history.record(id, Channel.EMAIL, customer.emailConsent().status(), source(), null);
        }
        if (old.smsConsent().status() != customer.smsConsent().status()) {
            history.record(id, Channel.SMS, customer.smsConsent().status(), source(), null);
        }
    }

    /** Names only: the audit log outlives the customer. */
    private static List<String> changedFields(CustomerFields fields) {
        List<String> names = new ArrayList<>();
        add(names, "email", fields.email());
        add(names, "phone", fields.phone());
        add(names, "externalId", fields.externalId());
        add(names, "firstName", fields.firstName());
        add(names, "lastName", fields.lastName());
        add(names, "segments", fields.segments());
        add(names, "attributes", fields.attributes());
        add(names, "language", fields.language());
        add(names, "timeZone", fields.timeZone());
        add(names, "emailConsent", fields.emailConsent());
        add(names, "smsConsent", fields.smsConsent());
        return names;
    }

    private static void add(List<String> names, String name, @Nullable Object given) {
        if (given != null) {
            names.add(name);
        }
    }

    private static List<String> orEmpty(@Nullable List<String> names) {
        return names == null ? List.of() : names;
    }
}
