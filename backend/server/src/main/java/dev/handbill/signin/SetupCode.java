package dev.handbill.signin;

import dev.handbill.account.Secrets;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.redis.Throttle;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.ClientAddress;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that whoever sets up a server in the network is the one who started it: they can read
 * its log. At the machine itself no code is asked for, if it is by the name of the machine itself
 * that Handbill is reached.
 */
@ApplicationScoped
class SetupCode {
    private static final Logger LOG = Logger.getLogger(SetupCode.class);
    private static final int LENGTH = 16;
    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** After unattended set-up, which needs no code. */
    private static final int LATE = 5_000;

    private final Db db;
    private final FirstRun firstRun;
    private final ClientAddress clients;
    private final Throttle throttle;

    SetupCode(Db db, FirstRun firstRun, ClientAddress clients, Throttle throttle) {
        this.db = db;
        this.firstRun = firstRun;
        this.clients = clients;
        this.throttle = throttle;
    }

    void tell(@Observes @Priority(LATE) StartupEvent started, HandbillConfig config) {
        if (!firstRun.isNeeded()) {
            db.update("DELETE FROM setup_code");
            return;
        }
        // all processes ask for the same
        db.update(
                "INSERT INTO setup_code (code) VALUES (?) ON CONFLICT (id) DO NOTHING",
                Secrets.next().substring(0, LENGTH));
        code().ifPresent(
                        code ->
                                LOG.infof(
                                        "Set Handbill up at %s. From another machine the set-up code is asked for: %s",
                                        config.publicUrl(), code));
    }

    boolean isNeededFrom(HttpServerRequest request) {
        return !clients.isThisMachine(request);
    }

    /**
     * @throws ApiProblem 422 if the code is needed and is another, 429
     */
    void check(@Nullable String given, HttpServerRequest request) {
        if (!firstRun.isNeeded() || !isNeededFrom(request)) {
            return;
        }
        throttle.check("setup-code", clients.of(request), TRIES, WINDOW);
        byte[] wanted = code().orElse("").getBytes(StandardCharsets.UTF_8);
        byte[] shown = (given == null ? "" : given.strip()).getBytes(StandardCharsets.UTF_8);
        if (wanted.length == 0 || !MessageDigest.isEqual(wanted, shown)) {
            throw ApiProblem.invalid(
                    "/code",
                    "Enter the set-up code from the server's log: the line that starts with “Set Handbill up”.");
        }
    }

    private Optional<String> code() {
        return db.first("SELECT code FROM setup_code", row -> row.getString("code"));
    }
}
