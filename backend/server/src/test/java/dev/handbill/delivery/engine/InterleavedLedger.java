package dev.handbill.delivery.engine;

import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.delivery.ledger.ClaimedDelivery;
import dev.handbill.delivery.ledger.LedgerClaims;
import dev.handbill.delivery.ledger.LedgerDecisions;
import dev.handbill.delivery.ledger.LedgerResults;
import dev.handbill.delivery.ledger.RetryPolicy;
import dev.handbill.delivery.ledger.UnknownResolution;
import dev.handbill.events.Reports;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.provider.NetworkFailure;
import dev.handbill.provider.SendOutcome;
import dev.handbill.queue.Claim;
import dev.handbill.queue.Lane;
import dev.handbill.queue.Lease;
import dev.handbill.queue.Pace;
import dev.handbill.queue.WorkQueue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One campaign, the workers and the provider, stepped by hand: the ledger and the queue are the
 * real ones, what the provider took and what may have gone out twice is kept beside them.
 */
@ApplicationScoped
class InterleavedLedger {
    static final int CUSTOMERS = 3;

    private static final int MOST_ROUNDS = 100;
    private static final int MOST_ATTEMPTS = 4;
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    enum Kind {
        /** The next customer gets coupon and deliveries; the first has theirs from the start. */
        EXPAND(3),
        CLAIM(8),
        ANSWER(6),
        RECORD(5),
        /** A worker dies with what it holds. */
        KILL(1),
        /** A worker stands still past its lease; what it was told before, it writes later. */
        FREEZE(6),
        REPORT(1),
        PAUSE(1),
        RESUME(2),
        CANCEL(2),
        RETRY(2),
        RESOLVE(2),
        /** Redis loses everything. */
        LOSE(1),
        /** Redis does not hear that the next chunk is done. */
        SILENCE(1),
        /** Every retry is due. */
        WAIT(3),
        RECONCILE(6);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        static Kind by(Random random) {
            int left = random.nextInt(sum());
            for (Kind kind : values()) {
                left -= kind.weight;
                if (left < 0) {
                    return kind;
                }
            }
            throw new IllegalStateException("The weights do not add up");
        }

        private static int sum() {
            int sum = 0;
            for (Kind kind : values()) {
                sum += kind.weight;
            }
            return sum;
        }
    }

    /**
     * @param luck decides all that is left to chance in it, whatever was played before
     */
    record Step(Kind kind, int luck) {
        @Override
        public String toString() {
            return kind + "(" + luck + ")";
        }
    }

    /** What the provider, and not the ledger, knows of a delivery. */
    private static final class Told {
        int accepted;

        /**
         * The ledger was told; whoever takes it from then on must not send it. Who had it in hand
         * already, since a worker was lost with it, does not know.
         */
        boolean isWritten;

        int writtenAt;

        /**
         * A worker was lost with it, it is in doubt, or a person said so: it may go out once more.
         */
        boolean mayGoAgain;
    }

    private record Answer(ClaimedDelivery delivery, SendOutcome outcome) {}

    private static final class Chunk {
        final Lease lease;
        final List<ClaimedDelivery> taken;
        final int takenAt;
        @Nullable List<Answer> answers;
        boolean isOver;

        Chunk(Lease lease, List<ClaimedDelivery> taken, int takenAt) {
            this.lease = lease;
            this.taken = taken;
            this.takenAt = takenAt;
        }
    }

    private record Line(
            long id, Channel channel, String status, int attempts, boolean waits, long notes) {}

    private final Db db;
    private final RedisDataSource redis;
    private final WorkQueue queue;
    private final LedgerClaims claims;
    private final LedgerResults results;
    private final LedgerDecisions decisions;
    private final RetryPolicy policy;
    private final CampaignLifecycle lifecycle;
    private final CampaignExpansion expansion;
    private final Reconciler reconciler;
    private final Reports reports;

