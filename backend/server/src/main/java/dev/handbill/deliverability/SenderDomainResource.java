package dev.handbill.deliverability;

import dev.handbill.business.BusinessStore;
import dev.handbill.campaign.Campaigns;
import dev.handbill.kernel.config.Roles;
import dev.handbill.provider.Providers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Checks the domain that the business or one of its campaigns sends from, and no other. */
@Path("/api/v1/sender-domain")
@Tag(name = "Business")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SenderDomainResource {
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "(?=.{4,200}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}[a-z][a-z0-9-]*");

    private final Campaigns campaigns;
    private final BusinessStore business;
    private final Providers providers;
    private final SenderDomainCheck check;

    SenderDomainResource(
            Campaigns campaigns,
            BusinessStore business,
            Providers providers,
            SenderDomainCheck check) {
        this.campaigns = campaigns;
        this.business = business;
        this.providers = providers;
        this.check = check;
    }

    @GET
    @RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.SCOPE_READ, Roles.SCOPE_WRITE})
    @Operation(
            operationId = "checkSenderDomain",
            summary = "SPF, DKIM and DMARC records of the domain that e-mail is sent from",
            description =
                    "Of the business's sender; with campaignId of the address that this campaign comes from.")
    public SenderDomain get(@QueryParam("campaignId") @Nullable Long campaignId) {
        String provider = providers.email().name();
        return domain(sender(campaignId))
                .map(domain -> new SenderDomain(domain, provider, check.of(domain, provider)))
                .orElseGet(() -> new SenderDomain(null, provider, List.of()));
    }

    private String sender(@Nullable Long campaignId) {
        String own = campaignId == null ? "" : campaigns.get(campaignId).fields().fromEmail();
        return own.isBlank() ? business.get().fromEmail() : own;
    }

    private static Optional<String> domain(String address) {
        try {
            String domain =
                    IDN.toASCII(address.substring(address.lastIndexOf('@') + 1))
                            .toLowerCase(Locale.ROOT);
            return Optional.of(domain).filter(text -> DOMAIN.matcher(text).matches());
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
