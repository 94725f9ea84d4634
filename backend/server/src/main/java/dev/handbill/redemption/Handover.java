package dev.handbill.redemption;

import dev.handbill.kernel.ApiProblem;
import dev.handbill.kernel.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request at the counter, checked: which coupon, where, and what was bought for how much. */
record Handover(String token, String place, @Nullable Long amountMinor, @Nullable String currency) {
    private static final int LONGEST_TOKEN = 500;
    private static final int LONGEST_PLACE = 200;
    private static final long MOST = 1_000_000_000_000L;

    /**
     * @throws ApiProblem 422 that names each member that is wrong
     */
    static Handover of(@Nullable RedemptionRequest request, String businessCurrency) {
        List<FieldError> errors = new ArrayList<>();
        String token = request == null || request.token() == null ? "" : request.token().strip();
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
            errors.add(new FieldError("/token", whatToSend()));
        }
        String place = request == null || request.place() == null ? "" : request.place().strip();
        if (place.length() > LONGEST_PLACE || place.chars().anyMatch(Character::isISOControl)) {
            errors.add(
                    new FieldError(
                            "/place", "Name the place in one line of at most 200 characters."));
        }
        Long amount = request == null ? null : request.amountMinor();
        if (amount != null && (amount < 0 || amount > MOST)) {
            errors.add(
                    new FieldError(
                            "/amountMinor",
                            "Use 0 to %,d, in the currency's smallest unit.".formatted(MOST)));
        }
        String currency = request == null ? null : request.currency();
        if (currency != null && !currency.matches("[A-Za-z]{3}")) {
            errors.add(new FieldError("/currency", "Use a currency's three letters, such as EUR."));
        }
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors);
        }
        String ofAmount = currency == null ? businessCurrency : currency.toUpperCase(Locale.ROOT);
        return new Handover(token, place, amount, amount == null ? null : ofAmount);
    }

    /**
     * @throws ApiProblem 422 for what cannot be a coupon by its length alone
     */
    static void refuseLong(String tokenOrCode) {
        if (tokenOrCode.length() > LONGEST_TOKEN) {
            throw ApiProblem.invalid("/tokenOrCode", whatToSend());
        }
    }

    private static String whatToSend() {
        return "Send the coupon's token, its short code or its link: at most %d characters."
                .formatted(LONGEST_TOKEN);
    }
}
