package dev.handbill.signin;

import dev.handbill.account.Actors;
import dev.handbill.account.AuditLog;
import dev.handbill.account.SessionCookie;
import dev.handbill.account.SessionView;
import dev.handbill.account.Sessions;
import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where one is signed in, and how to end that. */
@Path("/api/v1/me/sessions")
@RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.STAFF})
@Tag(name = "Sign-in")
public class OwnSessionsResource {
    private final Sessions sessions;
    private final Actors actors;
    private final AuditLog audit;
    private final SharedDevices devices;

    OwnSessionsResource(Sessions sessions, Actors actors, AuditLog audit, SharedDevices devices) {
        this.sessions = sessions;
        this.actors = actors;
        this.audit = audit;
        this.devices = devices;
    }

    /** All places, last used first. */
    public record SessionList(List<SessionView> items) {}

    @GET
    @Operation(operationId = "listOwnSessions", summary = "Where one is signed in")
    public SessionList list(@CookieParam(SessionCookie.NAME) @Nullable String session) {
        refuseShared(session);
        return new SessionList(sessions.list(actors.accountId(), session));
    }

    @DELETE
    @Transactional
    @Operation(
            operationId = "endOtherSessions",
            summary = "Sign out everywhere but here; shared devices that one unlocked are locked")
    public void endOthers(@CookieParam(SessionCookie.NAME) @Nullable String session) {
        refuseShared(session);
        sessions.endOthers(actors.accountId(), session == null ? "" : session);
        audit.record("sign-out-everywhere", "account", actors.accountId(), Map.of());
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "endOwnSession", summary = "Sign out in one place")
    public void end(
            @PathParam("id") long id, @CookieParam(SessionCookie.NAME) @Nullable String session) {
        refuseShared(session);
        if (!sessions.endOwn(actors.accountId(), id)) {
            throw ApiProblem.notFound(
                    "session-unknown", "You are not signed in there any more. Reload the list.");
        }
        audit.record("sign-out", "account", actors.accountId(), Map.of("session", id));
    }

    /**
     * Who unlocked a shared device showed a PIN only, which is enough for the counter and no more.
     */
    private void refuseShared(@Nullable String session) {
        if (devices.isShared(session)) {
            throw ApiProblem.forbidden(
                    "shared-device",
                    "This device is shared. Sign in with your password on one of your own to see or end sessions.");
        }
    }
}
