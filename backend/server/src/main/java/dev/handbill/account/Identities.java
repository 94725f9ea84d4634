package dev.handbill.account;

import dev.handbill.kernel.web.RecentProofs;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns credentials into the identity that {@code @RolesAllowed} looks at. */
@ApplicationScoped
public class Identities implements IdentityProvider<Credentials> {
    private final Sessions sessions;
    private final ApiKeys keys;

    Identities(Sessions sessions, ApiKeys keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    /**
     * What good credentials stand for.
     *
     * @param roles the account's role, or the key's scopes
     * @param provenAt when the person last showed their password; null for a key
     */
    record Known(Actor actor, Set<String> roles, @Nullable Instant provenAt) {}

    @Override
    public Class<Credentials> getRequestType() {
        return Credentials.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            Credentials credentials, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(credentials));
    }

    private @Nullable SecurityIdentity identity(Credentials credentials) {
        Optional<Known> known =
                switch (credentials.kind()) {
                    case SESSION -> sessions.find(credentials.secret());
                    case API_KEY -> keys.find(credentials.secret(), credentials.from());
                };
        return known.map(Identities::identity).orElse(null);
    }

    private static SecurityIdentity identity(Known known) {
        QuarkusSecurityIdentity.Builder builder =
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(known.actor().name()))
                        .addRoles(known.roles())
                        .addAttribute(Actors.ATTRIBUTE, known.actor());
        if (known.provenAt() != null) {
            builder.addAttribute(RecentProofs.ATTRIBUTE, known.provenAt());
        }
        return builder.build();
    }
}
