package dev.handbill.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a campaign to go out.
 *
 * @param scheduledAt when; absent = now
 */
public record SendRequest(@Nullable Instant scheduledAt) {}
