package dev.handbill.signin;

import dev.handbill.account.Passwords;
import dev.handbill.account.SessionCookie;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.ClientAddress;
import dev.handbill.provider.Providers;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * For who forgot their password. Not idempotent by key: bodies with a secret in them must not be
 * stored.
 */
@Path("/api/v1/password-reset")
@PermitAll
@Tag(name = "Sign-in")
public class PasswordResetResource {
    private static final int LONGEST_TOKEN = 100;

    private final PasswordResets resets;
    private final Providers providers;
    private final BusinessStore business;
    private final ClientAddress clientAddress;
    private final SessionCookie cookie;
    private final KnownDevices devices;

    PasswordResetResource(
            PasswordResets resets,
            Providers providers,
            BusinessStore business,
            ClientAddress clientAddress,
            SessionCookie cookie,
            KnownDevices devices) {
        this.resets = resets;
        this.providers = providers;
        this.business = business;
        this.clientAddress = clientAddress;
        this.cookie = cookie;
        this.devices = devices;
    }

    /** Who forgot their password. */
    public record ResetRequest(@NotNull @Size(max = SignIn.LONGEST_EMAIL) String email) {}

    /**
     * The same for every address.
     *
     * @param mailGoesOut false where no real provider or no sender is set: no mail will come, and
     *     an owner has to set the password
     */
    public record ResetAsked(boolean mailGoesOut) {}

    /** The secret of a link. */
    public record ResetToken(@NotNull @Size(max = LONGEST_TOKEN) String token) {

        /** Leaves the token out. */
        @Override
        public String toString() {
            return "ResetToken[]";
        }
    }

    /** Whose password a link is for. */
    public record ResetGreeting(String email, Instant expiresAt) {}

    /** The new password. */
    public record ResetAcceptance(
            @NotNull @Size(max = LONGEST_TOKEN) String token,
            @NotNull @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST) String password) {

        /** Leaves both out. */
        @Override
        public String toString() {
            return "ResetAcceptance[]";
        }
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            operationId = "askPasswordReset",
            summary = "Mail a link for a new password; the answer does not say whether to anybody")
    public ResetAsked ask(ResetRequest request, @Context HttpServerRequest http) {
        resets.ask(request.email(), clientAddress.of(http));
        return new ResetAsked(mailGoesOut());
    }

    private boolean mailGoesOut() {
        try {
            return providers.email().reachesCustomers() && !business.get().fromEmail().isEmpty();
        } catch (ApiProblem notSetUp) {
            return false;
        }
    }

    @POST
    @Path("/open")
    @Operation(operationId = "openPasswordReset", summary = "Whose link it is; changes nothing")
    public ResetGreeting open(ResetToken token, @Context HttpServerRequest http) {
        PasswordResetStore.Found found = resets.open(token.token(), clientAddress.of(http));
        return new ResetGreeting(found.email(), found.expiresAt());
    }

    @POST
    @Path("/accept")
    @Operation(
            operationId = "acceptPasswordReset",
            summary = "Set the new password, once; ends every session of the account")
    @APIResponse(responseCode = "204")
    public Response accept(ResetAcceptance acceptance, @Context HttpServerRequest http) {
        long account =
                resets.accept(acceptance.token(), acceptance.password(), clientAddress.of(http));
        // so that whoever is locked out by strangers gets in with the new password
        return Response.noContent().cookie(cookie.gone(), devices.cookie(account)).build();
    }
}