    private final List<Chunk> chunks = new ArrayList<>();
    private final Map<Long, Told> told = new HashMap<>();
    private final Map<Long, String> before = new HashMap<>();
    private @Nullable String damage;
    private boolean isSilent;
    private long id;
    private int played;
    private int moment;

    InterleavedLedger(
            Db db,
            RedisDataSource redis,
            WorkQueue queue,
            LedgerClaims claims,
            LedgerResults results,
            LedgerDecisions decisions,
            RetryPolicy policy,
            CampaignLifecycle lifecycle,
            CampaignExpansion expansion,
            Reconciler reconciler,
            Reports reports) {
        this.db = db;
        this.redis = redis;
        this.queue = queue;
        this.claims = claims;
        this.results = results;
        this.decisions = decisions;
        this.policy = policy;
        this.lifecycle = lifecycle;
        this.expansion = expansion;
        this.reconciler = reconciler;
        this.reports = reports;
    }

    /**
     * Makes the ledger wrong, to see that it is found out.
     *
     * @param sql with the campaign's id for its {@code ?}, run with each RECORD; null: nothing
     */
    void damageBy(@Nullable String sql) {
        damage = sql;
    }

    /** How many steps of the last play were taken. */
    int played() {
        return played;
    }

    /**
     * On a new campaign; then everybody works until nothing is left.
     *
     * @throws AssertionError which promise was broken
     */
    void play(List<Step> steps) {
        begin();
        reconciler.reconcile();
        for (Step step : steps) {
            played++;
            take(step);
            look("after step " + played + ", " + step);
        }
        end();
    }

    private void begin() {
        chunks.clear();
        told.clear();
        before.clear();
        isSilent = false;
        played = 0;
        moment = 0;
        id =
                db.one(
                        """
                        WITH campaign AS (
                            INSERT INTO campaigns (name, target_segments, status, sent_at, audience_max_id,
                                send_rate_limit_emails, send_rate_limit_sms)
                            SELECT 'Played', ARRAY['ALL'], 'queued', now(), max(id), 1000000, 1000000 FROM customers
                            RETURNING id
                        )
                        INSERT INTO campaign_contents (campaign_id, subject, email_content, sms_content)
                        SELECT id, 'Offer', 'Hello', 'Hi' FROM campaign RETURNING campaign_id
                        """,
                        row -> row.getLong("campaign_id"));
        expand();
    }

    private void expand() {
        expansion.expandOrFail(id, 1);
    }

    private void take(Step step) {
        Random luck = new Random(step.luck());
        switch (step.kind()) {
            case EXPAND -> expand();
            case CLAIM -> claim(channel(luck), 1 + luck.nextInt(CUSTOMERS));
            case ANSWER -> one(luck, false).ifPresent(chunk -> answer(chunk, luck));
            case RECORD -> {
                one(luck, true).ifPresent(this::record);
                if (damage != null) {
                    db.update(damage, id);
                }
            }
            case KILL -> any(luck).ifPresent(this::kill);
            // with an answer in its hand more often than not: that is what can get lost
            case FREEZE ->
                    one(luck, luck.nextInt(4) > 0).or(() -> any(luck)).ifPresent(this::freeze);
            case REPORT -> report(luck);
            case PAUSE -> change(CampaignAction.PAUSE);
            case RESUME -> change(CampaignAction.RESUME);
            // seldom: nothing happens to a campaign afterwards
            case CANCEL -> {
                if (luck.nextInt(3) == 0) {
                    change(CampaignAction.CANCEL);
                }
            }
            case RETRY -> retry();
            case RESOLVE -> resolve(channel(luck), luck);
            case LOSE -> lose();
            case SILENCE -> isSilent = true;
            case WAIT -> makeDue();
            case RECONCILE -> reconciler.reconcile();
        }
    }

