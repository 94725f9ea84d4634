package dev.handbill.business;

import dev.handbill.kernel.text.Money;
import dev.handbill.kernel.text.MoneySum;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a file for people writes times and money: by the business's clock, in whole units. */
public final class WrittenForPeople {
    // what spreadsheets of any country read as a time
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ZoneId zone;

    public WrittenForPeople(Business business) {
        this.zone = business.timeZone();
    }

    public String of(@Nullable Instant at) {
        return at == null ? "" : FORMAT.format(at.atZone(zone));
    }

    /** Such as {@code 12.50}. */
    public static String money(long minor, String currency) {
        int digits = Money.digits(Currency.getInstance(currency));
        return BigDecimal.valueOf(minor, digits).toPlainString();
    }

    /** A customer's bills; where they are of several currencies their sum means nothing. */
    public static String bill(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null || currency.contains(" ")
                ? ""
                : money(minor, currency);
    }

    /** Such as {@code 12.50 EUR + 3.00 USD}. */
    public static String money(List<MoneySum> sums) {
        return sums.stream()
                .map(sum -> money(sum.amountMinor(), sum.currency()) + " " + sum.currency())
                .collect(Collectors.joining(" + "));
    }
}
