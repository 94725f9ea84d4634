package dev.handbill.coupon.wallet;

import dev.handbill.provider.EnvironmentValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A small file that a variable names, read at the start. */
final class KeyFile {
    private static final long MOST_BYTES = 1_000_000;

    private KeyFile() {}

    /**
     * @param meaning what the variable is to name
     * @throws io.quarkus.runtime.configuration.ConfigurationException if it names no such file
     */
    static byte[] read(String variable, Optional<String> file, String meaning) {
        String name =
                given(file)
                        .orElseThrow(
                                () -> EnvironmentValue.wrong(variable, "is missing: " + meaning));
        try {
            Path path = Path.of(name);
            if (!Files.isRegularFile(path) || Files.size(path) > MOST_BYTES) {
                throw unreadable(variable, meaning);
            }
            return Files.readAllBytes(path);
        } catch (IOException | InvalidPathException e) {
            throw unreadable(variable, meaning);
        }
    }

    static Optional<String> given(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static RuntimeException unreadable(String variable, String meaning) {
        return EnvironmentValue.wrong(
                variable, "names no file that this process can read: it must be " + meaning);
    }
}
