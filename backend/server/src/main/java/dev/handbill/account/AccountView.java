package dev.handbill.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.web.Identified;
import dev.handbill.kernel.web.Versioned;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account as owners see it.
 *
 * @param role owner, marketer or staff
 * @param disabled cannot sign in
 * @param hasPin can unlock shared devices
 * @param hasSecondFactor a code is asked for after the password
 * @param hasPassword can sign in with a password of Handbill's own
 * @param language of the dashboard; absent: as the browser prefers
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountView(
        long id,
        String email,
        String name,
        @Schema(enumeration = {Roles.OWNER, Roles.MARKETER, Roles.STAFF}) String role,
        boolean disabled,
        boolean hasPin,
        boolean hasSecondFactor,
        boolean hasPassword,
        @Schema(enumeration = {"en", "de"}) @Nullable String language,
        Instant createdAt)
        implements Identified, Versioned {

    /** The account as the one who acts. */
    public Actor actor() {
        return new Actor(id, null, role, email);
    }
}
