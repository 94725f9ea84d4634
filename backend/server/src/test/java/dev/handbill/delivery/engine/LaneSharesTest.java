package dev.handbill.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneSharesTest {
    @Test
    void aLaneAloneHasEverything() {
        assertThat(LaneShares.of(128, Map.of("only", LaneShares.wanted(0))))
                .containsEntry("only", 128);
    }

    @Test
    void whoWantsLittleLeavesTheRestToTheOthers() {
        Map<String, Integer> shares =
                LaneShares.of(
                        128, Map.of("slow", 4, "slower", 4, "busy", 24, "fast", 100, "all", 260));

        assertThat(shares)
                .containsEntry("slow", 4)
                .containsEntry("slower", 4)
                .containsEntry("busy", 24)
                .containsEntry("fast", 48)
                .containsEntry("all", 48);
    }

    @Test
    void lanesThatAllWantEverythingShareEqually() {
        assertThat(LaneShares.of(128, Map.of("a", 300, "b", 260, "c", 1_000, "d", 260)))
                .containsOnlyKeys("a", "b", "c", "d")
                .allSatisfy((lane, share) -> assertThat(share).isEqualTo(32));
    }

    @Test
    void whatNobodyWantsIsDividedEqually() {
        assertThat(LaneShares.of(100, Map.of("a", 4, "b", 16)))
                .containsEntry("a", 44)
                .containsEntry("b", 56);
    }

    @Test
    void eachOfTooManyLanesHasOne() {
        Map<Integer, Integer> wanted = new HashMap<>();
        IntStream.range(0, 300).forEach(lane -> wanted.put(lane, LaneShares.wanted(lane)));

        assertThat(LaneShares.of(128, wanted).values()).containsOnly(1);
    }

    @Test
    void nobodyAtWorkIsNoTrouble() {
        assertThat(LaneShares.of(128, Map.<String, Integer>of())).isEmpty();
    }
}
