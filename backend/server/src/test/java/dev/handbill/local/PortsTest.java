package dev.handbill.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {
    /** So many that two would be the same four times of five, were none reserved. */
    private static final int MANY = 200;

    @Test
    void noPortIsGivenTwice() throws IOException {
        List<Integer> given = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            given.add(Ports.anyFree());
        }
        assertThat(given).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 32_000);
    }
}
