package dev.handbill.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Where a test goes.
 *
 * @param email any address
 * @param phone any number; E.164, or as dialled in the business's country
 * @param customerId whose data fills the placeholders; absent = the first of the audience
 */
public record TestMessageRequest(
        @Nullable String email, @Nullable String phone, @Nullable Long customerId) {}
