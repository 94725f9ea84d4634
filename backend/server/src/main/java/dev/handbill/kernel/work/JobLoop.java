package dev.handbill.kernel.work;

import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works off leased jobs of one kind, one after the other, until none is left or the process ends.
 * What a job does when it fails is for {@code work} to say: an exception ends the loop, and the
 * job's lease runs out.
 *
 * @param <J> a job as it was claimed
 */
public final class JobLoop<J> {
    private final Supplier<Optional<J>> claim;
    private final Consumer<J> work;
    private final Lock one = new ReentrantLock();
    private volatile boolean isStopping;

    /**
     * @param claim takes the next job under a lease ({@link JobTable#claim})
     * @param work does it; asks {@link #isStopping} between its steps
     */
    public JobLoop(Supplier<Optional<J>> claim, Consumer<J> work) {
        this.claim = claim;
        this.work = work;
    }

    /** Waits while another thread works them off: the clock's, or that of a request. */
    public void workOff() {
        one.lock();
        try {
            boolean isWork = true;
            while (isWork && !isStopping) {
                Optional<J> job = claim.get();
                job.ifPresent(work);
                isWork = job.isPresent();
            }
        } finally {
            one.unlock();
        }
    }

    /** The process ends: the job under way is left where it is, and no other one is taken. */
    public void stop() {
        isStopping = true;
    }

    public boolean isStopping() {
        return isStopping;
    }
}