    /** As DeliveryWorker and ChunkSender do it. */
    private void claim(Channel channel, int most) {
        Lane lane = new Lane(id, channel);
        Pace pace = new Pace(1_000_000, "played:" + channel.wire(), 1_000_000);
        if (!(queue.claim(lane, pace, most)
                instanceof Claim.Granted(Lease lease, long[] ids, var _))) {
            return;
        }
        boolean isSending = status().equals("sending");
        List<ClaimedDelivery> taken = claims.take(lane, ids, "sandbox");
        require(isSending || taken.isEmpty(), "a campaign that is not sending sent something");
        if (!taken.isEmpty()) {
            chunks.add(new Chunk(lease, taken, moment++));
        } else if (isSending) {
            queue.finish(lease);
        } else {
            queue.giveBack(lease);
        }
    }

    private void answer(Chunk chunk, Random luck) {
        List<Answer> answers = new ArrayList<>();
        for (ClaimedDelivery delivery : chunk.taken) {
            // whoever wakes up after the lease does not call
            SendOutcome outcome = chunk.isOver ? NetworkFailure.tooLate() : outcome(luck);
            boolean isTaken =
                    outcome instanceof SendOutcome.Accepted
                            || outcome instanceof SendOutcome.Uncertain && luck.nextBoolean();
            if (isTaken) {
                accept(delivery.id(), chunk.takenAt);
            }
            if (outcome instanceof SendOutcome.Uncertain
                    && chunk.lease.lane().channel() == Channel.EMAIL) {
                // twice is better than never
                told(delivery.id()).mayGoAgain = true;
            }
            answers.add(new Answer(delivery, outcome));
        }
        chunk.answers = answers;
    }

    private static SendOutcome outcome(Random luck) {
        int lot = luck.nextInt(20);
        return switch (lot) {
            case 0, 1 -> new SendOutcome.Retryable("503", "Busy");
            case 2 -> new SendOutcome.Refused("550", "No mailbox");
            case 3 -> new SendOutcome.MessageRefused("400", "Too large");
            case 4, 5, 6 -> new SendOutcome.Uncertain("timeout", "Silence");
            case 7, 8 -> new SendOutcome.Throttled(A_MOMENT, "429");
            case 9 -> new SendOutcome.NotTried(A_MOMENT, "circuit-open", "Waiting");
            case 10 -> new SendOutcome.Unreachable("connect", "Nobody is there");
            default -> new SendOutcome.Accepted("m" + lot);
        };
    }

    private void accept(long delivery, int takenAt) {
        Told known = told(delivery);
        require(
                !known.isWritten || takenAt < known.writtenAt,
                "delivery " + delivery + " went out though the ledger had it sent");
        require(
                known.accepted == 0 || known.mayGoAgain,
                "delivery " + delivery + " went out twice, and no worker was lost with it");
        known.accepted++;
        known.mayGoAgain = false;
    }

    private void record(Chunk chunk) {
        List<Answer> answers = answers(chunk);
        results.record(
                answers.stream()
                        .map(
                                one ->
                                        policy.resultOf(
                                                one.outcome(),
                                                one.delivery(),
                                                chunk.lease.lane().channel()))
                        .toList());
        for (Answer one : answers) {
            if (one.outcome() instanceof SendOutcome.Accepted) {
                wasWritten(one.delivery().id());
            }
        }
        if (!isSilent) {
            queue.finish(chunk.lease);
        }
        isSilent = false;
        chunks.remove(chunk);
    }

    private void wasWritten(long delivery) {
        Told known = told(delivery);
        if (!known.isWritten) {
            known.isWritten = true;
            known.writtenAt = moment++;
        }
    }

    private void kill(Chunk chunk) {
        freeze(chunk);
        chunks.remove(chunk);
    }

    /** Its leases end, in Redis and in PostgreSQL; e-mails that it holds go again, SMS do not. */
    private void freeze(Chunk chunk) {
        chunk.isOver = true;
        db.update(
                "UPDATE delivery_claims SET lease_until = now() - interval '1 second' WHERE id = ?",
                chunk.taken.getFirst().chunk());
        endLeases();
        if (chunk.lease.lane().channel() == Channel.EMAIL) {
            chunk.taken.forEach(one -> told(one.id()).mayGoAgain = true);
        }
    }

