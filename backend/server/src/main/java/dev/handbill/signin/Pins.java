package dev.handbill.signin;

import dev.handbill.account.AccountView;
import jakarta.enterprise.context.ApplicationScoped;

/** To come. */
@ApplicationScoped
public class Pins {
    static void check(String pin, String pointer) {
        throw new UnsupportedOperationException("to come");
    }

    void set(AccountView account, String pin) {
        throw new UnsupportedOperationException("to come");
    }

    void remove(AccountView account) {
        throw new UnsupportedOperationException("to come");
    }
}
