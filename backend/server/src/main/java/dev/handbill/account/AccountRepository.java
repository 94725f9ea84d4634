package dev.handbill.account;

import dev.handbill.kernel.config.Roles;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Finds and keeps the accounts of people who may sign in. */
@ApplicationScoped
public class AccountRepository implements PanacheRepository<Account> {
    /** The hash of an account whose owner signs in elsewhere: no password fits it. */
    public static final String NO_PASSWORD = "";

    private static final String VIEWS =
            "select a.id, a.email, a.name, a.role, a.disabledAt is not null, a.pinHash is not null, a.hasSecondFactor, a.passwordHash <> '', a.language, a.createdAt from Account a ";

    private final Clock clock;

    AccountRepository(Clock clock) {
        this.clock = clock;
    }

    /**
     * An account that may sign in.
     *
     * @param passwordHash what its password is compared to; null where it has none
     */
    public record SignIn(AccountView account, @Nullable String passwordHash) {}

    /**
     * Returns empty if the address has an account.
     *
     * @param passwordHash or {@link #NO_PASSWORD}
     */
    public Optional<AccountView> create(
            String email, String name, String passwordHash, String role) {
        if (count("email", email) > 0) {
            return Optional.empty();
        }
        Account account = new Account(email, name, passwordHash, role, clock.instant());
        try {
            persistAndFlush(account);
        } catch (ConstraintViolationException e) {
            if (e.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
                return Optional.empty();
            }
            throw e;
        }
        return Optional.of(account.view());
    }

    List<AccountView> views() {
        return find(VIEWS + "order by a.id").project(AccountView.class).list();
    }

    public Optional<AccountView> view(long id) {
        return find(VIEWS + "where a.id = :id", Parameters.with("id", id))
                .project(AccountView.class)
                .firstResultOptional();
    }

    /** Finds an account that is not disabled. */
    public Optional<SignIn> forSignIn(String email) {
        return find("email = ?1 and disabledAt is null", email)
                .firstResultOptional()
                .map(Account::signIn);
    }

    /** Nobody else changes the account until the transaction ends. */
    Optional<Account> locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<AccountView> change(long id, Account.Change change) {
        Optional<Account> account = locked(id);
        account.ifPresent(one -> one.apply(change, clock.instant()));
        flush();
        return account.map(Account::view);
    }

    /**
     * The ids of owners who can sign in; they stay so until the transaction ends. Locked together
     * and in one order: two owners who remove each other must take turns.
     */
    List<Long> lockOwners() {
        return find("role = ?1 and disabledAt is null order by id", Roles.OWNER)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .map(Account::id)
                .toList();
    }
}
