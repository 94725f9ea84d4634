package dev.handbill.account;

import dev.handbill.kernel.web.ApiProblem;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells who is acting, out of the request under way. */
@ApplicationScoped
public class Actors {
    static final String ATTRIBUTE = "handbill.actor";
    private final SecurityIdentity identity;

    Actors(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Returns {@link Actor#SYSTEM} outside requests and for callers who are not signed in. */
    public Actor current() {
        if (!Arc.container().requestContext().isActive()) {
            return Actor.SYSTEM;
        }
        return identity.getAttribute(ATTRIBUTE) instanceof Actor actor ? actor : Actor.SYSTEM;
    }

    /**
     * The account of the person who acts.
     *
     * @throws ApiProblem 403 for an API key
     */
    public long accountId() {
        Long id = current().accountId();
        if (id == null) {
            throw ApiProblem.forbidden("not-a-person", "Sign in: an API key has no account.");
        }
        return id;
    }
}
