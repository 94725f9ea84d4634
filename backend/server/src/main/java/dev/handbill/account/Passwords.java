package dev.handbill.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldChecks;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with Argon2id (RFC 9106), by the parameters that the OWASP password storage
 * cheat sheet gives: 19 MiB, two passes, one lane.
 */
@ApplicationScoped
public class Passwords {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    /** Of a person or the business. */
    public static final int LONGEST_NAME = 200;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    // 19 MiB each: without a bound a crowd at the door would take the heap
    private static final int AT_ONCE = 4;
    private static final int WAIT_SECONDS = 10;

    private final Db db;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private volatile @Nullable String dummyHash;

    Passwords(Db db) {
        this.db = db;
    }

    /**
     * Reports a password that is easily guessed: the business's name, which everybody knows, is
     * worth nothing in it. Its length is its request's to bound.
     *
     * @param own what others know of whoever chooses it, such as the address and the name
     */
    public void check(FieldChecks checks, String pointer, String password, String... own) {
        List<String> known = new ArrayList<>(List.of(own));
        known.addAll(db.query("SELECT name FROM business", row -> row.getString("name")));
        checks.require(
                PasswordStrength.isEnough(password, known),
                pointer,
                "This password is easily guessed. Use four words that do not belong together, and"
                        + " not your address or the business's name.");
    }

    /** Hashes with a new salt; the parameters stand in the answer, so they may change later. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return inTurn(
                () ->
                        Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID)
                                .hash(password.getBytes(StandardCharsets.UTF_8), salt)
                                .getResult());
    }

    /**
     * Tells whether this is the password.
     *
     * @param hash null when there is no such account: that takes as long, so that the time does not
     *     tell which addresses have one
     */
    public boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        String compared = hash == null ? dummyHash() : hash;
        boolean same =
                inTurn(
                        () ->
                                Argon2Function.getInstanceFromHash(compared)
                                        .check(password, compared));
        return same && hash != null;
    }

    private String dummyHash() {
        String known = dummyHash;
        if (known == null) {
            known = hash(Secrets.next());
            dummyHash = known;
        }
        return known;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static ApiProblem busy() {
        return ApiProblem.unavailable(
                "too-busy", "Too many people sign in at this moment. Try again in a minute.");
    }
}
