package dev.handbill.signin.oidc;

import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.web.ApiProblem;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sign-in service that is configured, if one is; and what is said when it fails. */
@ApplicationScoped
class SignInService {
    private final Optional<OidcSettings> settings;

    @Inject
    SignInService(OidcConfig config, HandbillConfig handbill) {
        this(OidcSettings.of(config, handbill.publicUrl()));
    }

    /** By itself, for tests. */
    SignInService(Optional<OidcSettings> settings) {
        this.settings = settings;
    }

    /**
     * A mistake in the variables stops the start; the service itself is asked when it is needed.
     */
    void check(@Observes StartupEvent started) {
        settings();
    }

    Optional<OidcSettings> settings() {
        return settings;
    }

    @Nullable String name() {
        return settings.map(OidcSettings::name).orElse(null);
    }

    /**
     * @throws ApiProblem 404 {@code oidc-off}
     */
    OidcSettings required() {
        return settings.orElseThrow(
                () ->
                        ApiProblem.notFound(
                                "oidc-off",
                                "This Handbill has no sign-in service. Sign in with your e-mail address"
                                        + " and password."));
    }

    /** It is away, or says what it must not. The log tells more. */
    ApiProblem unreachable() {
        return ApiProblem.unavailable(
                "oidc-unreachable",
                "%s did not answer as it should. Try again in a minute, or sign in with your password."
                        .formatted(required().name()));
    }

    /** What came back cannot be relied on. The log tells why. */
    ApiProblem untrusted() {
        return ApiProblem.unauthorized(
                "oidc-untrusted",
                "What %s says of you could not be trusted. Start again; if it comes back, tell whoever"
                                .formatted(required().name())
                        + " looks after this Handbill.");
    }

    ApiProblem refused() {
        return ApiProblem.unauthorized(
                "oidc-refused",
                "%1$s did not let you in. Start again, or ask whoever looks after %1$s."
                        .formatted(required().name()));
    }

    ApiProblem over() {
        return ApiProblem.unauthorized(
                "oidc-over",
                "This sign-in took too long, was used before, or began in another browser. Start again.");
    }
}
