package dev.handbill.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.handbill.kernel.door.Upload;
import dev.handbill.kernel.sql.Db;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form whose operation forgets {@link Upload} would have fields that nobody reads. */
class UploadsAreCheckedTest {
    @Test
    void everyFormIsHeldAgainstTheContract() {
        methods()
                .that(takeAForm())
                .should()
                .beAnnotatedWith(Upload.class)
                .check(
                        new ClassFileImporter()
                                .importUrl(
                                        Db.class
                                                .getProtectionDomain()
                                                .getCodeSource()
                                                .getLocation()));
    }

    private static DescribedPredicate<JavaMethod> takeAForm() {
        return DescribedPredicate.describe(
                "take a form",
                method ->
                        method.isAnnotatedWith(Consumes.class)
                                && List.of(method.getAnnotationOfType(Consumes.class).value())
                                        .contains(MediaType.MULTIPART_FORM_DATA));
    }
}
