package dev.handbill.kernel.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Whether whoever sends the request under way showed a moment ago who they are. */
@ApplicationScoped
public class RecentProofs {
    /** Of a person's identity: when they last showed their password, and code. */
    public static final String ATTRIBUTE = "handbill.proven-at";

    private static final Duration RECENT = Duration.ofMinutes(10);

    private final SecurityIdentity identity;
    private final Clock clock;

    RecentProofs(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * @throws ApiProblem 403 {@code reauthentication-required}
     */
    public void require() {
        if (identity.getAttribute(ATTRIBUTE) instanceof Instant proven
                && proven.plus(RECENT).isBefore(clock.instant())) {
            throw ApiProblem.forbidden(
                    "reauthentication-required",
                    "Show that it is you: send your password to POST /me/proof, or go by"
                            + " POST /me/oidc/proof to the sign-in service; then repeat this.");
        }
    }
}
