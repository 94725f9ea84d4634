package dev.handbill.signin;

import dev.handbill.account.AccountView;
import dev.handbill.signin.InvitationResource.*;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** To come. */
@ApplicationScoped
public class Invitations {
    InvitationList list() {
        throw new UnsupportedOperationException("to come");
    }

    NewInvitation create(InvitationDraft draft) {
        throw new UnsupportedOperationException("to come");
    }

    void delete(long id) {
        throw new UnsupportedOperationException("to come");
    }

    InvitationGreeting open(@Nullable String token, String address) {
        throw new UnsupportedOperationException("to come");
    }

    AccountView accept(@Nullable InvitationAcceptance acceptance, String address) {
        throw new UnsupportedOperationException("to come");
    }
}
