package dev.handbill.signin.oidc;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** {@code HANDBILL_OIDC_...}: the sign-in service, and whom it lets in. Off without an issuer. */
@ConfigMapping(prefix = "handbill.oidc")
public interface OidcConfig {
    Optional<String> issuer();

    Optional<String> clientId();

    Optional<String> clientSecret();

    /** What the button says after "Sign in with". */
    Optional<String> name();

    /** Domains of e-mail addresses, with commas between. */
    Optional<String> domains();

    /** {@code no}, {@code staff} or {@code marketer}. */
    Optional<String> newAccounts();

    /** Who asks for a second factor: {@code handbill} or {@code service}. */
    Optional<String> secondFactor();

    /** Whether addresses count as verified of which the service does not say so. */
    Optional<String> trustEmail();
}
