package dev.handbill.privacy;

import org.jspecify.annotations.Nullable;

/**
 * Confirms that the right customer is meant.
 *
 * @param confirmation their e-mail address; their phone number if they have none
 */
public record ErasureRequest(@Nullable String confirmation) {}
