package dev.handbill.account;

import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of people who may sign in. */
@ApplicationScoped
public class AccountStore {
    private static final String COLUMNS =
            "id, email, name, role, disabled_at IS NOT NULL AS disabled, pin_hash IS NOT NULL AS has_pin,"
                    + " created_at";

    private static final String CREATE =
            """
            INSERT INTO accounts (email, name, password_hash, role) VALUES (?, ?, ?, ?)
            ON CONFLICT (email) DO NOTHING RETURNING
            """
                    + COLUMNS;

    private static final String CHANGE =
            """
            UPDATE accounts
            SET name = COALESCE(?, name), role = COALESCE(?, role),
                password_hash = COALESCE(?, password_hash),
                disabled_at = CASE ?::boolean WHEN true THEN COALESCE(disabled_at, now())
                                              WHEN false THEN NULL ELSE disabled_at END
            WHERE id = ? RETURNING
            """
                    + COLUMNS;

    // locked together and in one order: two owners who remove each other must take turns
    private static final String LOCK_OWNERS =
            """
            SELECT id FROM accounts WHERE role = 'owner' AND disabled_at IS NULL
            ORDER BY id FOR UPDATE
            """;

    private final Db db;

    AccountStore(Db db) {
        this.db = db;
    }

    /** An account that may sign in, with what its password is compared to. */
    public record SignIn(AccountView account, String passwordHash) {}

    /** What to change; null leaves it. */
    record Change(
            @Nullable String name,
            @Nullable String role,
            @Nullable String passwordHash,
            @Nullable Boolean disabled) {}

    /** Returns empty if the address has an account. */
    public Optional<AccountView> create(
            String email, String name, String passwordHash, String role) {
        return db.first(CREATE, AccountStore::read, email, name, passwordHash, role);
    }

    public List<AccountView> list() {
        return db.query("SELECT " + COLUMNS + " FROM accounts ORDER BY id", AccountStore::read);
    }

    public Optional<AccountView> find(long id) {
        return db.first(
                "SELECT " + COLUMNS + " FROM accounts WHERE id = ?", AccountStore::read, id);
    }

    /** Nobody else changes the account until the transaction ends. */
    Optional<AccountView> locked(long id) {
        return db.first(
                "SELECT " + COLUMNS + " FROM accounts WHERE id = ? FOR UPDATE",
                AccountStore::read,
                id);
    }

    /** Finds an account that is not disabled. */
    public Optional<SignIn> forSignIn(String email) {
        return db.first(
                "SELECT password_hash, "
                        + COLUMNS
                        + " FROM accounts WHERE email = ? AND disabled_at IS NULL",
                row -> new SignIn(read(row), row.getString("password_hash")),
                email);
    }

    Optional<AccountView> change(long id, Change change) {
        return db.first(
                CHANGE,
                AccountStore::read,
                change.name(),
                change.role(),
                change.passwordHash(),
                change.disabled(),
                id);
    }

    boolean delete(long id) {
        return db.update("DELETE FROM accounts WHERE id = ?", id) == 1;
    }

    /** The ids of owners who can sign in; they stay so until the transaction ends. */
    List<Long> lockOwners() {
        return db.query(LOCK_OWNERS, row -> row.getLong("id"));
    }

    private static AccountView read(Row row) throws SQLException {
        return new AccountView(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                row.getString("role"),
                row.getBoolean("disabled"),
                row.getBoolean("has_pin"),
                row.getInstant("created_at"));
    }
}
