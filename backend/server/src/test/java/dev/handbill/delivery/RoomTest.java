package dev.handbill.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RoomTest {
    @Test
    void startsWithOneMessageAndDoublesWithEachRound() throws Exception {
        Room room = new Room(30);

        for (int expected : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            int taken = room.take(100);
            assertThat(taken).isEqualTo(expected);
            room.use(taken, taken);
            room.done(taken);
        }
    }

    @Test
    void givesAtMostTheShare() throws Exception {
        Room room = opened(30);

        assertThat(room.take(20)).isEqualTo(20);
        room.use(20, 20);
        assertThat(room.take(20)).isEqualTo(10);
        room.use(10, 10);
        room.done(5);
        assertThat(room.take(20)).isEqualTo(5);
    }

    @Test
    void roomThatWasNotNeededOpensNoMore() throws Exception {
        Room room = new Room(30);

        room.use(room.take(10), 0);

        assertThat(room.take(10)).isEqualTo(1);
    }

    @Test
    void whoWaitsGetsRoomWhenTheShareGrows() throws Exception {
        Room room = opened(4);
        room.shareIs(1);
        room.use(room.take(10), 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Integer> waiting =
                    CompletableFuture.supplyAsync(() -> taken(room), threads);

            room.shareIs(4);

            assertThat(waiting.get()).isEqualTo(3);
        }
    }

    @Test
    void aSmallerShareIsReachedAsRoomComesBack() throws Exception {
        Room room = opened(10);
        room.use(room.take(10), 10);

        room.shareIs(2);
        room.done(9);

        assertThat(room.take(10)).isEqualTo(1);
    }

    @Test
    void remembersTheMostThatWasUnderWay() throws Exception {
        Room room = opened(10);
        room.peak();

        room.use(room.take(8), 6);
        room.done(5);

        assertThat(room.peak()).isEqualTo(6);
        assertThat(room.peak()).isEqualTo(1);
    }

    /** A room whose slow start is over. */
    private static Room opened(int share) throws InterruptedException {
        Room room = new Room(share);
        for (int taken = 0; taken < share; room.done(taken)) {
            taken = room.take(share);
            room.use(taken, taken);
        }
        return room;
    }

    private static int taken(Room room) {
        try {
            return room.take(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
