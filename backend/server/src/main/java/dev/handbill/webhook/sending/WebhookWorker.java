package dev.handbill.webhook.sending;

import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.work.NothingToDo;
import dev.handbill.webhook.receiver.WebhookConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends to each webhook by itself: a slow one holds up no other. A webhook is one worker's at a
 * time, and of any number of processes each takes what the others do not have. While a receiver
 * keeps up, its calls go out one after the other in the order in which things happened; ten at once
 * when more are waiting.
 */
@ApplicationScoped
class WebhookWorker {
    private static final Logger LOG = Logger.getLogger(WebhookWorker.class);
    private static final int MOST_AT_ONCE = 10;
    private static final int MOST_CALLS_UNDER_WAY = 40;
    private static final int MOST_EXPANDED_AT_ONCE = 100;
    private static final Duration LAST_ONES = Duration.ofSeconds(20);
    private static final Duration TO_SPARE = Duration.ofSeconds(30);

    /** Calls of many slow webhooks wait for a thread. */
    private static final int TURNS_OF_THREADS = 5;

    private final CallStore store;
    private final WebhookExpansion expansion;
    private final CallClient client;
    private final CallResults results;
    private final WebhookMetrics metrics;
    private final Clock clock;
    private final Duration lease;
    private final ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor();

    /** Threads of the system: a name that is looked up would hold a virtual thread's carrier. */
    private final ExecutorService calls =
            Executors.newFixedThreadPool(
                    MOST_CALLS_UNDER_WAY,
                    Thread.ofPlatform().daemon().name("webhook-call-", 0).factory());

    private volatile boolean isStopping;

    WebhookWorker(
            CallStore store,
            WebhookExpansion expansion,
            CallClient client,
            CallResults results,
            WebhookMetrics metrics,
            WebhookConfig config,
            Clock clock) {
        this.store = store;
        this.expansion = expansion;
        this.client = client;
        this.results = results;
        this.metrics = metrics;
        this.clock = clock;
        this.lease = config.timeout().multipliedBy(TURNS_OF_THREADS).plus(TO_SPARE);
    }

    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            identity = "webhooks",
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        try {
            begin();
        } catch (DbException e) {
            // what is to be told stays where it is, and the next turn finds it
            LOG.warnf("Webhooks are not called yet: %s", e.getMessage());
        }
    }

    /** What is under way ends with its result written; nothing more is taken. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        isStopping = true;
        turns.shutdown();
        if (!turns.awaitTermination(LAST_ONES.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Some webhooks were still being called when the process had to end");
        }
        calls.shutdown();
    }

    /** Until nothing is due. */
    void workOff() throws Exception {
        for (List<Future<?>> under = begin(); !under.isEmpty(); under = begin()) {
            for (Future<?> one : under) {
                one.get();
            }
        }
    }

    private List<Future<?>> begin() {
        List<Future<?>> begun = new ArrayList<>();
        if (!isStopping) {
            for (TakenWebhook webhook : store.claim(lease)) {
                begun.add(turns.submit(() -> workOff(webhook)));
            }
        }
        return begun;
    }

    private void workOff(TakenWebhook webhook) {
        try {
            boolean isWork = true;
            while (isWork && !isStopping) {
                Optional<Receiver> receiver = store.renew(webhook, lease);
                isWork = receiver.isPresent() && sendSome(webhook.id(), receiver.get());
            }
            store.release(webhook);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // what was taken is tried again when its lease ends
            LOG.errorf(e, "Webhook %d is not called for now", webhook.id());
        }
    }

    private boolean sendSome(long webhook, Receiver receiver) throws InterruptedException {
        for (int i = 0; i < MOST_EXPANDED_AT_ONCE && expansion.next(webhook); i++) {
            // each in a transaction of its own
        }
        boolean isBehind = store.due(webhook, MOST_AT_ONCE) == MOST_AT_ONCE;
        int most = isBehind && !receiver.isFailing() ? MOST_AT_ONCE : 1;
        List<Callable<Void>> taken = new ArrayList<>(most);
        for (TakenCall call : store.take(webhook, most, lease)) {
            taken.add(
                    () -> {
                        send(webhook, receiver, call);
                        return null;
                    });
        }
        calls.invokeAll(taken);
        return !taken.isEmpty();
    }

    private void send(long webhook, Receiver receiver, TakenCall call) {
        CallOutcome outcome =
                client.post(
                        receiver.url(),
                        CallSignature.headers(
                                call.messageId(), clock.instant(), call.body(), receiver.secrets()),
                        call.body());
        try {
            metrics.count(results.write(webhook, call, outcome));
        } catch (DbException e) {
            LOG.errorf("Call %d: its result is not written: %s", call.id(), e.sqlState());
        }
    }
}
