package dev.handbill.signin;

import dev.handbill.account.AccountRepository;
import dev.handbill.account.AccountView;
import dev.handbill.account.AuditLog;
import dev.handbill.account.Passwords;
import dev.handbill.account.Sessions;
import dev.handbill.kernel.redis.Throttle;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.RecentProofs;
import dev.handbill.signin.factor.SecondFactors;
import dev.handbill.signin.factor.WaitingSignIns;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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

    /** Also for one that was right, and was used before. */
    static final String WRONG_CODE =
            "This code is wrong or was used before. Enter the one that your app shows now.";

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
    private final SecondFactors factors;
    private final WaitingSignIns waiting;
    private final RecentProofs proofs;

    SignIn(
            AccountRepository accounts,
            Passwords passwords,
            Sessions sessions,
            Throttle throttle,
            AuditLog audit,
            FailedSignIns failures,
            KnownDevices devices,
            SecondFactors factors,
            WaitingSignIns waiting,
            RecentProofs proofs) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.audit = audit;
        this.failures = failures;
        this.devices = devices;
        this.factors = factors;
        this.waiting = waiting;
        this.proofs = proofs;
    }

    /** What became of a right password, or of what a sign-in service vouched for. */
    public sealed interface Outcome permits Admitted, CodeNeeded, Proven {}

    /**
     * Someone who was let in.
     *
     * @param secret of the new session
     */
    public record Admitted(AccountView account, String secret) implements Outcome {}

    /**
     * There is no session before a code of the second factor.
     *
     * @param token by which the code is sent
     */
    public record CodeNeeded(String token, Instant expiresAt) implements Outcome {}

    /** Whoever was signed in already showed again who they are. */
    public record Proven() implements Outcome {}

    /**
     * Lets the owner of the password in, or asks for their second factor. The answer is the same
     * whether the address is unknown, the account disabled or the password wrong: only the right
     * password tells that there is a second factor.
     *
     * @param clientAddress who asks, for the bound on tries
     * @param http for the browser's name for itself, and whether the account was signed in there
     * @throws ApiProblem 401 {@code wrong-credentials}, 429
     */
    Outcome signIn(String email, String password, String clientAddress, HttpServerRequest http) {
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
        WaitingSignIns.Waiting who = new WaitingSignIns.Waiting(account.id(), null, null);
        return hash != null && factors.isOn(account.id())
                ? askCode(who, hash)
                : letOn(account, who, http);
    }

    /**
     * Lets in whom a sign-in service vouches for, or proves the session under way.
     *
     * @param codeIsAsked of the second factor, where the account has one
     * @throws ApiProblem 401 if the account is disabled by now
     */
    public Outcome vouchedFor(
            AccountView account,
            WaitingSignIns.Waiting who,
            boolean codeIsAsked,
            HttpServerRequest http) {
        if (!codeIsAsked || !factors.isOn(account.id())) {
            return letOn(account, who, http);
        }
        String hash =
                accounts.forSignIn(account.email()).orElseThrow(SignIn::signInOver).passwordHash();
        return askCode(who, hash == null ? AccountRepository.NO_PASSWORD : hash);
    }

    /**
     * Lets in whoever showed the right password before, and now a code.
     *
     * @param token which {@link #signIn} gave
     * @param code of the app, or a recovery code
     * @throws ApiProblem 401 {@code sign-in-over} or {@code wrong-code}, 429
     */
    Outcome confirm(String token, String code, String clientAddress, HttpServerRequest http) {
        WaitingSignIns.Waiting who = waiting.pay(token).orElseThrow(SignIn::signInOver);
        AccountView account = accounts.view(who.accountId()).orElseThrow(SignIn::signInOver);
        throttle.check("sign-in-code-address", clientAddress, TRIES_PER_ADDRESS, WINDOW);
        SecondFactors.Proof proof =
                proof(account, code, clientAddress)
                        .orElseThrow(
                                () -> {
                                    failures.wrongCode(account, clientAddress);
                                    return wrongCode();
                                });
        if (!waiting.take(token)) {
            throw signInOver();
        }
        return letOn(account, who, http, Map.of("secondFactor", proof.wire()));
    }

    private CodeNeeded askCode(WaitingSignIns.Waiting who, String hash) {
        WaitingSignIns.Opened opened = waiting.open(who, hash);
        return new CodeNeeded(opened.token(), opened.expiresAt());
    }

    private Optional<SecondFactors.Proof> proof(
            AccountView account, String code, String clientAddress) {
        try {
            return factors.check(account.id(), code);
        } catch (ApiProblem locked) {
            failures.codesLockedOut(account, clientAddress);
            throw locked;
        }
    }

    private Outcome letOn(AccountView account, WaitingSignIns.Waiting who, HttpServerRequest http) {
        return letOn(account, who, http, Map.of());
    }

    private Outcome letOn(
            AccountView account,
            WaitingSignIns.Waiting who,
            HttpServerRequest http,
            Map<String, ?> details) {
        if (who.sessionId() != null) {
            sessions.prove(who.sessionId());
            return new Proven();
        }
        String agent = http.getHeader("User-Agent");
        Map<String, Object> told = new HashMap<>(details);
        if (who.provenAt() != null) {
            told.put("by", "OpenID Connect");
        }
        String secret =
                who.provenAt() == null
                        ? sessions.start(account.id(), agent)
                        : sessions.start(account.id(), agent, who.provenAt());
        audit.record(account.actor(), "sign-in", "account", account.id(), told);
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
     * Makes sure that whoever changes a password knows the old one. Who has none goes to the
     * sign-in service again, unless they were there a moment ago.
     *
     * @throws ApiProblem 422 if not, 429; 403 {@code reauthentication-required} without a password
     */
    void confirm(AccountView account, String password, String pointer) {
        if (!account.hasPassword()) {
            proofs.require();
            return;
        }
        throttle.check("password-change", account.email(), TRIES_PER_ACCOUNT, WINDOW);
        String hash =
                accounts.forSignIn(account.email())
                        .map(AccountRepository.SignIn::passwordHash)
                        .orElse(null);
        if (!passwords.matches(password, hash)) {
            throw ApiProblem.invalid(pointer, "This is not your current password.");
        }
    }

    /**
     * Makes sure that whoever changes the second factor has it.
     *
     * @throws ApiProblem 422 if not, 429
     */
    void confirmCode(AccountView account, String code, String pointer) {
        if (factors.check(account.id(), code).isEmpty()) {
            throw ApiProblem.invalid(pointer, WRONG_CODE);
        }
    }

    /**
     * Makes sure that whoever is signed in is still the same: by password, and by a code where
     * signing in asks for one.
     *
     * @throws ApiProblem 422 if not, 429
     */
    void prove(AccountView account, String password, @Nullable String code) {
        if (!account.hasPassword()) {
            throw ApiProblem.invalid(
                    "/password",
                    "You have no password here. Sign in again where you signed in before.");
        }
        confirm(account, password, "/password");
        if (factors.isOn(account.id())) {
            confirmCode(account, code == null ? "" : code, "/code");
        }
    }

    private static ApiProblem signInOver() {
        return ApiProblem.unauthorized(
                "sign-in-over",
                "This took too long, or too many tries. Enter your password again.");
    }

    private static ApiProblem wrongCode() {
        return ApiProblem.unauthorized("wrong-code", WRONG_CODE);
    }

    private static ApiProblem wrongCredentials() {
        return ApiProblem.unauthorized(
                "wrong-credentials", "The e-mail address or the password is wrong. Try again.");
    }
}
