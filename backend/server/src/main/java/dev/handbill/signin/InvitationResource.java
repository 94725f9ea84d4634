package dev.handbill.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.account.AccountView;
import dev.handbill.account.Passwords;
import dev.handbill.account.SessionCookie;
import dev.handbill.account.Sessions;
import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.constraint.MailAddress;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.constraint.OneOf;
import dev.handbill.kernel.constraint.Pin;
import dev.handbill.kernel.web.ClientAddress;
import dev.handbill.kernel.web.RecentProof;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/**
 * Staff join by a link that the owner hands them. Not idempotent by key: the answer with its secret
 * must not be stored.
 */
@Path("/api/v1/invitations")
@Tag(name = "Accounts")
public class InvitationResource {
    private static final int LONGEST_TOKEN = 500;

    private final Invitations invitations;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final WhoIsSignedIn introduction;
    private final ClientAddress clientAddress;
    private final KnownDevices devices;

    InvitationResource(
            Invitations invitations,
            Sessions sessions,
            SessionCookie cookie,
            WhoIsSignedIn introduction,
            ClientAddress clientAddress,
            KnownDevices devices) {
        this.invitations = invitations;
        this.sessions = sessions;
        this.cookie = cookie;
        this.introduction = introduction;
        this.clientAddress = clientAddress;
        this.devices = devices;
    }

    /**
     * Whom to invite.
     *
     * @param email fixed where it is given; else they enter their own
     * @param role {@code staff} (default) or {@code marketer}
     */
    public record InvitationDraft(
            @MailAddress @Nullable String email,
            @Size(max = Passwords.LONGEST_NAME) @OneLine @Nullable String name,
            @OneOf({Roles.STAFF, Roles.MARKETER}) @Nullable String role) {}

    /** An invitation that nobody took up yet. */
    @RegisterForReflection
    public record InvitationView(
            long id,
            String email,
            String name,
            @Schema(enumeration = {Roles.STAFF, Roles.MARKETER}) String role,
            Instant createdAt,
            Instant expiresAt,
            boolean expired) {}

    /** All that are open, newest first. */
    public record InvitationList(List<InvitationView> items) {}

    /**
     * A new invitation.
     *
     * @param url hand it over now: it cannot be shown again. What follows the {@code #} is the
     *     token, which browsers send to no server.
     */
    public record NewInvitation(InvitationView invitation, String url) {}

    /** The secret of an invitation's link. */
    public record InvitationToken(@NotNull @Size(max = LONGEST_TOKEN) String token) {

        /** Leaves the token out. */
        @Override
        public String toString() {
            return "InvitationToken[]";
        }
    }

    /**
     * What the invited see first.
     *
     * @param email absent where they choose their own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InvitationGreeting(
            String businessName,
            @Nullable String email,
            String name,
            @Schema(enumeration = {Roles.STAFF, Roles.MARKETER}) String role,
            Instant expiresAt) {}

    /**
     * Taking an invitation up.
     *
     * @param email needed where the invitation names none
     * @param pin 4 to 8 digits for shared devices; may be set later
     */
    public record InvitationAcceptance(
            @NotNull @Size(max = LONGEST_TOKEN) String token,
            @MailAddress @Nullable String email,
            @Size(max = Passwords.LONGEST_NAME) @OneLine @Nullable String name,
            @NotNull @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST) String password,
            @Pin @Nullable String pin) {

        /** Leaves the secrets out. */
        @Override
        public String toString() {
            return "InvitationAcceptance[" + email + "]";
        }
    }

    @GET
    @RolesAllowed(Roles.OWNER)
    @Operation(operationId = "listInvitations", summary = "Invitations that nobody took up yet")
    public InvitationList list() {
        return invitations.list();
    }

    @POST
    @RecentProof
    @ResponseStatus(201)
    @RolesAllowed(Roles.OWNER)
    @Operation(operationId = "createInvitation", summary = "Make a link by which staff join")
    public NewInvitation create(@Nullable InvitationDraft draft) {
        return invitations.create(draft == null ? new InvitationDraft(null, null, null) : draft);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.OWNER)
    @Operation(operationId = "deleteInvitation", summary = "Make an invitation's link worthless")
    public void delete(@PathParam("id") long id) {
        invitations.delete(id);
    }

    @POST
    @Path("/open")
    @PermitAll
    @Operation(operationId = "openInvitation", summary = "What an invitation's link is for")
    public InvitationGreeting open(InvitationToken token, @Context HttpServerRequest http) {
        return invitations.open(token.token(), clientAddress.of(http));
    }

    @POST
    @Path("/accept")
    @PermitAll
    @Operation(operationId = "acceptInvitation", summary = "Make one's account and sign in; once")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = Me.class)))
    public Response accept(InvitationAcceptance acceptance, @Context HttpServerRequest http) {
        AccountView account = invitations.accept(acceptance, clientAddress.of(http));
        return Response.status(Response.Status.CREATED)
                .cookie(
                        cookie.holding(sessions.start(account.id(), http.getHeader("User-Agent"))),
                        devices.cookie(account.id()))
                .entity(introduction.of(account))
                .build();
    }
}
