package dev.handbill.signin;

import dev.handbill.account.AccountRepository;
import dev.handbill.account.AccountView;
import dev.handbill.account.Accounts;
import dev.handbill.account.AuditLog;
import dev.handbill.account.Passwords;
import dev.handbill.kernel.redis.Throttle;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldChecks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A new password for who forgot theirs, by a link that is mailed to them. */
@ApplicationScoped
class PasswordResets {
    private static final Logger LOG = Logger.getLogger(PasswordResets.class);
    private static final int ASKED_PER_CLIENT = 10;
    private static final int TRIES_PER_CLIENT = 30;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** A crowd that asks must not take connections from the shop; who finds no place asks again. */
    private static final int MOST_WAITING = 200;

    private final PasswordResetStore store;
    private final PasswordResetMail mail;
    private final AccountRepository accounts;
    private final Accounts change;
    private final Passwords passwords;
    private final Throttle throttle;
    private final AuditLog audit;

    private final ThreadPoolExecutor asked =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    Thread.ofVirtual().name("password-reset-", 0).factory(),
                    (request, full) ->
                            LOG.warnf(
                                    "%d people already wait for a link for a new password: one more was left out and has to ask again",
                                    MOST_WAITING));

    PasswordResets(
            PasswordResetStore store,
            PasswordResetMail mail,
            AccountRepository accounts,
            Accounts change,
            Passwords passwords,
            Throttle throttle,
            AuditLog audit) {
        this.store = store;
        this.mail = mail;
        this.accounts = accounts;
        this.change = change;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
    }

    /**
     * Mails a link if the address has an account. Whether it has is looked up after the answer:
     * neither the answer nor the time it takes says so.
     *
     * @throws ApiProblem 429
     */
    void ask(String typed, String clientAddress) {
        throttle.check("password-reset-asked", clientAddress, ASKED_PER_CLIENT, WINDOW);
        EmailAddress.of(typed)
                .ifPresent(email -> asked.execute(() -> mailTo(email.value(), clientAddress)));
    }

    private void mailTo(String email, String clientAddress) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(
                            () ->
                                    accounts.forSignIn(email)
                                            .map(AccountRepository.SignIn::account)
                                            .ifPresent(found -> mailTo(found, clientAddress)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "A link for a new password was not made");
        }
    }

    private void mailTo(AccountView account, String clientAddress) {
        store.open(account.id())
                .ifPresent(
                        secret -> {
                            mail.queue(account, secret);
                            audit.record(
                                    account.actor(),
                                    "ask-password-reset",
                                    "account",
                                    account.id(),
                                    Map.of("address", clientAddress));
                        });
    }

    /**
     * @throws ApiProblem 404 for a link that is wrong, was used or has expired, 429
     */
    PasswordResetStore.Found open(String token, String clientAddress) {
        throttle.check("password-reset", clientAddress, TRIES_PER_CLIENT, WINDOW);
        return store.find(token.strip()).orElseThrow(PasswordResets::worthless);
    }

    /**
     * Sets the new password; of several at once exactly one. Every session of the account ends, and
     * nobody is signed in by it: a second factor is still asked for.
     *
     * @return the account's id
     * @throws ApiProblem as {@link #open}; 422 for a weak password, which leaves the link good
     */
    @Transactional
    long accept(String token, String password, String clientAddress) {
        PasswordResetStore.Found found = open(token, clientAddress);
        FieldChecks checks = new FieldChecks();
        passwords.check(checks, "/password", password, found.email(), found.name());
        checks.done();
        if (!store.take(token.strip())) {
            throw worthless();
        }
        change.resetPassword(found.accountId(), password);
        return found.accountId();
    }

    void stop(@Observes ShutdownEvent event) {
        asked.shutdown();
    }

    private static ApiProblem worthless() {
        return ApiProblem.notFound(
                "reset-worthless",
                "This link is no longer good: it works once, for 30 minutes. Ask for a new one.");
    }
}
