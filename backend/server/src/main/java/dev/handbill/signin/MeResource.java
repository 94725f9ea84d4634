package dev.handbill.signin;

import dev.handbill.account.AccountRepository;
import dev.handbill.account.AccountView;
import dev.handbill.account.Accounts;
import dev.handbill.account.Actors;
import dev.handbill.account.Passwords;
import dev.handbill.account.SessionCookie;
import dev.handbill.account.Sessions;
import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.constraint.Pin;
import dev.handbill.kernel.json.Clearable;
import dev.handbill.kernel.json.MergePatch;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldChecks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is signed in. */
@Path("/api/v1/me")
@RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.STAFF})
@Tag(name = "Sign-in")
public class MeResource {
    private static final int LONGEST_CODE = 100;

    private final Actors actors;
    private final AccountRepository store;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Passwords passwords;
    private final WhoIsSignedIn introduction;
    private final Pins pins;
    private final SharedDevices devices;
    private final Sessions sessions;

    MeResource(
            Actors actors,
            AccountRepository store,
            Accounts accounts,
            SignIn signIn,
            Passwords passwords,
            WhoIsSignedIn introduction,
            Pins pins,
            SharedDevices devices,
            Sessions sessions) {
        this.actors = actors;
        this.store = store;
        this.accounts = accounts;
        this.signIn = signIn;
        this.passwords = passwords;
        this.introduction = introduction;
        this.pins = pins;
        this.devices = devices;
        this.sessions = sessions;
    }

    /**
     * What to change about oneself; a new password needs the current one.
     *
     * @param language of the dashboard; null: as the browser prefers
     */
    @MergePatch
    public record MeChange(
            @Size(max = Passwords.LONGEST_NAME) @OneLine @Nullable String name,
            @Size(max = SignIn.LONGEST_PASSWORD) @Nullable String currentPassword,
            @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST) @Nullable String newPassword,
            @Pattern(regexp = "(en|de)?", message = "must be en or de") @Clearable
                    @Nullable String language) {

        /** Leaves the passwords out. */
        @Override
        public String toString() {
            return "MeChange[" + name + ", " + language + "]";
        }
    }

    /** A new PIN; whoever sets it must know the account's password. */
    public record PinChange(
            @NotNull @Size(max = SignIn.LONGEST_PASSWORD) String password,
            @NotBlank @Pin String pin) {

        /** Leaves both out. */
        @Override
        public String toString() {
            return "PinChange[]";
        }
    }

    /**
     * Shows again that it is them.
     *
     * @param code of the second factor, or a recovery code; where there is one
     */
    public record Proof(
            @NotNull @Size(max = SignIn.LONGEST_PASSWORD) String password,
            @Size(max = LONGEST_CODE) @Nullable String code) {

        /** Leaves both out. */
        @Override
        public String toString() {
            return "Proof[]";
        }
    }

    @POST
    @Path("/proof")
    @Operation(
            operationId = "proveMe",
            summary = "Show one's password, and code, again; good for ten minutes of this session")
    public void prove(Proof proof, @CookieParam(SessionCookie.NAME) @Nullable String session) {
        AccountView own = own();
        if (session == null || devices.isShared(session)) {
            throw ApiProblem.forbidden(
                    "shared-device",
                    "This device is shared. Sign in with your password on one of your own.");
        }
        signIn.prove(own, proof.password(), proof.code());
        sessions.prove(session);
    }

    @GET
    @Operation(operationId = "getMe", summary = "Who is signed in, and where")
    public Me get(@CookieParam(SessionCookie.NAME) @Nullable String session) {
        return introduced(own(), session);
    }

    @PATCH
    @Operation(
            operationId = "changeMe",
            summary =
                    "Change one's own name, language or password; a new password ends other sessions")
    public Me change(MeChange change, @CookieParam(SessionCookie.NAME) @Nullable String session) {
        FieldChecks checks = new FieldChecks();
        AccountView own = own();
        String name = change.name() == null ? null : change.name().strip();
        if (change.newPassword() != null) {
            passwords.check(checks, "/newPassword", change.newPassword(), own.email(), own.name());
        }
        checks.done();
        if (change.newPassword() != null) {
            signIn.confirm(
                    own,
                    change.currentPassword() == null ? "" : change.currentPassword(),
                    "/currentPassword");
        }
        return introduced(
                accounts.changeOwn(
                        own.id(), name, change.newPassword(), change.language(), session),
                session);
    }

    @PUT
    @Path("/pin")
    @Operation(
            operationId = "setPin",
            summary = "Set the PIN of 4 to 8 digits that unlocks shared devices")
    public void setPin(PinChange change) {
        Pins.check(change.pin(), "/pin");
        AccountView own = own();
        signIn.confirm(own, change.password(), "/password");
        pins.set(own, change.pin());
    }

    @DELETE
    @Path("/pin")
    @Operation(operationId = "deletePin", summary = "Remove one's PIN")
    public void deletePin() {
        pins.remove(own());
    }

    private Me introduced(AccountView account, @Nullable String session) {
        return devices.isShared(session)
                ? introduction.atSharedDevice(account)
                : introduction.of(account);
    }

    private AccountView own() {
        long id = actors.accountId();
        return store.view(id)
                .orElseThrow(
                        () ->
                                ApiProblem.unauthorized(
                                        "not-signed-in", "This account is gone. Sign in again."));
    }
}
