package dev.handbill.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class InFlightLimitTest {
    @Test
    void growsByThoseThatComeBack() throws Exception {
        InFlightLimit room = new InFlightLimit(30);

        for (int expected : new int[] {1, 1, 2, 3, 4, 6, 9, 14, 15, 15}) {
            int taken = room.take(100);
            assertThat(taken).isEqualTo(expected);
            room.use(taken, taken);
            room.done(taken);
        }
    }

    @Test
    void givesHalfAtATimeAndAtMostTheShare() throws Exception {
        InFlightLimit room = opened(30);

        assertThat(room.take(100)).isEqualTo(15);
        assertThat(room.take(10)).isEqualTo(10);
    }

    @Test
    void waitsForHalfRatherThanMakingATinyChunk() throws Exception {
        InFlightLimit room = opened(30);
        room.use(room.take(100), 15);
        room.use(room.take(100), 15);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Integer> waiting =
                    CompletableFuture.supplyAsync(() -> taken(room), threads);

            room.done(4);
            room.done(11);

            assertThat(waiting.get()).isEqualTo(15);
        }
    }

    @Test
    void roomThatWasNotNeededOpensNoMore() throws Exception {
        InFlightLimit room = new InFlightLimit(30);

        room.use(room.take(10), 0);

        assertThat(room.take(10)).isEqualTo(1);
    }

    @Test
    void whoWaitsGetsRoomWhenTheShareGrows() throws Exception {
        InFlightLimit room = opened(8);
        room.shareIs(2);
        room.use(room.take(100), 1);
        room.use(room.take(100), 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Integer> waiting =
                    CompletableFuture.supplyAsync(() -> taken(room), threads);

            room.shareIs(8);

            assertThat(waiting.get()).isEqualTo(4);
        }
    }

    @Test
    void aSmallerShareIsReachedAsRoomComesBack() throws Exception {
        InFlightLimit room = opened(10);
        room.use(room.take(100), 5);
        room.use(room.take(100), 5);

        room.shareIs(4);
        room.done(8);

        assertThat(room.take(100)).isEqualTo(2);
    }

    @Test
    void remembersTheMostThatWasUnderWay() throws Exception {
        InFlightLimit room = opened(10);
        room.peak();

        room.use(room.take(100), 4);
        room.done(3);

        assertThat(room.peak()).isEqualTo(4);
        assertThat(room.peak()).isEqualTo(1);
    }

    /** A room whose slow start is over. */
    private static InFlightLimit opened(int share) throws InterruptedException {
        InFlightLimit room = new InFlightLimit(share);
        for (int round = 0; round < share; round++) {
            int taken = room.take(share);
            room.use(taken, taken);
            room.done(taken);
        }
        return room;
    }

    private static int taken(InFlightLimit room) {
        try {
            return room.take(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
