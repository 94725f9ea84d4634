package dev.handbill.kernel.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An amount of a currency.
 *
 * @param minor in the currency's smallest unit, such as cents
 */
public record Money(long minor, Currency currency) {
    /** What a till takes for one sale at most; a guard against numbers that are none. */
    public static final long MOST_MINOR = 1_000_000_000_000L;

    private static final Map<String, Currency> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, c -> c));

    /** By the three letters of ISO 4217, in any case. */
    public static Optional<Currency> currency(String code) {
        return Optional.ofNullable(CURRENCIES.get(CleanText.exact(code).toUpperCase(Locale.ROOT)));
    }

    public static boolean isAmount(long minor) {
        return minor >= 0 && minor <= MOST_MINOR;
    }

    /** Digits behind the decimal point; 0 for yen, and for what has no such unit, like gold. */
    public static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /** With the currency's sign, as the language and country write it. */
    public String in(Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(digits(currency));
        format.setMaximumFractionDigits(digits(currency));
        return format.format(BigDecimal.valueOf(minor, digits(currency)));
    }
}
