package dev.handbill.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A share for answers that are streamed. Each holds a connection to the database for as long as
 * whoever downloads it takes; without a share of their own, two dozen slow readers would hold all
 * of them, and nothing would be sent or answered any more.
 */
@ApplicationScoped
public class StreamedAnswers {
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore share;
    private final Duration patience;

    @Inject
    StreamedAnswers() {
        this(AT_ONCE, PATIENCE);
    }

    StreamedAnswers(int atOnce, Duration patience) {
        this.share = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /**
     * Runs it when its turn comes.
     *
     * @throws ApiProblem 503 when the others take too long
     */
    public void run(Runnable answer) {
        if (!isOurTurn()) {
            throw ApiProblem.unavailable(
                    "downloads-busy", "Other files are being downloaded. Try again in a minute.");
        }
        try {
            answer.run();
        } finally {
            share.release();
        }
    }

    private boolean isOurTurn() {
        try {
            return share.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
