package dev.handbill.redemption;

import dev.handbill.account.Actor;
import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.sql.Args;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose redemptions a caller may undo. Staff put right what they have just done themselves; what is
 * older has been settled with the guest, and is for a marketer or an owner.
 *
 * @param onlyOfKey null for anybody's
 * @param onlyOfAccount null for anybody's
 * @param within null for at any time
 */
record UndoRight(
        @Nullable Long onlyOfKey, @Nullable Long onlyOfAccount, @Nullable Duration within) {
    static final Duration OF_STAFF = Duration.ofMinutes(2);

    private static final UndoRight EVERYTHING = new UndoRight(null, null, null);

    static UndoRight of(Actor actor, SecurityIdentity identity) {
        if (actor.apiKeyId() != null) {
            return identity.hasRole(Roles.SCOPE_WRITE)
                    ? EVERYTHING
                    : new UndoRight(actor.apiKeyId(), null, null);
        }
        return identity.hasRole(Roles.STAFF)
                ? new UndoRight(null, actor.accountId(), OF_STAFF)
                : EVERYTHING;
    }

    /** What was redeemed before this can no longer be undone; null without such a moment. */
    @Nullable Instant since(Instant now) {
        return within == null ? null : now.minus(within);
    }

    Args args() {
        return Args.of("only_of_key", onlyOfKey).and("only_of_account", onlyOfAccount);
    }
}
