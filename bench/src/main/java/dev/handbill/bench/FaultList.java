package dev.handbill.bench;

import dev.handbill.bench.simulator.Misbehavior;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The faults, each as short as its point allows. */
final class FaultList {
    private static final Duration AWAY = Duration.ofSeconds(3);
    private static final Duration LEASE = Duration.ofSeconds(8);

    /** An outage of ten minutes takes as long; quickly, all waits are a twentieth. */
    private static final Duration OUTAGE = Duration.ofMinutes(10);

    private static final Duration SHIPPED_WAIT = Duration.ofSeconds(30);

    private static final int QUICK_FACTOR = 20;
    private static final Random RANDOM = new Random(20261123);

    private FaultList() {}

    static List<Fault> all(boolean isQuick) {
        int kills = isQuick ? 3 : 20;
        return List.of(
                new Fault("worker killed (-9) " + kills + " times", scene -> kill(scene, kills)),
                new Fault("worker stopped (SIGTERM) in a chunk", FaultList::stop),
                new Fault("worker frozen past its lease, then woken", FaultList::freeze),
                new Fault("Redis killed, append-only file kept", scene -> redis(scene, false)),
                new Fault("Redis killed, data lost", scene -> redis(scene, true)),
                new Fault("PostgreSQL restarted", FaultList::postgres),
                new Fault("PostgreSQL and Redis at once", FaultList::both),
                new Fault("PostgreSQL's disk full for 5 s", FaultList::diskFull),
                new Fault(
                        "accepts, then resets the connection (5 %)",
                        Map.of(),
                        Misbehavior.acceptingThenResetting(0.05, 20),
                        FaultList::acceptingThenResetting),
                new Fault(
                        "429, 5xx, resets, hanging and slow answers",
                        Map.of(),
                        Misbehavior.badDay(),
                        FaultList::badDay),
                outage(isQuick),
                new Fault("clock set back an hour", scene -> clock(scene, 3600)),
                new Fault("clock set forward an hour", scene -> clock(scene, -3600)));
    }

    private static void kill(FaultScene scene, int times) throws Exception {
        for (int i = 0; i < times && !scene.isOver(); i++) {
            Waiting.pause(Duration.ofMillis(RANDOM.nextInt(1_500)));
            // stopped first, so that what is counted is what is in flight
            Processes.signal(scene.worker().pid(), "STOP");
            scene.noteInFlight();
            scene.worker().kill();
            scene.startWorker();
            scene.awaitSendingAgain();
        }
    }

    private static void stop(FaultScene scene) throws Exception {
        Duration took = scene.worker().stop();
        long left = scene.noteInFlight();
        if (left > 0 || took.toSeconds() > 30) {
            throw new IllegalStateException("A graceful stop left %d in doubt".formatted(left));
        }
        scene.startWorker();
        scene.awaitSendingAgain();
    }

    private static void freeze(FaultScene scene) throws Exception {
        Handbill frozen = scene.worker();
        // hardly anything goes out while the second worker starts
        // (and still below the time-out of a call, else each would be in doubt)
        scene.behave(Misbehavior.latency(1_500));
        Handbill other = scene.startWorker();
        scene.behave(Misbehavior.latency(200));
        scene.awaitSendingAgain();
        Processes.signal(frozen.pid(), "STOP");
        Processes.signal(other.pid(), "STOP");
        // of both; the other one's are sent when it goes on
        if (scene.noteInFlight() == 0) {
            throw new IllegalStateException("Nothing was in flight when the worker froze");
        }
        Processes.signal(other.pid(), "CONT");
        scene.awaitSendingAgain();
        Waiting.pause(LEASE.multipliedBy(2));
        long before = scene.stage().accepted();
        boolean wasOver = scene.isOver();
        Processes.signal(frozen.pid(), "CONT");
        Waiting.pause(AWAY);
        if (wasOver && scene.stage().accepted() > before) {
            throw new IllegalStateException("The woken worker sent what another had taken over");
        }
    }

    private static void redis(FaultScene scene, boolean withoutData) throws Exception {
        scene.stage().killRedis();
        Waiting.pause(AWAY);
        scene.stage().restartRedis(withoutData);
        scene.awaitSendingAgain();
    }

