package dev.handbill.privacy;

import jakarta.validation.constraints.NotNull;

/**
 * Confirms that the right customer is meant.
 *
 * @param confirmation their e-mail address; their phone number if they have none
 */
public record ErasureRequest(@NotNull String confirmation) {}
