package dev.handbill.provider.sandbox;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.provider.MessageProvider;
import dev.handbill.provider.OutgoingMessage;
import dev.handbill.provider.SendOutcome;
import java.util.Set;
import java.util.UUID;

/**
 * Writes the message to the outbox. Deliberately not idempotent: if a message is sent twice, the
 * outbox shows it twice.
 */
final class SandboxProvider implements MessageProvider {
    /** PostgreSQL did not take the statement at all: no connection, too many, shutting down. */
    private static final Set<String> NOT_TAKEN =
            Set.of("08001", "08004", "53300", "57P01", "57P02", "57P03");

    private final Channel channel;
    private final OutboxStore outbox;
    private final SandboxBehaviors behaviors;

    SandboxProvider(Channel channel, OutboxStore outbox, SandboxBehaviors behaviors) {
        this.channel = channel;
        this.outbox = outbox;
        this.behaviors = behaviors;
    }

    @Override
    public String name() {
        return Sandbox.NAME;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public boolean reachesCustomers() {
        return false;
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        try {
            SandboxBehavior behavior = behaviors.current();
            if (!isPatient(behavior.delayMillis())) {
                return new SendOutcome.Retryable("interrupted", "The worker is stopping.");
            }
            SendOutcome fault = SimulatedFault.of(behavior, message);
            return fault == null ? accept(message) : fault;
        } catch (DbException e) {
            return failed(e);
        }
    }

    private SendOutcome accept(OutgoingMessage message) {
        String id = "sandbox-" + UUID.randomUUID();
        outbox.add(message, id);
        return new SendOutcome.Accepted(id);
    }

    private static boolean isPatient(int millis) {
        try {
            if (millis > 0) {
                Thread.sleep(millis);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static SendOutcome failed(DbException e) {
        String state = e.sqlState();
        return NOT_TAKEN.contains(state)
                ? new SendOutcome.Unreachable(state, "The outbox's database is not reachable.")
                : new SendOutcome.Uncertain(state, "The outbox's database did not answer.");
    }
}
