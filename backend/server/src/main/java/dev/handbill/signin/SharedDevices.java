package dev.handbill.signin;

import dev.handbill.account.AccountView;
import dev.handbill.signin.DeviceResource.SessionState;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** To come. */
@ApplicationScoped
public class SharedDevices {
    SessionState state(@Nullable String secret) {
        throw new UnsupportedOperationException("to come");
    }

    SessionState lock(@Nullable String secret) {
        throw new UnsupportedOperationException("to come");
    }

    AccountView unlock(
            @Nullable String secret,
            @Nullable Long accountId,
            @Nullable String pin,
            String clientAddress) {
        throw new UnsupportedOperationException("to come");
    }
}
