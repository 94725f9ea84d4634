package dev.handbill.customer.imports;

import dev.handbill.customer.imports.merge.BatchMerge;
import dev.handbill.customer.imports.merge.MergeCounts;
import dev.handbill.customer.imports.merge.MergedCustomer;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts each person of a trial once, over all batches. Held in memory: a file of 50 MB holds less
 * than a million of them.
 */
final class TrialPeople {
    private final Set<String> seen = new HashSet<>();
    private final Set<String> changed = new HashSet<>();
    private final Set<String> saidNo = new HashSet<>();

    MergeCounts count(BatchMerge merge) {
        int created = 0;
        int updated = 0;
        int unchanged = 0;
        int noes = 0;
        for (MergedCustomer customer : merge.touched()) {
            boolean isFirst = seen.add(customer.key());
            boolean isChange = customer.isChanged() && changed.add(customer.key());
            if (isFirst) {
                created += customer.isNew() ? 1 : 0;
                updated += customer.isNew() ? 0 : 1;
            }
            if (!customer.isNew()) {
                unchanged += (isFirst ? 1 : 0) - (isChange ? 1 : 0);
            }
        }
        for (MergedCustomer customer : merge.whoSaidNo()) {
            noes += saidNo.add(customer.key()) ? 1 : 0;
        }
        return new MergeCounts(created, updated, unchanged, noes);
    }
}
