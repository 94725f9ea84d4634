package dev.handbill.signin;

import dev.handbill.account.AccountRepository;
import dev.handbill.account.AccountView;
import dev.handbill.account.AuditLog;
import dev.handbill.account.Passwords;
import dev.handbill.account.Sessions;
import dev.handbill.kernel.redis.Throttle;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks who knocks, slowly on purpose, and not too often. */
@ApplicationScoped
public class SignIn {
    /** Wide: what is no address or password of ours is just wrong, as any other. */
    static final int LONGEST_EMAIL = 100_000;

    static final int LONGEST_PASSWORD = 100_000;

    // a shop shares one address, so that bound is the wider one
    private static final int TRIES_PER_ADDRESS = 50;
    private static final int TRIES_PER_ACCOUNT = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final String BY_ADDRESS = "sign-in-address";
    static final String BY_ACCOUNT = "sign-in-account";

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;
    private final AuditLog audit;
    private final FailedSignIns failures;

    SignIn(
            AccountRepository accounts,
            Passwords passwords,
            Sessions sessions,
            Throttle throttle,
            AuditLog audit,
            FailedSignIns failures) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.audit = audit;
        this.failures = failures;
    }

    /**
     * Someone who was let in.
     *
     * @param secret of the new session
     */
    record Admitted(AccountView account, String secret) {}

    /**
     * Lets the owner of the password in. The answer is the same whether the address is unknown, the
     * account disabled or the password wrong.
     *
     * @param clientAddress who asks, for the bound on tries
     * @param userAgent the browser's name for itself
     * @throws ApiProblem 401 {@code wrong-credentials}, 429
     */
    Admitted signIn(
            String email, String password, String clientAddress, @Nullable String userAgent) {
        throttle.check(BY_ADDRESS, clientAddress, TRIES_PER_ADDRESS, WINDOW);
        String address =
                EmailAddress.of(email)
                        .map(EmailAddress::value)
                        .orElseGet(() -> email.strip().toLowerCase(Locale.ROOT));
        try {
            throttle.check(BY_ACCOUNT, address, TRIES_PER_ACCOUNT, WINDOW);
        } catch (ApiProblem locked) {
            failures.lockedOut(address, clientAddress);
            throw locked;
        }
        Optional<AccountRepository.SignIn> found =
                address.length() > EmailAddress.LONGEST || address.indexOf('\0') >= 0
                        ? Optional.empty()
                        : accounts.forSignIn(address);
        String hash = found.map(AccountRepository.SignIn::passwordHash).orElse(null);
        if (!passwords.matches(password, hash)) {
            failures.wrong(found.map(AccountRepository.SignIn::account), clientAddress);
            throw wrongCredentials();
        }
        AccountView account = found.orElseThrow(SignIn::wrongCredentials).account();
        throttle.forget(BY_ACCOUNT, address);
        String secret = sessions.start(account.id(), userAgent);
        audit.record(account.actor(), "sign-in", "account", account.id(), Map.of());
        return new Admitted(account, secret);
    }

    /**
     * Makes sure that whoever changes a password knows the old one.
     *
     * @throws ApiProblem 422 if not, 429
     */
    void confirm(AccountView account, String password, String pointer) {
        throttle.check("password-change", account.email(), TRIES_PER_ACCOUNT, WINDOW);
        String hash =
                accounts.forSignIn(account.email())
                        .map(AccountRepository.SignIn::passwordHash)
                        .orElse(null);
        if (!passwords.matches(password, hash)) {
            throw ApiProblem.invalid(pointer, "This is not your current password.");
        }
    }

    private static ApiProblem wrongCredentials() {
        return ApiProblem.unauthorized(
                "wrong-credentials", "The e-mail address or the password is wrong. Try again.");
    }
}
