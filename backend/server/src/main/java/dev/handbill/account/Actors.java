package dev.handbill.account;

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
}
