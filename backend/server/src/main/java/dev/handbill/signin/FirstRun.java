package dev.handbill.signin;

import dev.handbill.account.AccountRepository;
import dev.handbill.account.AccountView;
import dev.handbill.account.AuditLog;
import dev.handbill.account.Passwords;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldChecks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Makes the business and its first owner, once. */
@ApplicationScoped
public class FirstRun {
    private final BusinessStore business;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final AuditLog audit;

    FirstRun(
            BusinessStore business,
            AccountRepository accounts,
            Passwords passwords,
            AuditLog audit) {
        this.business = business;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
    }

    public boolean isNeeded() {
        return !business.exists();
    }

    /**
     * Of several callers at once exactly one succeeds.
     *
     * @throws ApiProblem 409 {@code already-set-up}, 422
     */
    @Transactional
    public AccountView setUp(String businessName, String email, String password) {
        if (!isNeeded()) {
            throw alreadySetUp();
        }
        String name = businessName.strip();
        String address = EmailAddress.required(email);
        FieldChecks checks = new FieldChecks();
        passwords.check(checks, "/password", password, address, name);
        checks.done();

        String hash = passwords.hash(password);
        if (!business.create(name)) {
            throw alreadySetUp();
        }
        AccountView owner =
                accounts.create(address, "", hash, Roles.OWNER).orElseThrow(FirstRun::alreadySetUp);
        audit.record(owner.actor(), "set-up", "business", null, Map.of("name", name));
        return owner;
    }

    private static ApiProblem alreadySetUp() {
        return ApiProblem.conflict(
                "already-set-up", "This Handbill has an owner. Sign in, or ask the owner.");
    }
}
