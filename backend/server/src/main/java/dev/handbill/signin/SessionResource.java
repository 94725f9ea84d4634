package dev.handbill.signin;

import dev.handbill.account.Actor;
import dev.handbill.account.Actors;
import dev.handbill.account.AuditLog;
import dev.handbill.account.SessionCookie;
import dev.handbill.account.Sessions;
import dev.handbill.kernel.web.ClientAddress;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in and out of the dashboard. */
@Path("/api/v1/session")
@PermitAll
@Tag(name = "Sign-in")
public class SessionResource {
    private static final int LONGEST_CODE = 100;

    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final WhoIsSignedIn introduction;
    private final ClientAddress clientAddress;
    private final Actors actors;
    private final AuditLog audit;

    SessionResource(
            SignIn signIn,
            Sessions sessions,
            SessionCookie cookie,
            WhoIsSignedIn introduction,
            ClientAddress clientAddress,
            Actors actors,
            AuditLog audit) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.introduction = introduction;
        this.clientAddress = clientAddress;
        this.actors = actors;
        this.audit = audit;
    }

    /** What a person signs in with. */
    public record SignInRequest(
            @NotNull @Size(max = SignIn.LONGEST_EMAIL) String email,
            @NotNull @Size(max = SignIn.LONGEST_PASSWORD) String password) {

        /** Leaves the password out. */
        @Override
        public String toString() {
            return "SignInRequest[" + email + "]";
        }
    }

    /**
     * What is asked after a right password.
     *
     * @param token goes back with the code; good for this alone, and for five tries
     * @param expiresAt five minutes later
     */
    @RegisterForReflection
    public record CodeRequest(String token, Instant expiresAt) {}

    /**
     * The second factor.
     *
     * @param code six digits of the app, or a recovery code; spaces and dashes do not count
     */
    public record CodeAnswer(
            @NotNull @Size(max = LONGEST_CODE) String token,
            @NotNull @Size(max = LONGEST_CODE) String code) {

        /** Leaves both out. */
        @Override
        public String toString() {
            return "CodeAnswer[]";
        }
    }

    @POST
    @Operation(
            operationId = "signIn",
            summary = "Sign in; the answer sets a cookie, or asks for a code (202) and sets none")
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
                            schema = @Schema(implementation = CodeRequest.class)))
    public Response signIn(
            SignInRequest request,
            @CookieParam(SessionCookie.NAME) @Nullable String previous,
            @Context HttpServerRequest http) {
        SignIn.Outcome outcome =
                signIn.signIn(request.email(), request.password(), clientAddress.of(http), http);
        return answer(outcome, previous);
    }

    @POST
    @Path("/code")
    @Operation(
            operationId = "confirmSignIn",
            summary = "Show the code that signing in asked for; the answer sets a cookie")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Me.class)))
    @APIResponse(responseCode = "204", description = "The session under way was proven")
    public Response confirm(
            CodeAnswer answer,
            @CookieParam(SessionCookie.NAME) @Nullable String previous,
            @Context HttpServerRequest http) {
        return answer(
                signIn.confirm(answer.token(), answer.code(), clientAddress.of(http), http),
                previous);
    }

    /** The answer to whoever came in, or has a code to show. */
    public Response answer(SignIn.Outcome outcome, @Nullable String previous) {
        return switch (outcome) {
            case SignIn.Admitted admitted -> introduction.welcome(admitted, previous);
            case SignIn.CodeNeeded needed ->
                    Response.accepted(new CodeRequest(needed.token(), needed.expiresAt())).build();
            case SignIn.Proven _ -> Response.noContent().build();
        };
    }

    @DELETE
    @Operation(operationId = "signOut", summary = "Sign out; also fine for who is not signed in")
    @APIResponse(responseCode = "204")
    public Response signOut(@CookieParam(SessionCookie.NAME) @Nullable String secret) {
        if (secret != null) {
            Actor actor = actors.current();
            if (actor.accountId() != null) {
                audit.record(actor, "sign-out", "account", actor.accountId(), Map.of());
            }
            sessions.end(secret);
        }
        return Response.noContent().cookie(cookie.gone()).build();
    }
}
