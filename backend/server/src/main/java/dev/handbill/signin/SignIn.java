package dev.handbill.signin;

import dev.handbill.account.AccountRepository;
import dev.handbill.account.AccountView;
import dev.handbill.account.AuditLog;
import dev.handbill.account.Passwords;
import dev.handbill.account.Sessions;
import dev.handbill.kernel.redis.Throttle;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.web.ApiProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
    private static final String BY_DEVICE = "sign-in-device";
    private static final String BY_ACCOUNT = "sign-in-account";

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;
    private final AuditLog audit;
    private final FailedSignIns failures;
    private final KnownDevices devices;

    SignIn(
            AccountRepository accounts,
            Passwords passwords,
            Sessions sessions,
            Throttle throttle,
            AuditLog audit,
            FailedSignIns failures,
            KnownDevices devices) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.audit = audit;
        this.failures = failures;
        this.devices = devices;
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
     * @param http for the browser's name for itself, and whether the account was signed in there
     * @throws ApiProblem 401 {@code wrong-credentials}, 429
     */
    Admitted signIn(String email, String password, String clientAddress, HttpServerRequest http) {
        String address =
                EmailAddress.of(email)
                        .map(EmailAddress::value)
                        .orElseGet(() -> email.strip().toLowerCase(Locale.ROOT));
        Optional<AccountRepository.SignIn> found =
                address.length() > EmailAddress.LONGEST || address.indexOf('\0') >= 0
                        ? Optional.empty()
                        : accounts.forSignIn(address);
        Optional<String> device = found.flatMap(one -> devices.device(one.account().id(), http));
        if (device.isPresent()) {
            // what strangers try, at the account or in the same network, holds up nobody here
            throttle.check(BY_DEVICE, device.get(), TRIES_PER_ACCOUNT, WINDOW);
        } else {
            boundStrangers(address, clientAddress);
        }
        String hash = found.map(AccountRepository.SignIn::passwordHash).orElse(null);
        if (!passwords.matches(password, hash)) {
            failures.wrong(found.map(AccountRepository.SignIn::account), clientAddress);
            throw wrongCredentials();
        }
        AccountView account = found.orElseThrow(SignIn::wrongCredentials).account();
        device.ifPresentOrElse(
                one -> throttle.forget(BY_DEVICE, one), () -> throttle.forget(BY_ACCOUNT, address));
        String secret = sessions.start(account.id(), http.getHeader("User-Agent"));
        audit.record(account.actor(), "sign-in", "account", account.id(), Map.of());
        return new Admitted(account, secret);
    }

    private void boundStrangers(String address, String clientAddress) {
        throttle.check(BY_ADDRESS, clientAddress, TRIES_PER_ADDRESS, WINDOW);
        try {
            throttle.check(BY_ACCOUNT, address, TRIES_PER_ACCOUNT, WINDOW);
        } catch (ApiProblem locked) {
            failures.lockedOut(address, clientAddress);
            throw locked;
        }
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
