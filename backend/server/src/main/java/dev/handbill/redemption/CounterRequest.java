package dev.handbill.redemption;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.text.CleanText;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.redemption.Callers.Caller;
import java.util.Locale;
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

    static CounterRequest of(RedemptionRequest given, String businessCurrency) {
        Long amount = given.amountMinor();
        String currency = given.currency() == null ? businessCurrency : given.currency();
        return new CounterRequest(
                token(given.token()),
                line(given.place()),
                amount,
                amount == null ? null : currency.toUpperCase(Locale.ROOT),
                line(given.device()));
    }

    /** For a look alone. */
    static CounterRequest of(CheckRequest given) {
        return new CounterRequest(
                token(given.token()), line(given.place()), null, null, line(given.device()));
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

    /**
     * @throws ApiProblem 422 if nothing that can be seen is left, or an address holds too much
     */
    private static String token(String given) {
        String token = CleanText.exact(given);
        if (token.isEmpty() || token.length() > CheckRequest.LONGEST_TOKEN) {
            throw ApiProblem.invalid(
                    "/token", "Send the coupon's token, its short code or its link.");
        }
        return token;
    }

    private static String line(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