    /** Of everybody, which is one fault more: their ids are queued twice. */
    private void endLeases() {
        var leases = redis.sortedSet(String.class);
        leases.zrange("hb:leases", 0, -1).forEach(member -> leases.zadd("hb:leases", 0, member));
    }

    private void report(Random luck) {
        List<Long> taken =
                told.entrySet().stream()
                        .filter(one -> one.getValue().accepted > 0)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        if (!taken.isEmpty()) {
            long delivery = taken.get(luck.nextInt(taken.size()));
            reports.delivered(delivery);
            wasWritten(delivery);
        }
    }

    private void change(CampaignAction action) {
        lifecycle.tryChange(id, action, null);
    }

    private void retry() {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            lifecycle.lock(id);
                            if (decisions.retryFailed(id) > 0) {
                                change(CampaignAction.REOPEN);
                            }
                        });
    }

    private void resolve(Channel channel, Random luck) {
        UnknownResolution resolution =
                UnknownResolution.values()[luck.nextInt(UnknownResolution.values().length)];
        List<Line> doubtful =
                lines().stream()
                        .filter(one -> one.channel() == channel && one.status().equals("unknown"))
                        .toList();
        int settled =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    lifecycle.lock(id);
                                    int n = decisions.resolveUnknown(id, channel, resolution);
                                    if (n > 0 && resolution == UnknownResolution.RESEND) {
                                        change(CampaignAction.REOPEN);
                                    }
                                    return n;
                                });
        if (settled == 0) {
            return;
        }
        require(settled == doubtful.size(), "not every doubt was decided");
        for (Line one : doubtful) {
            if (resolution == UnknownResolution.COUNT_AS_SENT) {
                wasWritten(one.id());
            } else {
                told(one.id()).mayGoAgain = true;
            }
        }
    }

    private void lose() {
        redis.flushall();
        redis.value(String.class).set("hb:slots-known-since", "0");
    }

    private void makeDue() {
        db.update(
                "UPDATE deliveries SET next_attempt_at = now() WHERE campaign_id = ? AND"
                        + " next_attempt_at IS NOT NULL",
                id);
    }

    /** Everybody who worked is gone, a new worker finds a provider that takes everything. */
    private void end() {
        List.copyOf(chunks).forEach(this::kill);
        isSilent = false;
        change(CampaignAction.RESUME);
        for (int round = 0; round < MOST_ROUNDS && !isAtRest(); round++) {
            makeDue();
            endLeases();
            expand();
            reconciler.reconcile();
            for (Channel channel : Channel.values()) {
                claim(channel, CUSTOMERS);
            }
            for (Chunk chunk : List.copyOf(chunks)) {
                chunk.answers = new ArrayList<>();
                for (ClaimedDelivery one : chunk.taken) {
                    accept(one.id(), chunk.takenAt);
                    answers(chunk).add(new Answer(one, new SendOutcome.Accepted("last")));
                }
                record(chunk);
            }
            look("in the end");
        }
        require(isAtRest(), "something waits for ever: " + status() + " " + lines());
        require(
                !status().equals("completed") || lines().size() == 2 * CUSTOMERS,
                "somebody was forgotten: " + lines());
    }

    private boolean isAtRest() {
        return List.of("completed", "cancelled").contains(status())
                && lines().stream()
                        .noneMatch(
                                one ->
                                        one.status().equals("pending")
                                                || one.status().equals("sending"));
    }

    /** The promises that hold at any moment. */
    private void look(String when) {
        Map<String, Long> sums = new HashMap<>();
        for (Line line : lines()) {
            sums.merge(line.channel().wire() + " " + line.status(), 1L, Long::sum);
            sums.merge(line.channel().wire() + " all", 1L, Long::sum);
            String what = when + ": " + line + " ";
            boolean isUnderWay = line.status().equals("sending");
            require(
                    !isUnderWay || line.notes() == 1,
                    what + "is under way, and nobody would miss it");
            require(!line.waits() || line.status().equals("pending"), what + "waits for a try");
            require(line.attempts() <= MOST_ATTEMPTS, what + "was tried too often");
            require(
                    !told(line.id()).isWritten || line.status().equals("sent"),
                    what + "was accepted, and is not sent");
            require(
                    !"sent".equals(before.get(line.id())) || line.status().equals("sent"),
                    what + "was sent before");
            before.put(line.id(), line.status());
        }
        require(!status().equals("completed") || isExpanded(), when + ": there is more to come");
        for (String[] count : counts()) {
            String key = count[0] + " " + count[1];
            require(
                    sums.getOrDefault(key, 0L) == Long.parseLong(count[2]),
                    when + ": " + count[2] + " are counted as " + key + ", not " + sums.get(key));
        }
    }

    private List<Line> lines() {
        return db.query(
                """
                SELECT d.id, d.channel, d.status, d.attempts, d.next_attempt_at IS NOT NULL AS waits,
                       (SELECT count(*) FROM delivery_claims u
                        WHERE u.campaign_id = d.campaign_id AND d.id = ANY (u.delivery_ids)) AS notes
                FROM deliveries d WHERE d.campaign_id = ? ORDER BY d.id
                """,
                row ->
                        new Line(
                                row.getLong("id"),
                                Channel.of(row.getString("channel")),
                                row.getString("status"),
                                row.getInt("attempts"),
                                row.getBoolean("waits"),
                                row.getLong("notes")),
                id);
    }

    private List<String[]> counts() {
        return db.query(
                """
                SELECT n.channel, s.status, s.n FROM campaign_counts n CROSS JOIN LATERAL (
                    VALUES ('sent', sent), ('failed', failed), ('skipped', skipped), ('unknown', unknown), ('all', total))
                    AS s (status, n)
                WHERE n.campaign_id = ?
                """,
                row ->
                        new String[] {
                            row.getString("channel"), row.getString("status"), "" + row.getLong("n")
                        },
                id);
    }

    private String status() {
        return db.one(
                "SELECT status FROM campaigns WHERE id = ?", row -> row.getString("status"), id);
    }

    private boolean isExpanded() {
        return db.one(
                "SELECT expanded_at IS NOT NULL AS expanded FROM campaigns WHERE id = ?",
                row -> row.getBoolean("expanded"),
                id);
    }

    private Told told(long delivery) {
        return told.computeIfAbsent(delivery, _ -> new Told());
    }

    private static List<Answer> answers(Chunk chunk) {
        List<Answer> answers = chunk.answers;
        if (answers == null) {
            throw new IllegalStateException("Nobody answered yet");
        }
        return answers;
    }

    private Optional<Chunk> any(Random luck) {
        return chunks.isEmpty()
                ? Optional.empty()
                : Optional.of(chunks.get(luck.nextInt(chunks.size())));
    }

    private Optional<Chunk> one(Random luck, boolean isAnswered) {
        // who stood still comes back late, so that much can happen meanwhile
        boolean isLate = luck.nextInt(3) == 0;
        List<Chunk> fit =
                chunks.stream()
                        .filter(chunk -> (chunk.answers != null) == isAnswered)
                        .filter(chunk -> !chunk.isOver || isLate)
                        .toList();
        return fit.isEmpty() ? Optional.empty() : Optional.of(fit.get(luck.nextInt(fit.size())));
    }

    private static Channel channel(Random luck) {
        return Channel.values()[luck.nextInt(Channel.values().length)];
    }

    private static void require(boolean holds, String promise) {
        if (!holds) {
            throw new AssertionError(promise);
        }
    }
}
