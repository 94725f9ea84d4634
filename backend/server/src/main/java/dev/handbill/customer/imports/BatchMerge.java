package dev.handbill.customer.imports;

import dev.handbill.customer.imports.ImportRow.Accepted;
import dev.handbill.customer.imports.ImportRow.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds each row's customer, in the order of the file: the one with the same e-mail address, else
 * the one with the same phone, else a new one. Rows that meet in one customer merge.
 */
final class BatchMerge {
    private final Map<String, MergedCustomer> byEmail = new HashMap<>();
    private final Map<String, MergedCustomer> byPhone = new HashMap<>();
    private final Set<String> optedOutEmails;
    private final Set<String> optedOutPhones;
    private final Set<MergedCustomer> touched = new LinkedHashSet<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int created;
    private int updated;

    /**
     * @param found the customers who have any of the batch's addresses
     */
    BatchMerge(List<MergedCustomer> found, Set<String> optedOutEmails, Set<String> optedOutPhones) {
        found.forEach(this::index);
        this.optedOutEmails = optedOutEmails;
        this.optedOutPhones = optedOutPhones;
    }

    void take(List<ImportRow> rows) {
        for (ImportRow row : rows) {
            switch (row) {
                case Accepted accepted -> take(accepted);
                case Rejected refused -> rejected.add(refused);
            }
        }
    }

    int created() {
        return created;
    }

    int updated() {
        return updated;
    }

    List<Rejected> rejected() {
        return rejected;
    }

    List<MergedCustomer> newCustomers() {
        return touched.stream().filter(customer -> customer.id == null).toList();
    }

    List<MergedCustomer> changedCustomers() {
        return touched.stream()
                .filter(customer -> customer.id != null && customer.isChanged())
                .toList();
    }

    Set<MergedCustomer> touched() {
        return touched;
    }

    private void take(Accepted row) {
        MergedCustomer sameEmail = row.email() == null ? null : byEmail.get(row.email());
        MergedCustomer samePhone = row.phone() == null ? null : byPhone.get(row.phone());
        if (sameEmail != null && samePhone != null && sameEmail != samePhone) {
            rejected.add(
                    new Rejected(
                            row.raw(),
                            "The phone number %s belongs to another customer than the e-mail address %s."
                                    .formatted(row.phone(), row.email())));
            return;
        }
        merge(sameEmail == null ? samePhone : sameEmail, row);
    }

    private void merge(@Nullable MergedCustomer found, Accepted row) {
        MergedCustomer customer = found == null ? new MergedCustomer(null) : found;
        if (found == null) {
            created++;
        } else {
            updated++;
            forget(customer);
        }
        customer.take(
                row,
                row.email() != null && optedOutEmails.contains(row.email()),
                row.phone() != null && optedOutPhones.contains(row.phone()));
        index(customer);
        touched.add(customer);
    }

    private void index(MergedCustomer customer) {
        if (customer.email != null) {
            byEmail.put(customer.email, customer);
        }
        if (customer.phone != null) {
            byPhone.put(customer.phone, customer);
        }
    }

    private void forget(MergedCustomer customer) {
        if (customer.email != null) {
            byEmail.remove(customer.email);
        }
        if (customer.phone != null) {
            byPhone.remove(customer.phone);
        }
    }
}
