package dev.handbill.customer.batch;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.customer.CustomerDraft;
import dev.handbill.customer.CustomerFields;
import dev.handbill.customer.CustomerView;
import dev.handbill.customer.CustomerWriter.BarredAddress;
import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.web.ApiProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds each row's customer and says what becomes of them, in the order of the request: as if each
 * row had come alone. The external ID is the strongest key, then the e-mail address, then the
 * phone; who is found by a stronger one takes the weaker ones from the row.
 */
final class BatchPeople {
    private final Map<String, BatchPerson> byExternalId = new HashMap<>();
    private final Map<String, BatchPerson> byEmail = new HashMap<>();
    private final Map<String, BatchPerson> byPhone = new HashMap<>();
    private final Map<Channel, Set<String>> optedOut;
    private final String country;
    private final String source;
    private final Instant now;
    private final Set<BatchPerson> touched = new LinkedHashSet<>();
    private final Set<BarredAddress> barred = new LinkedHashSet<>();

    /** What became of a row; nobody for one that was rejected. */
    record Taken(BatchOutcome outcome, @Nullable BatchPerson person) {}

    /**
     * @param found who has any of the batch's keys
     * @param optedOut addresses, the batch's and theirs, whose people said no
     */
    BatchPeople(
            List<CustomerView> found,
            Map<Channel, Set<String>> optedOut,
            String country,
            String source,
            Instant now) {
        found.forEach(customer -> index(BatchPerson.found(customer)));
        this.optedOut = optedOut;
        this.country = country;
        this.source = source;
        this.now = now;
    }

    Set<BatchPerson> touched() {
        return touched;
    }

    Set<BarredAddress> barred() {
        return barred;
    }

    /**
     * @throws ApiProblem 422 that says why the row is rejected; nothing is changed then
     */
    Taken take(BatchRow row, CustomerBatchRow said) {
        refuseDoubles(said);
        BatchPerson found = find(row);
        BatchPerson person = found == null ? BatchPerson.starting(CustomerDraft.blank(now)) : found;
        CustomerView old = person.now();
        CustomerView edited =
                new CustomerDraft(added(said, old), country, source, now).appliedTo(old);
        for (Channel channel : Channel.values()) {
            refuseReturn(channel, old, edited, said);
        }
        for (Channel channel : Channel.values()) {
            keepOptOut(channel, old, edited);
        }
        boolean isOther = change(person, edited, basis(said));
        if (found == null) {
            return new Taken(BatchOutcome.CREATED, person);
        }
        return new Taken(isOther ? BatchOutcome.CHANGED : BatchOutcome.UNCHANGED, person);
    }

    /** Whatever else is wrong with a row, its no is kept: of whom it names, and of its address. */
    boolean keepNo(BatchRow row) {
        BatchPerson person = first(row);
        boolean isKept = false;
        for (Channel channel : row.noes()) {
            String address = row.address(channel);
            if (person != null) {
                change(person, unsubscribed(person.now(), channel), "");
                isKept = true;
            }
            if (address != null
                    && (person == null
                            || !address.equals(BatchPerson.address(person.now(), channel)))) {
                barred.add(new BarredAddress(channel, address, "opt-out"));
                isKept = true;
            }
        }
        return isKept;
    }

    private boolean change(BatchPerson person, CustomerView edited, String basis) {
        forget(person);
        boolean isOther = person.become(edited, basis);
        index(person);
        touched.add(person);
        return isOther;
    }

    private CustomerView unsubscribed(CustomerView customer, Channel channel) {
        CustomerFields no =
                new CustomerFields(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        channel == Channel.EMAIL ? ConsentStatus.UNSUBSCRIBED : null,
                        channel == Channel.SMS ? ConsentStatus.UNSUBSCRIBED : null);
        return new CustomerDraft(no, country, source, now).appliedTo(customer);
    }

    private @Nullable BatchPerson first(BatchRow row) {
        BatchPerson person = known(byExternalId, row.externalId());
        if (person == null) {
            person = known(byEmail, row.email());
        }
        return person == null ? known(byPhone, row.phone()) : person;
    }

    private @Nullable BatchPerson find(BatchRow row) {
        if (row.externalId() == null && row.email() == null && row.phone() == null) {
            throw ApiProblem.invalid(
                    "", "Give an externalId, an e-mail address or a phone number to find them by.");
        }
        BatchPerson person = first(row);
        if (person == null) {
            return null;
        }
        boolean isById = known(byExternalId, row.externalId()) == person;
        if (!isById && row.externalId() != null && person.now().externalId() != null) {
            throw ApiProblem.invalid(
                    "/externalId",
                    "The customer with this address has another external ID: “%s”. Clear it there first, or send that one."
                            .formatted(person.now().externalId()));
        }
        if (isSomebodyElses(byEmail, row.email(), person)) {
            throw ApiProblem.invalid(
                    "/email", "Another customer has this e-mail address. Change that one first.");
        }
        boolean isByPhone = !isById && known(byEmail, row.email()) != person;
        boolean isTwoPeople = isByPhone && row.email() != null && person.now().email() != null;
        if (isTwoPeople || isSomebodyElses(byPhone, row.phone(), person)) {
            throw ApiProblem.invalid(
                    "/phone",
                    "Another customer has this phone number. Change that one first, or leave the"
                            + " phone out.");
        }
        return person;
    }

