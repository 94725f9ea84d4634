package dev.handbill.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.handbill.kernel.sql.Db;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages use each other in one direction only: docs/architecture.md draws it. */
class DependencyRuleTest {
    private static final String ROOT = "dev.handbill.";

    /** Which features a feature may use, besides the three that all may use. */
    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    Map.entry("customer", Set.of()),
                    Map.entry("segment", Set.of("customer")),
                    Map.entry("coupon", Set.of()),
                    Map.entry("campaign", Set.of("segment", "customer", "coupon")),
                    Map.entry("queue", Set.of()),
                    Map.entry("provider", Set.of()),
                    Map.entry(
                            "delivery",
                            Set.of(
                                    "campaign",
                                    "segment",
                                    "customer",
                                    "coupon",
                                    "queue",
                                    "provider")),
                    Map.entry("deliverability", Set.of("campaign", "provider")),
                    Map.entry("events", Set.of("customer", "campaign", "provider")),
                    Map.entry("redemption", Set.of("coupon")),
                    Map.entry("signin", Set.of("provider")),
                    Map.entry("analytics", Set.of()));

    /** What every feature may use, and what these three may use themselves. */
    private static final Map<String, Set<String>> BASE =
            Map.of(
                    "kernel", Set.of(),
                    "account", Set.of("kernel"),
                    "business", Set.of("kernel", "account"));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .importUrl(Db.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void importsGoOneWay() {
        List<String> wrong =
                CLASSES.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(DependencyRuleTest::isForbidden)
                        .map(Dependency::getDescription)
                        .distinct()
                        .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void featuresFormNoCycle() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageHasItsPlaceInTheRule() {
        Set<String> features =
                CLASSES.stream()
                        .map(DependencyRuleTest::feature)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ruled =
                Stream.concat(BASE.keySet().stream(), MAY_USE.keySet().stream())
                        .collect(Collectors.toSet());
        assertThat(ruled).containsAll(features);
    }

    private static boolean isForbidden(Dependency dependency) {
        JavaClass target = dependency.getTargetClass();
        if (!target.getPackageName().startsWith(ROOT)) {
            return false;
        }
        String from = feature(dependency.getOriginClass());
        String to = feature(target);
        return !from.equals(to) && !allowed(from).contains(to);
    }

    private static Set<String> allowed(String feature) {
        if (BASE.containsKey(feature)) {
            return BASE.get(feature);
        }
        return Stream.concat(
                        BASE.keySet().stream(), MAY_USE.getOrDefault(feature, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).replaceFirst("\\..*", "");
    }
}
