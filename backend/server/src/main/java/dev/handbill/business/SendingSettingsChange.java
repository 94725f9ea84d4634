package dev.handbill.business;

import dev.handbill.kernel.json.Clearable;
import dev.handbill.kernel.json.MergePatch;
import dev.handbill.kernel.web.FieldChecks;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to change about sending; what is absent stays.
 *
 * @param smsPartPrice 0 to 1,000 in the business's currency, at most six decimals; 0 for not known
 * @param smsOptOutText 1 to 160 characters; {@code {{ unsubscribe_url }}} in it becomes the
 *     recipient's link
 * @param quietFrom such as {@code 21:00}
 * @param quietUntil such as {@code 09:00}
 * @param capMessages 1 to 1,000, with {@code capDays}; 0 for no limit
 * @param capDays 1 to 365
 * @param smsOnlyAgreed whether texts go only to customers who agreed to texts
 */
@MergePatch
public record SendingSettingsChange(
        @Clearable @Nullable BigDecimal smsPartPrice,
        @Nullable String smsOptOutText,
        @Nullable Boolean quietHours,
        @Nullable String quietFrom,
        @Nullable String quietUntil,
        @Clearable @Nullable Long capMessages,
        @Nullable Long capDays,
        @Nullable Boolean smsOnlyAgreed) {
    private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(1_000);
    private static final int FINEST_PRICE = 6;

    /** The settings with what is given in their place. */
    SendingSettings appliedTo(SendingSettings now) {
        FieldChecks checks = new FieldChecks();
        SendingSettings after =
                new SendingSettings(
                        price(checks, now.smsPartPrice()),
                        smsOptOutText == null
                                ? now.smsOptOutText()
                                : checks.line("/smsOptOutText", smsOptOutText, 1, 160),
                        quiet(checks, now.quietHours()),
                        cap(checks, now.cap()),
                        Objects.requireNonNullElse(smsOnlyAgreed, now.smsOnlyAgreed()));
        checks.done();
        return after;
    }

    /** The fields that are given, for the audit log. */
    Map<String, String> given() {
        return new GivenFields()
                .and("smsPartPrice", smsPartPrice)
                .and("smsOptOutText", smsOptOutText)
                .and("quietHours", quietHours)
                .and("quietFrom", quietFrom)
                .and("quietUntil", quietUntil)
                .and("capMessages", capMessages)
                .and("capDays", capDays)
                .and("smsOnlyAgreed", smsOnlyAgreed)
                .map();
    }

    private @Nullable BigDecimal price(FieldChecks checks, @Nullable BigDecimal now) {
        if (smsPartPrice == null) {
            return now;
        }
        boolean isFine =
                smsPartPrice.precision() <= 40
                        && smsPartPrice.signum() >= 0
                        && smsPartPrice.compareTo(HIGHEST_PRICE) <= 0
                        && smsPartPrice.scale() <= FINEST_PRICE;
        checks.require(isFine, "/smsPartPrice", "Use 0 to 1,000, with at most six decimals.");
        return !isFine || smsPartPrice.signum() == 0 ? null : smsPartPrice;
    }

    private QuietHours quiet(FieldChecks checks, QuietHours now) {
        LocalTime from = time(checks, "/quietFrom", quietFrom, now.from());
        LocalTime until = time(checks, "/quietUntil", quietUntil, now.until());
        checks.require(
                !from.equals(until),
                "/quietUntil",
                "Let the quiet hours end at another time than they begin, or turn them off.");
        return new QuietHours(Objects.requireNonNullElse(quietHours, now.isOn()), from, until);
    }

    private static LocalTime time(
            FieldChecks checks, String pointer, @Nullable String given, LocalTime now) {
        if (given == null) {
            return now;
        }
        try {
            if (given.length() == 5) {
                return LocalTime.parse(given);
            }
        } catch (DateTimeException notATime) {
            // told below
        }
        checks.require(false, pointer, "Use a time such as 21:00.");
        return now;
    }

    private @Nullable FrequencyCap cap(FieldChecks checks, @Nullable FrequencyCap now) {
        if (capMessages == null && capDays == null) {
            return now;
        }
        if (capMessages != null && capMessages == 0) {
            return null;
        }
        long messages = capMessages == null ? (now == null ? 0 : now.messages()) : capMessages;
        long days = capDays == null ? (now == null ? 0 : now.days()) : capDays;
        checks.require(
                messages >= 1 && messages <= 1_000, "/capMessages", "Use 1 to 1,000 messages.");
        checks.require(days >= 1 && days <= 365, "/capDays", "Use 1 to 365 days.");
        return new FrequencyCap(
                (int) Math.clamp(messages, 1, 1_000), (int) Math.clamp(days, 1, 365));
    }
}