    private static boolean isSomebodyElses(
            Map<String, BatchPerson> owners, @Nullable String key, BatchPerson person) {
        BatchPerson owner = known(owners, key);
        return owner != null && owner != person;
    }

    private static @Nullable BatchPerson known(
            Map<String, BatchPerson> owners, @Nullable String key) {
        return key == null ? null : owners.get(key);
    }

    private static void refuseDoubles(CustomerBatchRow said) {
        if (said.segments() != null && said.addSegments() != null) {
            throw ApiProblem.invalid("/addSegments", "Send segments or addSegments, not both.");
        }
        if (said.attributes() != null && said.addAttributes() != null) {
            throw ApiProblem.invalid(
                    "/addAttributes", "Send attributes or addAttributes, not both.");
        }
    }

    /** The row's fields, with what is added to lists in the place of what is set. */
    private static CustomerFields added(CustomerBatchRow said, CustomerView old) {
        CustomerFields fields = said.fields();
        return new CustomerFields(
                fields.email(),
                fields.phone(),
                fields.externalId(),
                fields.firstName(),
                fields.lastName(),
                said.addSegments() == null
                        ? fields.segments()
                        : segments(old.segments(), said.addSegments()),
                said.addAttributes() == null
                        ? fields.attributes()
                        : attributes(old.attributes(), said.addAttributes()),
                fields.language(),
                fields.timeZone(),
                fields.emailConsent(),
                fields.smsConsent());
    }

    private static List<String> segments(List<String> own, List<String> more) {
        Set<String> all = new TreeSet<>(own);
        all.addAll(SegmentNames.normalized(more, "/addSegments"));
        if (all.size() > SegmentNames.MOST_PER_CUSTOMER) {
            throw ApiProblem.invalid(
                    "/addSegments",
                    "With these the customer would carry more than %d segments."
                            .formatted(SegmentNames.MOST_PER_CUSTOMER));
        }
        return List.copyOf(all);
    }

    private static Map<String, String> attributes(
            Map<String, String> own, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(own);
        all.putAll(more);
        if (all.size() > CustomerDraft.MOST_ATTRIBUTES) {
            throw ApiProblem.invalid(
                    "/addAttributes",
                    "With these the customer would have more than %d attributes."
                            .formatted(CustomerDraft.MOST_ATTRIBUTES));
        }
        return all;
    }

    /**
     * Who opted out themselves comes back themselves; whom somebody else put down as unsubscribed
     * comes back with a word on how they agreed, so that no nightly run takes a no away.
     */
    private void refuseReturn(
            Channel channel, CustomerView old, CustomerView edited, CustomerBatchRow said) {
        String pointer = "/%sConsent".formatted(channel.wire());
        String address = BatchPerson.address(edited, channel);
        ConsentStatus was = BatchPerson.consent(old, channel).status();
        ConsentStatus then = BatchPerson.consent(edited, channel).status();
        if (then != ConsentStatus.SUBSCRIBED || was == then) {
            return;
        }
        if (address != null && optedOut.getOrDefault(channel, Set.of()).contains(address)) {
            throw ApiProblem.invalid(
                    pointer,
                    "This customer has opted out. They can subscribe again with the link in any"
                            + " earlier message; if they asked you to, take the address off the"
                            + " suppression list first.");
        }
        if (was == ConsentStatus.UNSUBSCRIBED && basis(said).isEmpty()) {
            throw ApiProblem.invalid(
                    pointer,
                    "This customer is unsubscribed. If they agreed again, say how in"
                            + " consentBasis; else leave this out.");
        }
    }

    private static String basis(CustomerBatchRow said) {
        return said.consentBasis() == null ? "" : said.consentBasis().strip();
    }

    /** Whoever opted out and gets another address must not be found again by the old one. */
    private void keepOptOut(Channel channel, CustomerView old, CustomerView edited) {
        String was = BatchPerson.address(old, channel);
        if (was != null
                && !was.equals(BatchPerson.address(edited, channel))
                && BatchPerson.consent(old, channel).status() == ConsentStatus.UNSUBSCRIBED) {
            barred.add(new BarredAddress(channel, was, "opt-out"));
        }
    }

    private void index(BatchPerson person) {
        put(byExternalId, person.now().externalId(), person);
        put(byEmail, person.now().email(), person);
        put(byPhone, person.now().phone(), person);
    }

    private void forget(BatchPerson person) {
        remove(byExternalId, person.now().externalId());
        remove(byEmail, person.now().email());
        remove(byPhone, person.now().phone());
    }

    private static void put(
            Map<String, BatchPerson> owners, @Nullable String key, BatchPerson person) {
        if (key != null) {
            owners.put(key, person);
        }
    }

    private static void remove(Map<String, BatchPerson> owners, @Nullable String key) {
        if (key != null) {
            owners.remove(key);
        }
    }

    List<BatchPerson> made() {
        return touched.stream().filter(BatchPerson::isNew).toList();
    }

    List<BatchPerson> changed() {
        return touched.stream().filter(BatchPerson::isChanged).toList();
    }

    List<BatchPerson> written() {
        List<BatchPerson> all = new ArrayList<>(changed());
        all.addAll(made());
        return all;
    }
}
