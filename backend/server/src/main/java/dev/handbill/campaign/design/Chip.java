package dev.handbill.campaign.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a value of the recipient, the coupon or the business.
 *
 * @param value the placeholder's name, such as {@code first_name} or {@code
 *     customer.attributes.city}
 * @param fallback what stands there where the value is missing or empty; plain text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Chip(
        @NotNull
                @Size(max = 100)
                @Pattern(
                        regexp = "[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*){0,2}",
                        message =
                                "Use a placeholder's name, such as first_name or"
                                        + " customer.attributes.city.")
                String value,
        @Size(max = 100) @Nullable String fallback) {}
