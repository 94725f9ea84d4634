package dev.handbill.signin;

import dev.handbill.account.AccountRepository;
import dev.handbill.account.AccountView;
import dev.handbill.account.Actors;
import dev.handbill.account.AuditLog;
import dev.handbill.account.Passwords;
import dev.handbill.account.PinStore;
import dev.handbill.account.Secrets;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.redis.Throttle;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldChecks;
import dev.handbill.signin.InvitationResource.InvitationAcceptance;
import dev.handbill.signin.InvitationResource.InvitationDraft;
import dev.handbill.signin.InvitationResource.InvitationGreeting;
import dev.handbill.signin.InvitationResource.InvitationList;
import dev.handbill.signin.InvitationResource.InvitationView;
import dev.handbill.signin.InvitationResource.NewInvitation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets people join by a link that works once and for a week. */
@ApplicationScoped
public class Invitations {
    private static final Duration OPEN = Duration.ofDays(7);
    private static final int LONGEST_TOKEN = 100;
    private static final int TRIES = 30;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final InvitationRepository store;
    private final AccountRepository accounts;
    private final PinStore pins;
    private final Passwords passwords;
    private final BusinessStore business;
    private final HandbillConfig config;
    private final Throttle throttle;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    Invitations(
            InvitationRepository store,
            AccountRepository accounts,
            PinStore pins,
            Passwords passwords,
            BusinessStore business,
            HandbillConfig config,
            Throttle throttle,
            Actors actors,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.pins = pins;
        this.passwords = passwords;
        this.business = business;
        this.config = config;
        this.throttle = throttle;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    InvitationList list() {
        return new InvitationList(store.open());
    }

    /**
     * @throws ApiProblem 422 malformed
     */
    @Transactional
    NewInvitation create(InvitationDraft draft) {
        String email = email(draft.email());
        String name = draft.name() == null ? "" : draft.name().strip();
        String role = draft.role() == null ? Roles.STAFF : draft.role();
        String secret = Secrets.next();
        InvitationView invitation =
                store.create(
                        new Invitation(Secrets.hash(secret), email, name, role),
                        actors.current().accountId(),
                        clock.instant().plus(OPEN));
        audit.record("invite", "invitation", invitation.id(), Map.of("email", email, "role", role));
        return new NewInvitation(invitation, config.publicUrl() + "/invite#" + secret);
    }

    /**
     * @throws ApiProblem 404 if there is no such invitation, or it was taken up
     */
    @Transactional
    void delete(long id) {
        if (!store.withdraw(id)) {
            throw ApiProblem.unknown("invitation", id);
        }
        audit.record("withdraw", "invitation", id, Map.of());
    }

    /**
     * @throws ApiProblem 404 for a link that is wrong, was used or has expired, 429
     */
    InvitationGreeting open(@Nullable String token, String clientAddress) {
        throttle.check("invitation", clientAddress, TRIES, WINDOW);
        InvitationView invitation = store.find(bounded(token)).orElseThrow(Invitations::worthless);
        return new InvitationGreeting(
                business.get().name(),
                invitation.email().isEmpty() ? null : invitation.email(),
                invitation.name(),
                invitation.role(),
                invitation.expiresAt());
    }

    /**
     * Makes the account; of several at once exactly one.
     *
     * @throws ApiProblem as {@link #open}; 409 {@code email-taken}; 422 malformed
     */
    @Transactional
    AccountView accept(InvitationAcceptance given, String clientAddress) {
        throttle.check("invitation", clientAddress, TRIES, WINDOW);
        InvitationView invitation =
                store.take(bounded(given.token())).orElseThrow(Invitations::worthless);
        FieldChecks checks = new FieldChecks();
        String email = invitation.email().isEmpty() ? email(given.email()) : invitation.email();
        checks.require(!email.isEmpty(), "/email", "Write your e-mail address.");
        String name = (given.name() == null ? invitation.name() : given.name()).strip();
        checks.require(!name.isEmpty(), "/name", "Write your name.");
        String password = given.password();
        passwords.check(checks, "/password", password, email, name);
        String pin = given.pin() == null || given.pin().isEmpty() ? null : given.pin();
        if (pin != null) {
            Pins.check(checks, pin, "/pin");
        }
        checks.done();
        return join(invitation, email, name, passwords.hash(password), pin);
    }

    /**
     * Makes the account, without a password, of whoever proved elsewhere that the address is
     * theirs; empty if nobody invited it.
     *
     * @param name where the invitation has none; may be empty
     */
    @Transactional
    public Optional<AccountView> joinBy(String email, String name) {
        return store.takeFor(email)
                .map(
                        invitation ->
                                join(
                                        invitation,
                                        email,
                                        invitation.name().isEmpty() ? name : invitation.name(),
                                        AccountRepository.NO_PASSWORD,
                                        null));
    }

    /** Empty where none is given. */
    private static String email(@Nullable String given) {
        return given == null || given.isBlank() ? "" : EmailAddress.required(given);
    }

    private AccountView join(
            InvitationView invitation,
            String email,
            String name,
            String passwordHash,
            @Nullable String pin) {
        AccountView account =
                accounts.create(email, name, passwordHash, invitation.role())
                        .orElseThrow(
                                () ->
                                        ApiProblem.conflict(
                                                "email-taken",
                                                "There is an account with this address. Sign in, or use another address."));
        store.belongsTo(invitation.id(), account.id());
        if (pin != null) {
            pins.set(account.id(), passwords.hash(pin));
        }
        audit.record(
                account.actor(),
                "join",
                "account",
                account.id(),
                Map.of("invitation", invitation.id(), "role", invitation.role()));
        return accounts.view(account.id()).orElse(account);
    }

    private static String bounded(@Nullable String token) {
        return token == null || token.length() > LONGEST_TOKEN ? "" : token.strip();
    }

    private static ApiProblem worthless() {
        return ApiProblem.notFound(
                "invitation-worthless",
                "This link is no longer good: it works once, for a week. Ask for a new one.");
    }
}
