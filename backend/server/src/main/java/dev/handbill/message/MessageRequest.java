package dev.handbill.message;

import dev.handbill.customer.ExternalId;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.constraint.MailAddress;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.text.PhoneNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message to one customer, who is named in exactly one way.
 *
 * @param phone E.164, or as people write it in the business's country
 * @param campaignId the campaign whose content it has, as a template; either it or {@code content}
 * @param variables what this message alone says, by the names in its content
 */
public record MessageRequest(
        @NotNull Channel channel,
        @Min(1) @Nullable Long customerId,
        @Size(max = ExternalId.LONGEST) @OneLine @Nullable String externalId,
        @MailAddress @Nullable String email,
        @Size(max = PhoneNumber.LONGEST_WRITTEN) @Nullable String phone,
        @Min(1) @Nullable Long campaignId,
        @Valid @Nullable MessageContent content,
        @Size(max = 30)
                @Nullable
                        Map<
                                @NotNull @Size(max = 40)
                                @Pattern(
                                        regexp = "[a-z][a-z0-9_]*",
                                        message =
                                                "Use small letters, digits and underscores, such as order_number.")
                                String,
                                @NotNull @Size(max = 1_000) String>
                        variables) {}
