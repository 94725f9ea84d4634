package dev.handbill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.work.NothingToDo;
import io.quarkus.scheduler.Scheduled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a process does by itself depends on its role, and waits for the set-up. */
class ScheduledWorkTest {
    @Test
    void whatIsScheduledKnowsTheRole() {
        JavaClasses ours =
                new ClassFileImporter()
                        .importUrl(Db.class.getProtectionDomain().getCodeSource().getLocation());

        List<String> unaware =
                ours.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Scheduled.class))
                        // every process is alive, whatever its role
                        .filter(method -> !method.getFullName().contains("ProcessAgreement.stay"))
                        .filter(
                                method ->
                                        !method.getAnnotationOfType(Scheduled.class)
                                                .skipExecutionIf()
                                                .equals(NothingToDo.class))
                        .map(JavaMethod::getFullName)
                        .toList();

        assertThat(unaware).isEmpty();
    }
}