    private static void postgres(FaultScene scene) throws Exception {
        scene.stage().stopPostgres();
        Waiting.pause(AWAY);
        scene.stage().restartPostgres();
        scene.awaitSendingAgain();
    }

    private static void both(FaultScene scene) throws Exception {
        scene.stage().killRedis();
        scene.stage().stopPostgres();
        Waiting.pause(AWAY);
        scene.stage().restartPostgres();
        scene.stage().restartRedis(true);
        scene.awaitSendingAgain();
    }

    /** Answers each write as PostgreSQL does without room: SQLSTATE 53100. */
    private static void diskFull(FaultScene scene) throws Exception {
        Sql sql = scene.stage().sql();
        sql.update(
                """
                CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';
                END $$
                """);
        sql.update(
                "CREATE TRIGGER no_room BEFORE UPDATE ON deliveries FOR EACH STATEMENT EXECUTE FUNCTION no_room()");
        Waiting.pause(Duration.ofSeconds(5));
        sql.update("DROP FUNCTION no_room CASCADE");
        scene.awaitSendingAgain();
    }

    private static void acceptingThenResetting(FaultScene scene) throws Exception {
        scene.awaitSent(0.7);
        scene.behave(Misbehavior.latency(20));
        scene.addDoubt(cutOff(scene));
    }

    private static void badDay(FaultScene scene) throws Exception {
        scene.awaitSent(0.7);
        scene.behave(Misbehavior.latency(5));
        scene.addDoubt(cutOff(scene));
    }

    /** E-mails that were taken but whose sender cannot know: these may go out again. */
    private static long cutOff(FaultScene scene) {
        return scene.stage()
                .sent()
                .ofCampaign(scene.campaign())
                .all()
                .filter(line -> line.verdict().equals("ACCEPTED_THEN_RESET"))
                .count();
    }

    /** At full length with the waits that are shipped. */
    private static Fault outage(boolean isQuick) {
        Map<String, String> waits =
                Map.of(
                        "HANDBILL_DELIVERY_RETRY_BASE",
                        (isQuick ? SHIPPED_WAIT.dividedBy(QUICK_FACTOR) : SHIPPED_WAIT).toMillis()
                                + "ms",
                        "HANDBILL_DELIVERY_RETRY_FACTOR",
                        "5");
        Duration length = isQuick ? OUTAGE.dividedBy(QUICK_FACTOR) : OUTAGE;
        return new Fault(
                "provider dead for ten minutes" + (isQuick ? " (a twentieth of all waits)" : ""),
                waits,
                Misbehavior.latency(50),
                scene -> {
                    scene.behave(Misbehavior.down("error"));
                    Waiting.pause(length);
                    scene.behave(Misbehavior.latency(20));
                    scene.awaitSendingAgain();
                });
    }

    /**
     * A machine's clock cannot be set without disturbing everything else on it; what was stored
     * before is shifted instead, which comes to the same.
     *
     * @param seconds how much later all stored times are, seen from the clock that was set back
     */
    private static void clock(FaultScene scene, int seconds) throws Exception {
        scene.noteInFlight();
        RedisLine redis = scene.stage().redis();
        String shift =
                """
                for _, key in ipairs(redis.call('KEYS', 'hb:slot:*')) do
                  local at = tonumber(redis.call('GET', key) or 0)
                  redis.call('SET', key, string.format('%.0f', at + ARGV[1] * 1000000), 'PX', 7200000)
                end
                for _, member in ipairs(redis.call('ZRANGE', 'hb:leases', 0, -1)) do
                  redis.call('ZINCRBY', 'hb:leases', ARGV[1] * 1000, member)
                end
                return 'done'
                """;
        redis.ask("EVAL", shift, "0", Integer.toString(seconds));
        Sql sql = scene.stage().sql();
        sql.update(
                "UPDATE delivery_claims SET lease_until = lease_until + ? * interval '1 second'",
                seconds);
        sql.update(
                "UPDATE deliveries SET next_attempt_at = next_attempt_at + ? * interval '1 second' WHERE next_attempt_at IS NOT NULL",
                seconds);
        scene.awaitSendingAgain();
    }
}
