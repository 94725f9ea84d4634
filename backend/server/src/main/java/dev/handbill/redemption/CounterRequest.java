package dev.handbill.redemption;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.text.CleanText;
import dev.handbill.kernel.text.Money;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request at the counter, checked: which coupon, where, and what was bought for how much.
 *
 * @param device the till's own name; empty if it has none
 */
record CounterRequest(
        String token,
        String place,
        @Nullable Long amountMinor,
        @Nullable String currency,
        String device) {
    private static final int LONGEST_TOKEN = 500;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_DEVICE = 100;

    /**
     * @throws ApiProblem 422 that names each member that is wrong
     */
    static CounterRequest of(@Nullable RedemptionRequest request, String businessCurrency) {
        RedemptionRequest given =
                request == null ? new RedemptionRequest("", null, null, null, null) : request;
        List<FieldError> errors = new ArrayList<>();
        CounterRequest handover = looked(given.token(), given.place(), given.device(), errors);
        Long amount = given.amountMinor();
        if (amount != null && !Money.isAmount(amount)) {
            errors.add(
                    new FieldError(
                            "/amountMinor",
                            "Use 0 to %,d, in the currency's smallest unit."
                                    .formatted(Money.MOST_MINOR)));
        }
        Optional<String> currency =
                Money.currency(given.currency() == null ? businessCurrency : given.currency())
                        .map(Currency::getCurrencyCode);
        if (currency.isEmpty()) {
            errors.add(new FieldError("/currency", "Use a currency's three letters, such as EUR."));
        }
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors);
        }
        return new CounterRequest(
                handover.token(),
                handover.place(),
                amount,
                amount == null ? null : currency.orElse(businessCurrency),
                handover.device());
    }

    /**
     * For a look alone.
     *
     * @throws ApiProblem 422 that names each member that is wrong
     */
    static CounterRequest of(@Nullable CheckRequest request) {
        List<FieldError> errors = new ArrayList<>();
        CounterRequest handover =
                looked(
                        request == null ? null : request.token(),
                        request == null ? null : request.place(),
                        request == null ? null : request.device(),
                        errors);
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors);
        }
        return handover;
    }

    /** What the log calls the device: the till's own name beside the one made up for it. */
    String deviceOf(Caller caller) {
        return device.isEmpty() ? caller.device() : caller.device() + " " + device;
    }

    /** What the log says of an attempt: who, where, on what, and for how much. */
    Args args(Caller caller) {
        return Args.of("account", caller.actor().accountId())
                .and("api_key", caller.actor().apiKeyId())
                .and("place", place)
                .and("amount", amountMinor)
                .and("currency", currency)
                .and("device", deviceOf(caller))
                .and("address", caller.address());
    }

    private static CounterRequest looked(
            @Nullable String givenToken,
            @Nullable String givenPlace,
            @Nullable String givenDevice,
            List<FieldError> errors) {
        String token = givenToken == null ? "" : CleanText.exact(givenToken);
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
            errors.add(
                    new FieldError(
                            "/token",
                            "Send the coupon's token, its short code or its link: at most %d characters."
                                    .formatted(LONGEST_TOKEN)));
        }
        return new CounterRequest(
                token,
                line("/place", givenPlace, LONGEST_PLACE, errors),
                null,
                null,
                line("/device", givenDevice, LONGEST_DEVICE, errors));
    }

    private static String line(
            String pointer, @Nullable String given, int longest, List<FieldError> errors) {
        String line = given == null ? "" : given.strip();
        if (line.length() > longest || line.chars().anyMatch(Character::isISOControl)) {
            errors.add(
                    new FieldError(
                            pointer, "Use one line of at most %d characters.".formatted(longest)));
        }
        return line;
    }
}
