package dev.handbill.delivery.ledger;

import dev.handbill.campaign.template.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger that this worker took, with all that rendering needs.
 *
 * @param chunk the note that this row, and those taken with it, are under way
 * @param attempt 1 for the first try
 * @param claim the number of this taking; a result is accepted only with the latest
 * @param address e-mail address or E.164 number, as it was when the row was taken
 * @param timeZone as the customer has it
 */
public record ClaimedDelivery(
        long id,
        long chunk,
        int attempt,
        int claim,
        String address,
        @Nullable String timeZone,
        Recipient recipient) {}
