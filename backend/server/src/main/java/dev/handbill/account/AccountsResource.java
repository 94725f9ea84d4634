package dev.handbill.account;

import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.constraint.MailAddress;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.constraint.OneOf;
import dev.handbill.kernel.json.MergePatch;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.web.FieldChecks;
import dev.handbill.kernel.web.RecentProof;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Owners decide who may sign in. Not idempotent by key: the hash of a body with a password in it
 * must not be stored, and the address is unique anyway.
 */
@Path("/api/v1/accounts")
@RolesAllowed(Roles.OWNER)
@Tag(name = "Accounts")
public class AccountsResource {
    private final AccountRepository store;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Actors actors;

    AccountsResource(
            AccountRepository store, Accounts accounts, Passwords passwords, Actors actors) {
        this.store = store;
        this.accounts = accounts;
        this.passwords = passwords;
        this.actors = actors;
    }

    /** All accounts. */
    public record AccountList(List<AccountView> items) {}

    /** A new account. */
    public record AccountDraft(
            @NotBlank @MailAddress String email,
            @Size(max = Passwords.LONGEST_NAME) @OneLine @Nullable String name,
            @NotNull @OneOf({Roles.OWNER, Roles.MARKETER, Roles.STAFF}) String role,
            @NotNull @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST) String password) {}

    /** What to change; what is absent stays. */
    @MergePatch
    public record AccountChange(
            @OneOf({Roles.OWNER, Roles.MARKETER, Roles.STAFF}) @Nullable String role,
            @Nullable Boolean disabled,
            @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST) @Nullable String password) {}

    @GET
    @Operation(operationId = "listAccounts", summary = "Who may sign in")
    public AccountList list() {
        return new AccountList(store.views());
    }

    @POST
    @RecentProof
    @Operation(operationId = "createAccount", summary = "Let someone else sign in")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountView.class)))
    public Response create(AccountDraft draft) {
        String email = EmailAddress.required(draft.email());
        String name = draft.name() == null ? "" : draft.name().strip();
        FieldChecks checks = new FieldChecks();
        passwords.check(checks, "/password", draft.password(), email, name);
        checks.done();
        AccountView account = accounts.create(email, name, draft.role(), draft.password());
        return Response.status(Response.Status.CREATED).entity(account).build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAccount", summary = "One account")
    public AccountView get(@PathParam("id") long id) {
        return accounts.get(id);
    }

    @PATCH
    @RecentProof
    @Path("/{id}")
    @Operation(
            operationId = "changeAccount",
            summary = "Change role or password, disable or enable")
    public AccountView change(
            @PathParam("id") long id,
            AccountChange change,
            @CookieParam(SessionCookie.NAME) @Nullable String session) {
        FieldChecks checks = new FieldChecks();
        if (change.password() != null) {
            String[] own =
                    store.view(id)
                            .map(account -> new String[] {account.email(), account.name()})
                            .orElseGet(() -> new String[0]);
            passwords.check(checks, "/password", change.password(), own);
        }
        Long self = actors.current().accountId();
        boolean isOwn = self != null && self == id;
        checks.require(
                !isOwn || change.password() == null,
                "/password",
                "Change your own password under Your profile, which asks for the current one.");
        checks.done();
        return accounts.change(
                id, change.role(), change.disabled(), change.password(), isOwn ? session : null);
    }

    @DELETE
    @RecentProof
    @Path("/{id}")
    @Operation(operationId = "deleteAccount", summary = "Remove an account")
    public void delete(@PathParam("id") long id) {
        accounts.delete(id);
    }
}
