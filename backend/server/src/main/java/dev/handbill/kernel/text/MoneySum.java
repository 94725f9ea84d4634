package dev.handbill.kernel.text;

import java.util.List;

/**
 * What was taken in one currency.
 *
 * @param amountMinor in the currency's smallest unit, such as cents
 */
public record MoneySum(String currency, long amountMinor) {
    /**
     * SQL of ours that adds up {@code redemption_days s} or {@code segment_days s} for {@link
     * #read}: grouped by currency before.
     */
    public static final String SUMS =
            """
            coalesce(array_agg(currency || ' ' || amount ORDER BY amount DESC, currency)
                FILTER (WHERE currency <> '' AND amount <> 0), '{}')""";

    /** Of texts such as {@code EUR 1250}, as {@link #SUMS} makes them. */
    public static List<MoneySum> read(List<String> sums) {
        return sums.stream()
                .map(sum -> sum.split(" ", 2))
                .map(parts -> new MoneySum(parts[0], Long.parseLong(parts[1])))
                .toList();
    }
}
