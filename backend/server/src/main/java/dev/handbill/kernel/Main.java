package dev.handbill.kernel;

import dev.handbill.kernel.config.EnvironmentCheck;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Locale;
import java.util.Optional;

/** Where the process begins: what is wrong in the environment is said before anything starts. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... args) {
        Optional<String> mistake = EnvironmentCheck.firstMistake(System.getenv());
        if (mistake.isPresent()) {
            System.err.println("handbill: " + mistake.get());
            System.exit(1);
        }
        // what is written for programs and logs must not depend on whose machine this is
        Locale.setDefault(Locale.US);
        Quarkus.run(args);
    }
}
