package dev.handbill.signin;

import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Sets up at the first start from {@code HANDBILL_OWNER_EMAIL} and {@code HANDBILL_OWNER_PASSWORD};
 * later starts leave the owner alone.
 */
@ApplicationScoped
public class UnattendedSetup {
    private static final Logger LOG = Logger.getLogger(UnattendedSetup.class);

    private final FirstRun firstRun;

    UnattendedSetup(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    void start(@Observes StartupEvent started, HandbillConfig config) {
        run(config.owner());
    }

    void run(HandbillConfig.Owner owner) {
        if (owner.email().isEmpty() && owner.password().isEmpty()) {
            return;
        }
        if (owner.email().isEmpty() || owner.password().isEmpty()) {
            throw new IllegalStateException(
                    "Set both HANDBILL_OWNER_EMAIL and HANDBILL_OWNER_PASSWORD, or neither.");
        }
        try {
            firstRun.setUp(owner.businessName(), owner.email().get(), owner.password().get());
            LOG.infof("Made the owner account %s", owner.email().get());
        } catch (ApiProblem problem) {
            if (problem.status() != 409) {
                throw new IllegalStateException(reason(problem), problem);
            }
        }
    }

    private static String reason(ApiProblem problem) {
        return problem.errors().stream()
                .map(error -> environmentName(error) + ": " + error.detail())
                .collect(Collectors.joining(" "));
    }

    private static String environmentName(FieldError error) {
        return switch (error.pointer()) {
            case "/email" -> "HANDBILL_OWNER_EMAIL";
            case "/password" -> "HANDBILL_OWNER_PASSWORD";
            default -> "HANDBILL_OWNER_BUSINESS_NAME";
        };
    }
}
