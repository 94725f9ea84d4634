package dev.handbill.delivery.notice;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.work.NothingToDo;
import dev.handbill.notice.NoticeStore;
import dev.handbill.notice.WaitingNotice;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends notices that are due, each channel by itself: a dead SMS provider holds up no e-mail. Any
 * number of workers may do the same.
 */
@ApplicationScoped
class NoticeWorker {
    private static final Logger LOG = Logger.getLogger(NoticeWorker.class);
    private static final int MOST_AT_ONCE = 20;

    /** As long as deliveries are given, so that a graceful stop leaves nothing in doubt. */
    private static final Duration LAST_ONES = Duration.ofSeconds(25);

    private final NoticeStore store;
    private final NoticeSender sender;
    private final NoticeMetrics metrics;
    private final Duration lease;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore turns = new Semaphore(Channel.values().length);
    private volatile boolean isStopping;

    NoticeWorker(
            NoticeStore store, NoticeSender sender, NoticeMetrics metrics, HandbillConfig config) {
        this.store = store;
        this.sender = sender;
        this.metrics = metrics;
        this.lease = config.delivery().lease();
    }

    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            identity = "notices-email",
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendEmails() throws InterruptedException {
        workOff(Channel.EMAIL);
    }

    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            identity = "notices-sms",
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendSms() throws InterruptedException {
        workOff(Channel.SMS);
    }

    @Scheduled(skipExecutionIf = NothingToDo.class, every = "1h", delayed = "6m")
    void forgetOld() {
        store.purge();
    }

    /** Until nothing is due. */
    void workOff(Channel channel) throws InterruptedException {
        turns.acquire();
        try {
            store.expire(channel).forEach(one -> tell(channel, one));
            boolean isWork = true;
            while (isWork && !isStopping) {
                isWork = sendSome(channel);
            }
        } finally {
            turns.release();
        }
    }

    /** What is under way ends with its result written; nothing more is taken. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        isStopping = true;
        if (!turns.tryAcquire(
                Channel.values().length, LAST_ONES.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Some notices were still under way when the process had to end");
        }
    }

    private boolean sendSome(Channel channel) throws InterruptedException {
        long start = System.nanoTime();
        List<WaitingNotice> taken = store.take(channel, MOST_AT_ONCE, lease);
        List<Callable<Void>> calls = new ArrayList<>(taken.size());
        for (WaitingNotice one : taken) {
            calls.add(
                    () -> {
                        send(one, start + lease.toNanos());
                        return null;
                    });
        }
        threads.invokeAll(calls);
        return !taken.isEmpty();
    }

    /** Whatever is thrown, the notice is tried again when its lease ends. */
    private void send(WaitingNotice one, long leaseEnds) throws InterruptedException {
        try {
            sender.send(one, leaseEnds);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Notice %d was not sent", one.id());
        }
    }

    private void tell(Channel channel, NoticeStore.Expired one) {
        metrics.givenUp(one.kind(), channel);
        LOG.warnf(
                "Notice %d (%s by %s) is given up: its time is over after %d tries, the last said %s",
                one.id(), one.kind().wire(), channel, one.attempts(), one.reason());
    }
}
