package dev.handbill.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's present word on one channel.
 *
 * @param source who recorded it, such as {@code import 7}, {@code dashboard} or {@code opt-out
 *     page}; empty when nobody did
 */
public record ConsentView(ConsentStatus status, String source, @Nullable Instant at) {}
