package dev.handbill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.handbill.kernel.sql.Db;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From the "Send" button to the provider's call: what docs/architecture.md lists is the code. */
class StraightPathTest {
    private static final int LONGEST = 12;
    private static final Pattern LEG = Pattern.compile("- \\w+: `.*\\(\\d.*\\)");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .importUrl(Db.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void eachHopCallsTheNextAndNoneBack() throws IOException {
        List<List<JavaClass>> legs = legs();
        assertThat(legs).hasSize(4);
        for (List<JavaClass> leg : legs) {
            for (int i = 0; i + 1 < leg.size(); i++) {
                assertThat(uses(leg.get(i))).contains(leg.get(i + 1));
            }
            for (int i = 1; i < leg.size(); i++) {
                assertThat(uses(leg.get(i))).doesNotContainAnyElementsOf(leg.subList(0, i));
            }
        }
    }

    @Test
    void aNewcomerPassesTwelveClasses() throws IOException {
        assertThat(legs().stream().flatMap(List::stream).distinct().toList())
                .hasSizeLessThanOrEqualTo(LONGEST);
    }

    private static List<List<JavaClass>> legs() throws IOException {
        return Files.readAllLines(Path.of("../../docs/architecture.md")).stream()
                .filter(line -> LEG.matcher(line).matches())
                .map(line -> NAME.matcher(line).results().map(name -> type(name.group(1))).toList())
                .toList();
    }

    private static JavaClass type(String name) {
        return CLASSES.stream()
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no class " + name));
    }

    /** What a class uses, its records and lambdas included. */
    private static List<JavaClass> uses(JavaClass type) {
        return Stream.concat(
                        Stream.of(type),
                        CLASSES.stream()
                                .filter(one -> one.getName().startsWith(type.getName() + "$")))
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .distinct()
                .toList();
    }
}
