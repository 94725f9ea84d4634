package dev.handbill.business;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How this business sends: what texts cost, when they rest, how often a customer hears from it.
 *
 * @param smsPartPrice in the business's currency; null: not known
 * @param smsOptOutText how a text ends that tells no way out
 * @param cap null: no such limit
 * @param smsOnlyAgreed whether texts go only to customers who agreed to texts, and not to those who
 *     were never asked
 */
public record SendingSettings(
        @Nullable BigDecimal smsPartPrice,
        String smsOptOutText,
        QuietHours quietHours,
        @Nullable FrequencyCap cap,
        boolean smsOnlyAgreed) {}
