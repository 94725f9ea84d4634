package dev.handbill.delivery.engine.process;

import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.provider.Providers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Keeps processes that share a database of one mind. A worker with another provider would send a
 * part of a campaign to its sandbox, one with another address would write links that lead nowhere,
 * and one with a shorter lease would send what others have under way. So the values are stored: who
 * starts beside others and differs does not start, and who comes back to others that differ stops.
 * To change them, stop all processes; the first that starts then brings its own.
 */
@ApplicationScoped
class ProcessAgreement {
    private static final Logger LOG = Logger.getLogger(ProcessAgreement.class);

    /** One that was killed counts for so long. */
    static final Duration GONE_AFTER = Duration.ofSeconds(30);

    /**
     * One that has just joined counts for so long, until it says for the first time that it stays:
     * a start that fails afterwards, at a port that is taken, say, does not stand in the way of the
     * next one with other values.
     */
    static final Duration NEW_FOR = Duration.ofSeconds(10);

    /** After every other step of the start. */
    private static final int LAST = 10_000;

    /**
     * Any number that nobody else locks: processes that start at once agree one after the other.
     */
    private static final long LOCK = 0x68625f6d696e64L;

    private final Db db;
    private final HandbillConfig config;
    private final Providers providers;
    private final Scheduler scheduler;
    private final UUID self = UUID.randomUUID();
    private volatile boolean hasJoined;

    ProcessAgreement(Db db, HandbillConfig config, Providers providers, Scheduler scheduler) {
        this.db = db;
        this.config = config;
        this.providers = providers;
        this.scheduler = scheduler;
    }

    void begin(@Observes @Priority(1) StartupEvent event) {
        // a provider that is set up wrongly is told before anything else is tried
        settings();
    }

    /** The scheduler waits for this (start-mode halted): before it has joined, nothing is sent. */
    void start(@Observes @Priority(LAST) StartupEvent event) {
        join(self, settings());
        hasJoined = true;
        if (scheduler.isStarted()) {
            scheduler.resume();
        }
    }

    @Scheduled(
            identity = "process-alive",
            every = "5s",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void stay() {
        if (!hasJoined) {
            return;
        }
        try {
            stay(self, settings());
        } catch (ConfigurationException e) {
            LOG.errorf("This process stops: %s", e.getMessage());
            hasJoined = false;
            Quarkus.asyncExit(1);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        try {
            leave(self);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "This process counts for %d s more: %s",
                    GONE_AFTER.toSeconds(), e.getMessage());
        }
    }

    /**
     * @throws ConfigurationException one line, if another process runs with another value
     */
    void join(UUID process, Map<String, String> settings) {
        agree(process, settings, GONE_AFTER.minus(NEW_FOR));
    }

    /**
     * Says that it runs. Whoever could not say so for too long (PostgreSQL was away, the process
     * was frozen) did not count, so others may have started with other values.
     *
     * @throws ConfigurationException one line, if they did: this process must not go on
     */
    void stay(UUID process, Map<String, String> settings) {
        int stays =
                db.update(
                        """
                        UPDATE processes SET seen_at = now()
                        WHERE id = :id AND seen_at > now() - :gone_after * interval '1 second'
                        """,
                        Args.of("id", process).and("gone_after", GONE_AFTER.toSeconds()));
        if (stays == 0) {
            agree(process, settings, Duration.ZERO);
        }
    }

    private void agree(UUID process, Map<String, String> settings, Duration unseenFor) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            db.query(
                                    "SELECT pg_advisory_xact_lock(?)::text AS locked",
                                    row -> row.getString("locked"),
                                    LOCK);
                            if (isAlone()) {
                                replace(settings);
                            } else {
                                requireEqual(settings);
                            }
                            note(process, unseenFor);
                        });
    }

    private void note(UUID process, Duration unseenFor) {
        db.update(
                """
                INSERT INTO processes (id, seen_at) VALUES (:id, now() - :unseen_for * interval '1 second')
                ON CONFLICT (id) DO UPDATE SET seen_at = now()
                """,
                Args.of("id", process).and("unseen_for", unseenFor.toSeconds()));
    }

    void leave(UUID process) {
        db.update("DELETE FROM processes WHERE id = ?", process);
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("HANDBILL_PUBLIC_URL", config.publicUrl());
        settings.put("HANDBILL_EMAIL_PROVIDER", providers.email().name());
        settings.put("HANDBILL_SMS_PROVIDER", providers.sms().name());
        settings.put("HANDBILL_DELIVERY_LEASE", config.delivery().lease().toMillis() + "ms");
        settings.put("HANDBILL_DELIVERY_TIMEOUT", config.delivery().timeout().toMillis() + "ms");
        return settings;
    }

    /** Forgets those that are gone. */
    private boolean isAlone() {
        db.update(
                """
                DELETE FROM processes WHERE seen_at < now() - ? * interval '1 second'
                   OR seen_at > now() + interval '1 minute' -- from before the clock was set back
                """,
                GONE_AFTER.toSeconds());
        return db.first("SELECT 1 AS one FROM processes LIMIT 1", row -> row.getInt("one"))
                .isEmpty();
    }

    private void replace(Map<String, String> settings) {
        db.update("DELETE FROM process_settings");
        db.update(
                "INSERT INTO process_settings (name, value) SELECT * FROM unnest(?::text[],"
                        + " ?::text[])",
                settings.keySet().toArray(String[]::new),
                settings.values().toArray(String[]::new));
    }

    private void requireEqual(Map<String, String> settings) {
        db.query(
                "SELECT name, value FROM process_settings ORDER BY name",
                row -> {
                    String name = row.getString("name");
                    String theirs = row.getString("value");
                    String ours = settings.getOrDefault(name, theirs);
                    if (!ours.equals(theirs)) {
                        throw new ConfigurationException(
                                "%s is %s here and %s at the processes that run. Give all of them the same value; to change it, stop all of them first (one that was killed counts for %d s more)."
                                        .formatted(name, ours, theirs, GONE_AFTER.toSeconds()));
                    }
                    return name;
                });
    }
}
