package dev.handbill.customer.imports.merge;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.customer.CustomerWriter.BarredAddress;
import dev.handbill.customer.imports.rows.ImportRow;
import dev.handbill.customer.imports.rows.ImportRow.Accepted;
import dev.handbill.customer.imports.rows.ImportRow.Rejected;
import dev.handbill.kernel.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds each row's customer, in the order of the file. The e-mail address is the stronger key: two
 * different ones are two people, whatever phone they share, and the phone stays with the first. A
 * phone alone finds who has it. Rows that meet in one customer merge.
 */
public final class BatchMerge {
    private final Map<String, MergedCustomer> byEmail = new HashMap<>();
    private final Map<String, MergedCustomer> byPhone = new HashMap<>();
    private final Map<String, MergedCustomer> byExternalId = new HashMap<>();
    private final Set<String> optedOutEmails;
    private final Set<String> optedOutPhones;
    private final WaitingNoes waiting;
    private final Set<MergedCustomer> touched = new LinkedHashSet<>();
    private final Set<MergedCustomer> whoSaidNo = new LinkedHashSet<>();
    private final List<ImportRow> reported = new ArrayList<>();
    private final List<BarredAddress> barred = new ArrayList<>();

    /**
     * @param found the customers who have any of the batch's addresses
     * @param waiting noes of the whole file
     */
    BatchMerge(
            List<MergedCustomer> found,
            Set<String> optedOutEmails,
            Set<String> optedOutPhones,
            WaitingNoes waiting) {
        found.forEach(this::index);
        this.optedOutEmails = optedOutEmails;
        this.optedOutPhones = optedOutPhones;
        this.waiting = waiting;
    }

    public void take(List<ImportRow> rows) {
        for (ImportRow row : rows) {
            switch (row) {
                case Accepted accepted -> take(accepted);
                case Rejected refused -> reported.add(refused);
            }
        }
    }

    /** Rows of which something could not be used, or all. */
    public List<ImportRow> reported() {
        return reported;
    }

    /** Addresses that nobody here has, of people who said no. */
    List<BarredAddress> barred() {
        return barred;
    }

    public Set<MergedCustomer> whoSaidNo() {
        return whoSaidNo;
    }

    public List<MergedCustomer> newCustomers() {
        return touched.stream().filter(customer -> customer.id == null).toList();
    }

    public List<MergedCustomer> changedCustomers() {
        return touched.stream()
                .filter(customer -> customer.id != null && customer.isChanged())
                .toList();
    }

    public Set<MergedCustomer> touched() {
        return touched;
    }

    private void take(Accepted row) {
        if (row.email() == null && row.phone() == null) {
            takeOnlyTheNo(row);
            return;
        }
        MergedCustomer sameEmail = row.email() == null ? null : byEmail.get(row.email());
        MergedCustomer samePhone = row.phone() == null ? null : byPhone.get(row.phone());
        boolean isOthers = samePhone != null && isSomebodyElse(samePhone, sameEmail, row);
        @Nullable MergedCustomer found = sameEmail == null && !isOthers ? samePhone : sameEmail;
        Accepted taken = withoutOthersId(found, isOthers ? withoutPhone(row) : row);
        if (!taken.problems().isEmpty()) {
            reported.add(taken);
        }
        merge(found, taken);
    }

    /** Who it is tell the addresses; an id that is somebody else's stays with them. */
    private Accepted withoutOthersId(@Nullable MergedCustomer found, Accepted row) {
        @Nullable MergedCustomer owner =
                row.externalId() == null ? null : byExternalId.get(row.externalId());
        return owner == null || owner == found
                ? row
                : row.withoutExternalId(
                        "Another customer has this external ID, so it stays with them.");
    }

    /** Nobody's row: its addresses are suppressed, whoever has them. */
    private void takeOnlyTheNo(Accepted row) {
        reported.add(row);
        row.barredEmails().forEach(one -> bar(Channel.EMAIL, one, byEmail.get(one)));
        row.barredPhones().forEach(one -> bar(Channel.SMS, one, byPhone.get(one)));
    }

    private void bar(Channel channel, String address, @Nullable MergedCustomer owner) {
        barred.add(new BarredAddress(channel, address, "opt-out"));
        if (owner != null) {
            touched.add(owner);
            whoSaidNo.add(owner);
        }
    }

    private static boolean isSomebodyElse(
            MergedCustomer samePhone, @Nullable MergedCustomer sameEmail, Accepted row) {
        if (sameEmail != null) {
            return sameEmail != samePhone;
        }
        return row.email() != null
                && samePhone.email != null
                && !row.email().equals(samePhone.email);
    }

    /** A no to texts stays with the number, whoever has it. */
    private Accepted withoutPhone(Accepted row) {
        String phone = Objects.requireNonNull(row.phone());
        if (row.smsConsent() == ConsentStatus.UNSUBSCRIBED) {
            barred.add(new BarredAddress(Channel.SMS, phone, "opt-out"));
        }
        return row.withoutPhone(
                "Another customer with another e-mail address has this phone number, so it stays"
                        + " with them.");
    }

    private void merge(@Nullable MergedCustomer found, Accepted row) {
        MergedCustomer customer = found == null ? new MergedCustomer(null) : found;
        if (found != null) {
            forget(customer);
        }
        customer.take(
                row,
                row.email() != null && optedOutEmails.contains(row.email()),
                row.phone() != null && optedOutPhones.contains(row.phone()),
                waiting);
        index(customer);
        touched.add(customer);
        if (customer.hasSaidNo()) {
            whoSaidNo.add(customer);
        }
    }

    private void index(MergedCustomer customer) {
        if (customer.email != null) {
            byEmail.put(customer.email, customer);
        }
        if (customer.phone != null) {
            byPhone.put(customer.phone, customer);
        }
        if (customer.externalId != null) {
            byExternalId.put(customer.externalId, customer);
        }
    }

    private void forget(MergedCustomer customer) {
        if (customer.email != null) {
            byEmail.remove(customer.email);
        }
        if (customer.phone != null) {
            byPhone.remove(customer.phone);
        }
        if (customer.externalId != null) {
            byExternalId.remove(customer.externalId);
        }
    }
}
