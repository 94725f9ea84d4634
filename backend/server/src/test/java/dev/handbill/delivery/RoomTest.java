package dev.handbill.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RoomTest {
    @Test
    void givesAtMostTheShare() throws Exception {
        Room room = new Room(30);

        assertThat(room.take(20)).isEqualTo(20);
        assertThat(room.take(20)).isEqualTo(10);
        room.giveBack(5);
        assertThat(room.take(20)).isEqualTo(5);
    }

    @Test
    void whoWaitsGetsRoomWhenTheShareGrows() throws Exception {
        Room room = new Room(1);
        room.take(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Integer> waiting =
                    CompletableFuture.supplyAsync(() -> taken(room), threads);

            room.shareIs(4);

            assertThat(waiting.get()).isEqualTo(3);
        }
    }

    @Test
    void aSmallerShareIsReachedAsRoomComesBack() throws Exception {
        Room room = new Room(10);
        room.take(10);

        room.shareIs(2);
        room.giveBack(9);

        assertThat(room.take(10)).isEqualTo(1);
    }

    private static int taken(Room room) {
        try {
            return room.take(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
