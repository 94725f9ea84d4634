package dev.handbill.business;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.web.Versioned;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The settings of sending.
 *
 * @param smsPartPrice in the business's currency, for one part; absent where not known
 * @param smsOptOutText how an SMS ends that tells no way out
 * @param quietFrom such as {@code 21:00}, where the recipient lives
 * @param quietUntil such as {@code 09:00}
 * @param capMessages at most so many messages to a customer; absent without a limit
 * @param capDays in so many days
 * @param smsOnlyAgreed whether SMS go only to customers who agreed to them, and not to those who
 *     were never asked
 * @param countOpens whether it is counted who opens an e-mail
 * @param countClicks whether it is counted who follows a link of an e-mail
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SendingSettingsView(
        @Nullable BigDecimal smsPartPrice,
        String smsOptOutText,
        boolean quietHours,
        String quietFrom,
        String quietUntil,
        @Nullable Integer capMessages,
        @Nullable Integer capDays,
        boolean smsOnlyAgreed,
        boolean countOpens,
        boolean countClicks)
        implements Versioned {

    static SendingSettingsView of(SendingSettings settings) {
        FrequencyCap cap = settings.cap();
        QuietHours quiet = settings.quietHours();
        return new SendingSettingsView(
                settings.smsPartPrice(),
                settings.smsOptOutText(),
                quiet.isOn(),
                quiet.from().toString(),
                quiet.until().toString(),
                cap == null ? null : cap.messages(),
                cap == null ? null : cap.days(),
                settings.smsOnlyAgreed(),
                settings.countOpens(),
                settings.countClicks());
    }
}
