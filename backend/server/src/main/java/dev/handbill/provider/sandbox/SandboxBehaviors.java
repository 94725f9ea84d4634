package dev.handbill.provider.sandbox;

import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The one row that says how the sandbox misbehaves, kept for at most a second. */
@ApplicationScoped
public class SandboxBehaviors {
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private record Kept(SandboxBehavior behavior, long readAtNanos) {}

    private final Db db;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    SandboxBehaviors(Db db) {
        this.db = db;
    }

    SandboxBehavior current() {
        Kept now = kept.get();
        if (now != null && System.nanoTime() - now.readAtNanos() < KEPT_NANOS) {
            return now.behavior();
        }
        return read();
    }

    /** Goes to the database; other workers see a change within a second. */
    public SandboxBehavior read() {
        SandboxBehavior behavior =
                db.one(
                        """
                        SELECT fail_once_share, fail_forever_share, refuse_share, throttle_share, delay_millis
                        FROM sandbox_behavior
                        """,
                        row ->
                                new SandboxBehavior(
                                        row.getDouble("fail_once_share"),
                                        row.getDouble("fail_forever_share"),
                                        row.getDouble("refuse_share"),
                                        row.getDouble("throttle_share"),
                                        row.getInt("delay_millis")));
        kept.set(new Kept(behavior, System.nanoTime()));
        return behavior;
    }

    public void set(SandboxBehavior behavior) {
        db.update(
                """
                UPDATE sandbox_behavior
                SET fail_once_share = ?, fail_forever_share = ?, refuse_share = ?, throttle_share = ?,
                    delay_millis = ?
                """,
                behavior.failOnceShare(),
                behavior.failForeverShare(),
                behavior.refuseShare(),
                behavior.throttleShare(),
                behavior.delayMillis());
        forget();
    }

    /** The next message reads the row again. */
    public void forget() {
        kept.set(null);
    }
}
