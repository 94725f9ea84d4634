package dev.handbill.business;

import dev.handbill.kernel.constraint.Filled;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.constraint.TimeOfDay;
import dev.handbill.kernel.json.Clearable;
import dev.handbill.kernel.json.MergePatch;
import dev.handbill.kernel.web.FieldChecks;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
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
 * @param smsOnlyAgreed whether SMS go only to customers who agreed to them
 * @param countOpens whether it is counted who opens an e-mail
 * @param countClicks whether it is counted who follows a link of an e-mail
 */
@MergePatch
public record SendingSettingsChange(
        @DecimalMin("0")
                @DecimalMax("1000")
                @Digits(integer = 4, fraction = 6, message = "Use at most six decimals.")
                @Clearable
                @Nullable BigDecimal smsPartPrice,
        @Filled @Size(max = 160) @OneLine @Nullable String smsOptOutText,
        @Nullable Boolean quietHours,
        @TimeOfDay @Nullable String quietFrom,
        @TimeOfDay @Nullable String quietUntil,
        @Min(0) @Max(1_000) @Clearable @Nullable Long capMessages,
        @Min(1) @Max(365) @Nullable Long capDays,
        @Nullable Boolean smsOnlyAgreed,
        @Nullable Boolean countOpens,
        @Nullable Boolean countClicks) {

    /** The settings with what is given in their place. */
    SendingSettings appliedTo(SendingSettings now) {
        FieldChecks checks = new FieldChecks();
        SendingSettings after =
                new SendingSettings(
                        price(now.smsPartPrice()),
                        smsOptOutText == null ? now.smsOptOutText() : smsOptOutText.strip(),
                        quiet(checks, now.quietHours()),
                        cap(checks, now.cap()),
                        Objects.requireNonNullElse(smsOnlyAgreed, now.smsOnlyAgreed()),
                        Objects.requireNonNullElse(countOpens, now.countOpens()),
                        Objects.requireNonNullElse(countClicks, now.countClicks()));
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
                .and("countOpens", countOpens)
                .and("countClicks", countClicks)
                .map();
    }

    private @Nullable BigDecimal price(@Nullable BigDecimal now) {
        if (smsPartPrice == null) {
            return now;
        }
        return smsPartPrice.signum() == 0 ? null : smsPartPrice;
    }

    private QuietHours quiet(FieldChecks checks, QuietHours now) {
        LocalTime from = quietFrom == null ? now.from() : LocalTime.parse(quietFrom);
        LocalTime until = quietUntil == null ? now.until() : LocalTime.parse(quietUntil);
        checks.require(
                !from.equals(until),
                "/quietUntil",
                "Let the quiet hours end at another time than they begin, or turn them off.");
        return new QuietHours(Objects.requireNonNullElse(quietHours, now.isOn()), from, until);
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
        checks.require(messages > 0, "/capMessages", "Say how many messages, or 0 for no limit.");
        checks.require(days > 0, "/capDays", "Say in how many days.");
        return new FrequencyCap((int) messages, (int) days);
    }
}
