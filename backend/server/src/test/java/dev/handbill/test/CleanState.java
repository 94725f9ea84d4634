package dev.handbill.test;

import dev.handbill.account.quota.KeyQuota;
import dev.handbill.business.BusinessStore;
import dev.handbill.business.SendingSettingsStore;
import dev.handbill.campaign.link.CampaignLinks;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.provider.sandbox.SandboxBehaviors;
import dev.handbill.webhook.WebhookOutbox;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;

/** Empties PostgreSQL and Redis, but for the business; tests call it before each test. */
@ApplicationScoped
public class CleanState {
    private static final String DEADLOCK = "40P01";
    private static final int MOST_TRIES = 5;

    /**
     * TRUNCATE makes new files of every table and index, in a quarter of the time of all tests: it
     * is for what many rows would bloat. As a replica, no trigger and no foreign key is asked.
     */
    private static final String EMPTY =
            """
            DO $$
            DECLARE
                one record;
                found bigint;
            BEGIN
                PERFORM set_config('session_replication_role', 'replica', true);
                FOR one IN SELECT format('%I', tablename) AS name FROM pg_tables
                           WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'
                LOOP
                    EXECUTE format('SELECT count(*) FROM (SELECT FROM %s LIMIT 1001) AS few', one.name) INTO found;
                    IF found > 1000 THEN
                        EXECUTE format('TRUNCATE %s CASCADE', one.name);
                    ELSIF found > 0 THEN
                        EXECUTE format('DELETE FROM %s', one.name);
                    END IF;
                END LOOP;
                PERFORM setval(format('%I', sequencename)::regclass, start_value, false)
                FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
            END $$
            """;

    private final Db db;
    private final RedisDataSource redis;
    private final SandboxBehaviors sandbox;
    private final BusinessStore business;
    private final SendingSettingsStore sending;
    private final CampaignLinks links;
    private final WebhookOutbox webhooks;
    private final KeyQuota quota;

    CleanState(
            Db db,
            RedisDataSource redis,
            BusinessStore business,
            SendingSettingsStore sending,
            CampaignLinks links,
            WebhookOutbox webhooks,
            KeyQuota quota,
            SandboxBehaviors sandbox) {
        this.links = links;
        this.webhooks = webhooks;
        this.quota = quota;
        this.db = db;
        this.business = business;
        this.sending = sending;
        this.sandbox = sandbox;
        this.redis = redis;
    }

    public void reset() {
        empty();
        db.update("INSERT INTO sandbox_behavior DEFAULT VALUES");
        business.create("Café Test");
        // tests run at any hour
        db.update("UPDATE business SET quiet_hours = false, sms_only_agreed = false");
        business.forget();
        sending.forget();
        links.forget();
        webhooks.forget();
        quota.forget();
        redis.flushall();
        // else the first message of each test waits one interval, as after any loss of Redis
        redis.value(String.class).set("hb:slots-known-since", "0");
        sandbox.forget();
    }

    /** Nobody has set Handbill up yet. */
    public void resetToFirstRun() {
        reset();
        db.update("DELETE FROM business");
        business.forget();
    }

    /**
     * A worker of the test before may hold rows still: PostgreSQL then turns one of the two away.
     */
    private void empty() {
        for (int tries = 1; ; tries++) {
            try {
                db.update(EMPTY);
                return;
            } catch (DbException e) {
                if (!e.sqlState().equals(DEADLOCK) || tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }
}
