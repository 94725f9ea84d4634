package dev.handbill.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
    @TempDir Path folder;

    @Test
    void theCacheIsUsedWhereItWasTrained() throws Exception {
        Path cache = folder.resolve("handbill.aot");
        assertThat(Programs.aheadOfTime(cache)).isEmpty();

        Files.writeString(cache, "trained");
        assertThat(Programs.aheadOfTime(cache)).contains("-XX:AOTCache=" + cache);
    }
}
