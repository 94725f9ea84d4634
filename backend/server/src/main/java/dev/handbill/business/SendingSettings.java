package dev.handbill.business;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How this business sends: what SMS cost, when they rest, how often a customer hears from it.
 *
 * @param smsPartPrice in the business's currency; null: not known
 * @param smsOptOutText how an SMS ends that tells no way out
 * @param cap null: no such limit
 * @param smsOnlyAgreed whether SMS go only to customers who agreed to them, and not to those who
 *     were never asked
 * @param countOpens whether e-mails carry a picture of ours that tells that they were read
 * @param countClicks whether links in e-mails lead over our own address, which counts
 */
public record SendingSettings(
        @Nullable BigDecimal smsPartPrice,
        String smsOptOutText,
        QuietHours quietHours,
        @Nullable FrequencyCap cap,
        boolean smsOnlyAgreed,
        boolean countOpens,
        boolean countClicks) {

    public boolean countsAnything() {
        return countOpens || countClicks;
    }
}
