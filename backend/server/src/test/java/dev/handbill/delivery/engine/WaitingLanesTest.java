package dev.handbill.delivery.engine;

import static dev.handbill.delivery.engine.Engine.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.queue.Lane;
import dev.handbill.queue.WorkQueue;
import dev.handbill.test.CleanState;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lanes that wait ask of Redis, counted by Redis itself: once a second each, whatever for. */
@QuarkusTest
class WaitingLanesTest {
    private static final int CAMPAIGNS = 4;
    private static final int LANES = 2 * CAMPAIGNS;

    /** Rounds that are counted; the lanes' first questions do not wait for each other. */
    private static final int ROUNDS = 3;

    private static final Pattern SCRIPTS = Pattern.compile("cmdstat_evalsha:calls=(\\d+)");
    private static final Pattern ALL = Pattern.compile("cmdstat_(?!info)[^:]+:calls=(\\d+)");

    @Inject Engine engine;
    @Inject CleanState state;
    @Inject DeliveryWorker worker;
    @Inject CampaignExpansion expansion;
    @Inject WorkQueue queue;
    @Inject LanesAtWork lanes;
    @Inject RedisDataSource redis;
    @Inject Db db;

    private final List<Long> campaigns = new ArrayList<>();

    @BeforeEach
    void clean() {
        state.reset();
        engine.customers(5);
        for (int i = 0; i < CAMPAIGNS; i++) {
            campaigns.add(engine.queuedCampaign());
        }
        expansion.expandQueued();
    }

    @AfterEach
    void endTheLanes() {
        db.update("UPDATE campaigns SET status = 'cancelled'");
        worker.drainLanesAtWork();
    }

    @Test
    void anEmptyQueueIsAskedOnceASecond() {
        assertRarelyAsked();
    }

    @Test
    void aProviderThatIsHeldIsAskedOnceASecond() {
        engine.queue();
        lanes.now().forEach(one -> queue.hold(one.pace().provider(), Duration.ofMinutes(5)));
        assertRarelyAsked();
    }

    @Test
    void aSlowRateIsAskedOnceASecond() {
        db.update("UPDATE campaigns SET send_rate_limit_emails = 1, send_rate_limit_sms = 1");
        engine.queue();
        // the first message of each lane goes at once
        engine.runUntil(() -> engine.count("deliveries WHERE status = 'sent'") == LANES);
        assertRarelyAsked();
    }

    @Test
    void aStoppedLaneAsksNothing() {
        db.update("UPDATE campaign_counts SET stop_reason = 'Refused.'");
        engine.queue();
        db.update("UPDATE campaigns SET status = 'sending'");
        db.update("UPDATE campaign_counts SET stop_reason = 'Refused.'");
        worker.drainLanesAtWork();
        assertThat(lanes.now()).isEmpty();
        assertThat(queue.depth(new Lane(campaigns.getFirst(), Channel.EMAIL))).isZero();
    }

    /** Scripts count with the commands inside of them: a claim that finds nothing has two. */
    private void assertRarelyAsked() {
        worker.drainLanesAtWork();
        long first = calls(SCRIPTS);
        patiently().until(() -> calls(SCRIPTS) >= first + LANES);
        long scripts = calls(SCRIPTS);
        long all = calls(ALL);
        long start = System.nanoTime();
        patiently().until(() -> calls(SCRIPTS) >= scripts + ROUNDS * LANES);
        double seconds = (System.nanoTime() - start) / 1e9;
        double mostAsked = LANES * (seconds + 1);
        assertThat((double) calls(SCRIPTS) - scripts).isLessThanOrEqualTo(mostAsked);
        assertThat((double) calls(ALL) - all).isLessThanOrEqualTo(12 * mostAsked);
    }

    private long calls(Pattern command) {
        String statistics = redis.execute("INFO", "commandstats").toString();
        Matcher counts = command.matcher(statistics);
        long calls = 0;
        while (counts.find()) {
            calls += Long.parseLong(counts.group(1));
        }
        return calls;
    }
}
