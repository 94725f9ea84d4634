package dev.handbill.customer.imports;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Reads the next piece while the last one is being stored. The reader is asked by one thread at a
 * time, and never for more than one piece ahead.
 */
final class ReadAhead<T> implements AutoCloseable {
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("read-ahead").factory());
    private final Supplier<T> reader;
    private CompletableFuture<T> next;

    ReadAhead(Supplier<T> reader) {
        this.reader = reader;
        this.next = CompletableFuture.supplyAsync(reader, thread);
    }

    /** Throws what the reader threw. */
    T next() {
        T piece = joined();
        next = CompletableFuture.supplyAsync(reader, thread);
        return piece;
    }

    private T joined() {
        try {
            return next.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits for the piece that is being read, so that nothing reads on behind anybody's back. */
    @Override
    public void close() {
        thread.close();
    }
}
