package dev.handbill.signin.oidc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom the sign-in service vouches for, after its word was verified.
 *
 * @param subject who it is there, for ever
 * @param email as they have it there; null where it does not say
 * @param emailVerified whether it is theirs; null where it does not say
 * @param name empty where it does not say
 * @param authTime when they last showed there who they are; null where it does not say
 */
record Vouched(
        String issuer,
        String subject,
        @Nullable String email,
        @Nullable Boolean emailVerified,
        String name,
        @Nullable Instant authTime) {

    /** The same with what its UserInfo endpoint says. */
    Vouched with(@Nullable String toldEmail, @Nullable Boolean toldVerified, String toldName) {
        return new Vouched(
                issuer,
                subject,
                toldEmail,
                toldVerified,
                name.isEmpty() ? toldName : name,
                authTime);
    }
}
