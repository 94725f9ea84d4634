package dev.handbill.delivery;

import dev.handbill.kernel.constraint.MailAddress;
import dev.handbill.kernel.text.PhoneNumber;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where a test goes.
 *
 * @param email any address
 * @param phone any number; E.164, or as dialled in the business's country
 * @param customerId whose data fills the placeholders; absent = the first of the audience
 */
public record TestMessageRequest(
        @MailAddress @Nullable String email,
        @Size(max = PhoneNumber.LONGEST_WRITTEN) @Nullable String phone,
        @Min(0) @Nullable Long customerId) {}
