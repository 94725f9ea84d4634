package dev.handbill.signin;

import dev.handbill.account.AccountView;
import dev.handbill.account.Passwords;
import dev.handbill.account.SessionCookie;
import dev.handbill.account.Sessions;
import dev.handbill.kernel.constraint.MailAddress;
import dev.handbill.kernel.constraint.OneLine;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** The first run: whoever comes first becomes the owner. */
@Path("/api/v1/setup")
@PermitAll
@Tag(name = "Sign-in")
public class SetupResource {
    private final FirstRun firstRun;
    private final SetupCode code;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final WhoIsSignedIn introduction;
    private final KnownDevices devices;

    SetupResource(
            FirstRun firstRun,
            SetupCode code,
            Sessions sessions,
            SessionCookie cookie,
            WhoIsSignedIn introduction,
            KnownDevices devices) {
        this.firstRun = firstRun;
        this.code = code;
        this.sessions = sessions;
        this.cookie = cookie;
        this.introduction = introduction;
        this.devices = devices;
    }

    /**
     * Whether there is no owner yet.
     *
     * @param codeNeeded whether this caller must know the set-up code of the server's log
     */
    public record SetupState(boolean needed, boolean codeNeeded) {}

    /**
     * The business and its owner.
     *
     * @param code the set-up code of the server's log, where {@code codeNeeded}
     */
    public record SetupRequest(
            @NotBlank @Size(max = Passwords.LONGEST_NAME) @OneLine String businessName,
            @NotBlank @MailAddress String email,
            @NotNull @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST) String password,
            @Size(max = 100) @Nullable String code) {

        /** Leaves the password out. */
        @Override
        public String toString() {
            return "SetupRequest[" + email + "]";
        }
    }

    @GET
    @Operation(operationId = "getSetup", summary = "Whether the first-run set-up is still to do")
    public SetupState state(@Context HttpServerRequest http) {
        boolean isNeeded = firstRun.isNeeded();
        return new SetupState(isNeeded, isNeeded && code.isNeededFrom(http));
    }

    @POST
    @Operation(operationId = "setUp", summary = "Make the owner account and sign in; once")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Me.class)))
    public Response setUp(SetupRequest request, @Context HttpServerRequest http) {
        code.check(request.code(), http);
        AccountView owner =
                firstRun.setUp(request.businessName(), request.email(), request.password());
        return Response.status(Response.Status.CREATED)
                .cookie(
                        cookie.holding(sessions.start(owner.id(), http.getHeader("User-Agent"))),
                        devices.cookie(owner.id()))
                .entity(introduction.of(owner))
                .build();
    }
}
