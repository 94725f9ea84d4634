package dev.handbill.signin.factor;

import dev.handbill.account.AccountView;
import dev.handbill.account.AuditLog;
import dev.handbill.business.BusinessStore;
import dev.handbill.consent.KeyedHash;
import dev.handbill.coupon.qr.QrImage;
import dev.handbill.kernel.web.ApiProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets second factors up, checks their codes and removes them. */
@ApplicationScoped
public class SecondFactors {
    private static final int RECOVERY_CODES = 10;

    /** 80 bits: a fast hash is enough to keep, and there is nothing to guess. */
    private static final int RECOVERY_BYTES = 10;

    /** Apps show little of it, and a QR code holds only so much. */
    private static final int LONGEST_ISSUER = 40;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{%d}".formatted(Totp.DIGITS));
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
    private static final Pattern FOUR_OF_MORE = Pattern.compile("(.{4})(?=.)");

    private final SecondFactorStore store;
    private final SealedSecrets secrets;
    private final KeyedHash hash;
    private final BusinessStore business;
    private final AuditLog audit;
    private final Clock clock;

    SecondFactors(
            SecondFactorStore store,
            SealedSecrets secrets,
            KeyedHash hash,
            BusinessStore business,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.hash = hash;
        this.business = business;
        this.audit = audit;
        this.clock = clock;
    }

    /** By what somebody showed that they have their second factor. */
    public enum Proof {
        CODE,
        RECOVERY_CODE;

        /** For the audit log. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * Whether an account has one.
     *
     * @param since null without one
     */
    public record State(@Nullable Instant since, int codesLeft) {}

    /** A secret that does not count yet, for an app to take over. */
    public record Begun(String secret, String uri, String qr) {}

    public boolean isOn(long accountId) {
        return store.since(accountId).isPresent();
    }

    public State state(long accountId) {
        return new State(store.since(accountId).orElse(null), store.codesLeft(accountId));
    }

    /**
     * Makes a secret in place of one that was not confirmed.
     *
     * @throws ApiProblem 409 {@code second-factor-on}
     */
    public Begun begin(AccountView account) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        if (!store.begin(account.id(), secrets.seal(account.id(), secret))) {
            throw alreadyOn();
        }
        String text = Base32.encode(secret);
        String issuer = encoded(shortened(business.get().name()));
        String uri =
                "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                        .formatted(issuer, encoded(account.email()), text, issuer);
        return new Begun(
                FOUR_OF_MORE.matcher(text).replaceAll("$1 "),
                uri,
                QrImage.svg(uri, "QR code for the app"));
    }

    /**
     * From now on it counts.
     *
     * @return recovery codes, which cannot be shown again; empty for a wrong code
     * @throws ApiProblem 409 {@code second-factor-on}, or if there is nothing to confirm; 429
     */
    public Optional<List<String>> confirm(AccountView account, String typed) {
        Optional<SecondFactorStore.Kept> kept = store.pay(account.id(), false);
        if (kept.isEmpty()) {
            throw whyNoneWaits(account.id());
        }
        String code = plain(typed);
        return QuarkusTransaction.joiningExisting()
                .call(
                        () ->
                                take(account.id(), kept.get(), code) && store.confirm(account.id())
                                        ? Optional.of(
                                                newCodes(account.id(), "turn-on-second-factor"))
                                        : Optional.empty());
    }

    /**
     * In place of all that there were. Whoever asks showed a code before.
     *
     * @return they cannot be shown again
     */
    public List<String> renewCodes(long accountId) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> newCodes(accountId, "renew-recovery-codes"));
    }

    /**
     * Whether this is a code of the app or a recovery code, which is spent by it: each works once,
     * whoever else shows it at the same time. Recovery codes are too long to be guessed, and are
     * looked at when somebody guessed at the app's codes as well.
     *
     * @throws ApiProblem 429 after too many codes of six digits
     */
    public Optional<Proof> check(long accountId, String typed) {
        String code = plain(typed);
        if (!DIGITS.matcher(code).matches()) {
            return store.useCode(accountId, recoveryHash(accountId, code))
                    ? Optional.of(Proof.RECOVERY_CODE)
                    : Optional.empty();
        }
        Optional<SecondFactorStore.Kept> kept = store.pay(accountId, true);
        Instant until = kept.isPresent() ? null : store.lockedUntil(accountId);
        if (until != null) {
            throw tooMany(until);
        }
        return kept.filter(one -> take(accountId, one, code)).map(_ -> Proof.CODE);
    }

    /**
     * With its recovery codes, by whoever sends the request under way; false without one.
     *
     * @param email whose it was, for the log
     */
    public boolean remove(long accountId, String email) {
        return QuarkusTransaction.joiningExisting()
                .call(
                        () -> {
                            boolean wasOn = store.remove(accountId);
                            if (wasOn) {
                                audit.record(
                                        "turn-off-second-factor",
                                        "account",
                                        accountId,
                                        Map.of("email", email));
                            }
                            return wasOn;
                        });
    }

    private boolean take(long accountId, SecondFactorStore.Kept kept, String code) {
        OptionalLong step =
                Totp.stepOf(
                        secrets.open(accountId, kept.sealed()),
                        code,
                        clock.instant(),
                        kept.lastStep());
        return step.isPresent() && store.take(accountId, step.getAsLong());
    }

    private List<String> newCodes(long accountId, String action) {
        List<String> codes =
                Stream.generate(SecondFactors::recoveryCode).limit(RECOVERY_CODES).toList();
        store.setCodes(
                accountId,
                codes.stream().map(code -> recoveryHash(accountId, plain(code))).toList());
        audit.record(action, "account", accountId, Map.of());
        return codes;
    }

    private static String recoveryCode() {
        byte[] bytes = new byte[RECOVERY_BYTES];
        new SecureRandom().nextBytes(bytes);
        String text = Base32.encode(bytes).toLowerCase(Locale.ROOT);
        return FOUR_OF_MORE.matcher(text).replaceAll("$1-");
    }

    private byte[] recoveryHash(long accountId, String plain) {
        return hash.of("recovery-code", (accountId + ":" + plain).getBytes(StandardCharsets.UTF_8));
    }

    private ApiProblem whyNoneWaits(long accountId) {
        if (isOn(accountId)) {
            return alreadyOn();
        }
        Instant until = store.lockedUntil(accountId);
        return until == null
                ? ApiProblem.conflict(
                        "second-factor-not-begun", "Set the second factor up anew, from its start.")
                : tooMany(until);
    }

    private ApiProblem tooMany(Instant until) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
        return ApiProblem.tooMany(
                        "too-many-codes",
                        "Too many codes were tried. Try again in %d minutes, or use a recovery code."
                                .formatted(Math.ceilDiv(seconds, 60L)))
                .with("retryAfterSeconds", seconds);
    }

    private static ApiProblem alreadyOn() {
        return ApiProblem.conflict(
                "second-factor-on",
                "The second factor is on. Turn it off first to set up another.");
    }

    /** As people type them: with spaces or dashes, in capitals or not. */
    private static String plain(String typed) {
        return BETWEEN.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        int end =
                name.offsetByCodePoints(
                        0, Math.min(LONGEST_ISSUER, name.codePointCount(0, name.length())));
        // a colon would end it
        return name.substring(0, end).replace(':', ' ');
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
