package dev.handbill.signin.oidc;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.account.AccountRepository;
import dev.handbill.account.AuditLog;
import dev.handbill.account.SessionCookie;
import dev.handbill.account.Sessions;
import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.ClientAddress;
import dev.handbill.kernel.web.RecentProof;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One's own link to the sign-in service. */
@Path("/api/v1/me/oidc")
@RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.STAFF})
@Tag(name = "Sign-in")
public class OwnOidcResource {
    private final SignInService service;
    private final OidcSignIn signIn;
    private final OidcLinks links;
    private final OidcCookie cookie;
    private final Sessions sessions;
    private final AccountRepository accounts;
    private final ClientAddress clientAddress;
    private final AuditLog audit;

    OwnOidcResource(
            SignInService service,
            OidcSignIn signIn,
            OidcLinks links,
            OidcCookie cookie,
            Sessions sessions,
            AccountRepository accounts,
            ClientAddress clientAddress,
            AuditLog audit) {
        this.service = service;
        this.signIn = signIn;
        this.links = links;
        this.cookie = cookie;
        this.sessions = sessions;
        this.accounts = accounts;
        this.clientAddress = clientAddress;
        this.audit = audit;
    }

    /**
     * Whether one can sign in by OpenID Connect.
     *
     * @param name of the sign-in service; absent where there is none
     * @param linkedEmail the address by which it was linked; absent while it is not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OwnOidc(
            boolean isOn,
            @Nullable String name,
            boolean isLinked,
            @Nullable String linkedEmail,
            @Nullable Instant linkedAt) {}

    @GET
    @Operation(
            operationId = "getMyOidc",
            summary = "Whether one's account is linked to the sign-in service")
    public OwnOidc get(@CookieParam(SessionCookie.NAME) @Nullable String session) {
        Optional<OidcLinks.Link> link = links.of(own(session).accountId());
        return new OwnOidc(
                service.name() != null,
                service.name(),
                link.isPresent(),
                link.map(OidcLinks.Link::email).orElse(null),
                link.map(OidcLinks.Link::linkedAt).orElse(null));
    }

    @POST
    @Path("/proof")
    @Operation(
            operationId = "beginOidcProof",
            summary =
                    "Begin to show again who one is, at the sign-in service; the answer says where to go")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OidcResource.OidcBegun.class)))
    public Response beginProof(
            @CookieParam(SessionCookie.NAME) @Nullable String session,
            @Context HttpServerRequest http) {
        Sessions.Own own = own(session);
        String browser = cookie.secretOrNew(http);
        String url = signIn.begin(browser, own.id(), clientAddress.of(http));
        return Response.ok(new OidcResource.OidcBegun(url)).cookie(cookie.holding(browser)).build();
    }

    @DELETE
    @RecentProof
    @Operation(
            operationId = "unlinkMyOidc",
            summary = "Forget the link; the next sign-in there makes it anew, by its address")
    public void unlink(@CookieParam(SessionCookie.NAME) @Nullable String session) {
        long account = own(session).accountId();
        if (!accounts.view(account).orElseThrow(OwnOidcResource::nobody).hasPassword()) {
            throw ApiProblem.conflict(
                    "password-needed",
                    "Set a password first: without it and the link you could not sign in any more.");
        }
        if (links.remove(account)) {
            audit.record("unlink-sign-in", "account", account, Map.of());
        }
    }

    /** Keys have no session, and at shared devices a PIN is all that was shown. */
    private Sessions.Own own(@Nullable String session) {
        return sessions.own(session == null ? "" : session).orElseThrow(OwnOidcResource::nobody);
    }

    private static ApiProblem nobody() {
        return ApiProblem.forbidden(
                "not-a-person", "Sign in with your own account, on a device that is not shared.");
    }
}
