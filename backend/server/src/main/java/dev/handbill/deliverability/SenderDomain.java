package dev.handbill.deliverability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the name servers say of the sender's domain.
 *
 * @param domain of the campaign's own sender address, else of the business's; absent until one is
 *     given
 * @param provider that e-mail goes through: sandbox, sendgrid or smtp
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SenderDomain(@Nullable String domain, String provider, List<DomainRecord> records) {}
