package dev.handbill.signin.oidc;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.account.SessionCookie;
import dev.handbill.kernel.web.ClientAddress;
import dev.handbill.signin.Me;
import dev.handbill.signin.SessionResource;
import dev.handbill.signin.SignIn;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Signing in by OpenID Connect. The sign-in page is where the service sends browsers back to; it
 * posts what came with them, so that no address by itself signs anybody in.
 */
@Path("/api/v1/session/oidc")
@PermitAll
@Tag(name = "Sign-in")
public class OidcResource {
    private static final int LONGEST_CODE = 4000;
    private static final int LONGEST_STATE = 100;
    private static final int LONGEST_WORD = 500;

    private final SignInService service;
    private final OidcSignIn signIn;
    private final OidcCookie cookie;
    private final SessionResource answers;
    private final ClientAddress clientAddress;

    OidcResource(
            SignInService service,
            OidcSignIn signIn,
            OidcCookie cookie,
            SessionResource answers,
            ClientAddress clientAddress) {
        this.service = service;
        this.signIn = signIn;
        this.cookie = cookie;
        this.answers = answers;
        this.clientAddress = clientAddress;
    }

    /**
     * Where else one can sign in.
     *
     * @param name of the sign-in service; absent where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OidcState(boolean isOn, @Nullable String name) {}

    /**
     * Where the browser goes now.
     *
     * @param url of the sign-in service; good for ten minutes, and in this browser
     */
    @RegisterForReflection
    public record OidcBegun(String url) {}

    /**
     * What the sign-in service sent the browser back with, as it stood in the address.
     *
     * @param iss absent from services that do not tell it
     * @param error instead of a code, where the service refused
     */
    public record OidcReturn(
            @NotNull @Size(max = LONGEST_STATE) String state,
            @Size(max = LONGEST_CODE) @Nullable String code,
            @Size(max = LONGEST_WORD) @Nullable String iss,
            @Size(max = LONGEST_WORD) @Nullable String error) {

        /** Leaves them out. */
        @Override
        public String toString() {
            return "OidcReturn[]";
        }
    }

    @GET
    @Operation(
            operationId = "getOidc",
            summary = "Whether one can sign in by OpenID Connect, and what the service is called")
    public OidcState state() {
        return new OidcState(service.name() != null, service.name());
    }

    @POST
    @Operation(
            operationId = "beginOidc",
            summary = "Begin to sign in by OpenID Connect; the answer says where to go")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OidcBegun.class)))
    public Response begin(@Context HttpServerRequest http) {
        String browser = cookie.secretOrNew(http);
        String url = signIn.begin(browser, null, clientAddress.of(http));
        return Response.ok(new OidcBegun(url)).cookie(cookie.holding(browser)).build();
    }

    @POST
    @Path("/return")
    @Operation(
            operationId = "finishOidc",
            summary =
                    "Come back from the sign-in service; the answer sets a cookie, or asks for a code (202), or proves the session under way (204)")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Me.class)))
    @APIResponse(
            responseCode = "202",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SessionResource.CodeRequest.class)))
    @APIResponse(responseCode = "204", description = "The session under way was proven")
    public Response finish(
            OidcReturn back,
            @CookieParam(SessionCookie.NAME) @Nullable String session,
            @Context HttpServerRequest http) {
        SignIn.Outcome outcome =
                signIn.finish(
                        new OidcSignIn.Return(back.state(), back.code(), back.iss(), back.error()),
                        cookie.secret(http).orElse(null),
                        session,
                        clientAddress.of(http),
                        http);
        return answers.answer(outcome, session);
    }
}
