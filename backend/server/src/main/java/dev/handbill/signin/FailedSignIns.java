package dev.handbill.signin;

import dev.handbill.account.AccountRepository;
import dev.handbill.account.AccountView;
import dev.handbill.account.Actor;
import dev.handbill.account.AuditLog;
import dev.handbill.kernel.redis.Throttle;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Tells owners in the audit log who could not get in. Addresses without an account are not kept:
 * people type their password there.
 */
@ApplicationScoped
public class FailedSignIns {
    private static final Duration ONCE_IN = Duration.ofMinutes(15);

    private final AuditLog audit;
    private final AccountRepository accounts;
    private final Throttle throttle;

    FailedSignIns(AuditLog audit, AccountRepository accounts, Throttle throttle) {
        this.audit = audit;
        this.accounts = accounts;
        this.throttle = throttle;
    }

    public void wrong(Optional<AccountView> account, String clientAddress) {
        record("sign-in-failed", account, clientAddress);
    }

    /** Once for each lock-out, however often they knock. */
    void lockedOut(String email, String clientAddress) {
        lockedOut("sign-in-locked-out", email, clientAddress);
    }

    /** The same for codes, of which too many were tried. */
    void codesLockedOut(AccountView account, String clientAddress) {
        lockedOut("sign-in-codes-locked-out", account.email(), clientAddress);
    }

    private void lockedOut(String action, String email, String clientAddress) {
        try {
            throttle.check(action + "-told", email, 1, ONCE_IN);
        } catch (ApiProblem toldBefore) {
            return;
        }
        record(
                action,
                accounts.forSignIn(email).map(AccountRepository.SignIn::account),
                clientAddress);
    }

    /** The password was right. */
    void wrongCode(AccountView account, String clientAddress) {
        record("sign-in-code-failed", Optional.of(account), clientAddress);
    }

    private void record(String action, Optional<AccountView> account, String clientAddress) {
        audit.record(
                Actor.SYSTEM,
                action,
                "account",
                account.map(AccountView::id).orElse(null),
                Map.of(
                        "email",
                        account.map(AccountView::email).orElse("no account"),
                        "address",
                        clientAddress));
    }
}
