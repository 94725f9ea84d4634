package dev.handbill.account;

import dev.handbill.kernel.sql.StoredEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in. Of their PIN only whether there is one: {@link PinStore} keeps it. */
@Entity
@DynamicUpdate
@Table(name = "accounts")
public class Account extends StoredEntity {
    @Column(name = "email", updatable = false)
    private String email = "";

    @Column(name = "name")
    private String name = "";

    /** Empty for who has no password here. */
    @Column(name = "password_hash")
    private String passwordHash = "";

    @Column(name = "role")
    private String role = "";

    /** What the dashboard speaks; null: as the browser prefers. */
    @Column(name = "language")
    private @Nullable String language;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "pin_hash", insertable = false, updatable = false)
    private @Nullable String pinHash;

    /** Whose table is elsewhere. */
    @Formula(
            "exists (select 1 from second_factors f where f.account_id = id and f.confirmed_at is not null)")
    private boolean hasSecondFactor;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt = Instant.EPOCH;

    /** For Hibernate, which fills the fields. */
    protected Account() {}

    Account(String email, String name, String passwordHash, String role, Instant now) {
        this.email = email;
        this.name = name;
        this.passwordHash = passwordHash;
        this.role = role;
        this.createdAt = now;
    }

    /**
     * What to change; null leaves it.
     *
     * @param language empty: as the browser prefers
     * @param disabled false lets a disabled account sign in again
     */
    record Change(
            @Nullable String name,
            @Nullable String role,
            @Nullable String passwordHash,
            @Nullable String language,
            @Nullable Boolean disabled) {}

    void apply(Change change, Instant now) {
        name = change.name() == null ? name : change.name();
        role = change.role() == null ? role : change.role();
        passwordHash = change.passwordHash() == null ? passwordHash : change.passwordHash();
        if (change.language() != null) {
            language = change.language().isEmpty() ? null : change.language();
        }
        if (change.disabled() != null) {
            Instant since = disabledAt == null ? now : disabledAt;
            disabledAt = change.disabled() ? since : null;
        }
    }

    AccountRepository.SignIn signIn() {
        return new AccountRepository.SignIn(
                view(), passwordHash.equals(AccountRepository.NO_PASSWORD) ? null : passwordHash);
    }

    AccountView view() {
        return new AccountView(
                id(),
                email,
                name,
                role,
                disabledAt != null,
                pinHash != null,
                hasSecondFactor,
                !passwordHash.equals(AccountRepository.NO_PASSWORD),
                language,
                createdAt);
    }
}
