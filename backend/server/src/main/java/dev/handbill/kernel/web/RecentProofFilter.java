package dev.handbill.kernel.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Refuses what {@link RecentProof} marks, before anything of it is done. */
@Provider
@RecentProof
public class RecentProofFilter implements ContainerRequestFilter {
    /** Of a person's identity: when they last showed their password, and code. */
    public static final String ATTRIBUTE = "handbill.proven-at";

    private static final Duration RECENT = Duration.ofMinutes(10);

    private final SecurityIdentity identity;
    private final Clock clock;

    RecentProofFilter(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (identity.getAttribute(ATTRIBUTE) instanceof Instant proven
                && proven.plus(RECENT).isBefore(clock.instant())) {
            throw ApiProblem.forbidden(
                    "reauthentication-required",
                    "Show that it is you: send your password to POST /me/proof, then repeat this.");
        }
    }
}
