package dev.handbill.signin;

import dev.handbill.account.AccountView;
import dev.handbill.account.AuditLog;
import dev.handbill.account.Passwords;
import dev.handbill.account.PinStore;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldChecks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** The short numbers that unlock shared devices; hashed like passwords. */
@ApplicationScoped
public class Pins {
    private static final String UP = "01234567890";
    private static final String DOWN = "09876543210";

    private final PinStore store;
    private final Passwords passwords;
    private final AuditLog audit;

    Pins(PinStore store, Passwords passwords, AuditLog audit) {
        this.store = store;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * @throws ApiProblem 422 for a PIN that is among the first that anybody would try
     */
    static void check(String pin, String pointer) {
        FieldChecks checks = new FieldChecks();
        check(checks, pin, pointer);
        checks.done();
    }

    static void check(FieldChecks checks, String pin, String pointer) {
        boolean isObvious =
                pin.chars().distinct().count() <= 1 || UP.contains(pin) || DOWN.contains(pin);
        checks.require(!isObvious, pointer, "Choose digits that are harder to guess.");
    }

    @Transactional
    void set(AccountView account, String pin) {
        store.set(account.id(), passwords.hash(pin));
        audit.record("set-pin", "account", account.id(), Map.of());
    }

    @Transactional
    void remove(AccountView account) {
        store.set(account.id(), null);
        audit.record("remove-pin", "account", account.id(), Map.of());
    }
}
