package dev.handbill.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Confirms that the right customer is meant.
 *
 * @param confirmation their e-mail address; their phone number if they have none
 */
public record ErasureRequest(@NotBlank @Size(max = 254) String confirmation) {}
