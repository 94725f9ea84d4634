package dev.handbill.account;

import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may happen to accounts: there is always an owner left who can sign in. */
@ApplicationScoped
public class Accounts {
    private final AccountRepository store;
    private final Sessions sessions;
    private final ApiKeys keys;
    private final Passwords passwords;
    private final IfMatch ifMatch;
    private final AuditLog audit;

    Accounts(
            AccountRepository store,
            Sessions sessions,
            ApiKeys keys,
            Passwords passwords,
            IfMatch ifMatch,
            AuditLog audit) {
        this.store = store;
        this.sessions = sessions;
        this.keys = keys;
        this.passwords = passwords;
        this.ifMatch = ifMatch;
        this.audit = audit;
    }

    /**
     * @throws ApiProblem 404 if there is no such account
     */
    AccountView get(long id) {
        return store.view(id).orElseThrow(() -> unknown(id));
    }

    /**
     * Adds an account.
     *
     * @throws ApiProblem 409 {@code email-taken}
     */
    @Transactional
    public AccountView create(String email, String name, String role, String password) {
        AccountView account =
                store.create(email, name, passwords.hash(password), role)
                        .orElseThrow(
                                () ->
                                        ApiProblem.conflict(
                                                "email-taken",
                                                "There is an account with this address. Change"
                                                        + " that one, or use another address."));
        audit.record("create", "account", account.id(), Map.of("email", email, "role", role));
        return account;
    }

    /**
     * Changes what is not null. A new password or a disabled account ends its sessions; who is no
     * owner any more, or disabled, has no API keys either.
     *
     * @param keptSession the secret of the session that goes on; null for none
     * @throws ApiProblem 404, 409 {@code last-owner}, or 412 if somebody else changed it
     */
    @Transactional
    public AccountView change(
            long id,
            @Nullable String role,
            @Nullable Boolean disabled,
            @Nullable String password,
            @Nullable String keptSession) {
        boolean staysOwner =
                (role == null || role.equals(Roles.OWNER)) && !Boolean.TRUE.equals(disabled);
        if (!staysOwner) {
            keepAnOwner(id);
        }
        ifMatch.check(() -> locked(id));
        String hash = password == null ? null : passwords.hash(password);
        AccountView account =
                store.change(id, new Account.Change(null, role, hash, null, disabled))
                        .orElseThrow(() -> unknown(id));
        if (hash != null || account.disabled()) {
            endSessions(id, keptSession);
        }
        int keysEnded =
                account.disabled() || !account.role().equals(Roles.OWNER) ? keys.revokeOf(id) : 0;
        audit.record(
                "change",
                "account",
                id,
                Map.of(
                        "email", account.email(),
                        "role", account.role(),
                        "disabled", account.disabled(),
                        "passwordChanged", hash != null,
                        "keysEnded", keysEnded));
        return account;
    }

    /**
     * Changes one's own name, password or language; null leaves it.
     *
     * @param language empty: as the browser prefers
     */
    @Transactional
    public AccountView changeOwn(
            long id,
            @Nullable String name,
            @Nullable String newPassword,
            @Nullable String language,
            @Nullable String keptSession) {
        String hash = newPassword == null ? null : passwords.hash(newPassword);
        AccountView account =
                store.change(id, new Account.Change(name, null, hash, language, null))
                        .orElseThrow(() -> unknown(id));
        if (hash != null) {
            endSessions(id, keptSession);
        }
        audit.record("change-own", "account", id, Map.of("passwordChanged", hash != null));
        return account;
    }

    /**
     * Sets the password of somebody who proved otherwise who they are, and ends all of their
     * sessions.
     */
    @Transactional
    public void resetPassword(long id, String password) {
        AccountView account =
                store.change(
                                id,
                                new Account.Change(
                                        null, null, passwords.hash(password), null, null))
                        .orElseThrow(() -> unknown(id));
        endSessions(id, null);
        audit.record(account.actor(), "reset-password", "account", id, Map.of());
    }

    /**
     * Removes an account with the API keys that it made; what it did stays in the audit log.
     *
     * @throws ApiProblem 404, or 409 {@code last-owner}
     */
    @Transactional
    public void delete(long id) {
        keepAnOwner(id);
        ifMatch.check(() -> locked(id));
        AccountView account = get(id);
        int keysEnded = keys.revokeOf(id);
        audit.record(
                "delete", "account", id, Map.of("email", account.email(), "keysEnded", keysEnded));
        store.deleteById(id);
    }

    private AccountView locked(long id) {
        return store.locked(id).map(Account::view).orElseThrow(() -> unknown(id));
    }

    private void endSessions(long id, @Nullable String keptSession) {
        if (keptSession == null) {
            sessions.endAll(id);
        } else {
            sessions.endOthers(id, keptSession);
        }
    }

    private void keepAnOwner(long id) {
        if (store.lockOwners().equals(List.of(id))) {
            throw ApiProblem.conflict(
                    "last-owner",
                    "This is the only owner who can sign in. Make someone else an owner first.");
        }
    }

    private static ApiProblem unknown(long id) {
        return ApiProblem.unknown("account", id);
    }
}
