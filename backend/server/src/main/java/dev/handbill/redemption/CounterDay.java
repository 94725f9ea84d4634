package dev.handbill.redemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one account redeemed today, by the business's clock.
 *
 * @param count without what was undone
 * @param bills what was entered as bills, one sum for each currency
 * @param last the last ten, also of days before, newest first
 */
public record CounterDay(
        LocalDate day, long count, List<BillSum> bills, List<CounterRedemption> last) {

    /**
     * The bills of one currency.
     *
     * @param amountMinor in the currency's smallest unit
     */
    public record BillSum(String currency, long amountMinor) {}

    /**
     * One redemption, as the counter may see it.
     *
     * @param amountMinor the bill, in the currency's smallest unit; absent if nobody entered it
     * @param undoableUntil until when the counter offers to undo it; absent if it does not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CounterRedemption(
            long id,
            Instant at,
            String offerTitle,
            @Nullable String customerFirstName,
            String place,
            @Nullable Long amountMinor,
            @Nullable String currency,
            @Nullable Instant reversedAt,
            @Nullable Instant undoableUntil) {}
}
