package dev.handbill.customer.imports.suppressions;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.kernel.door.Upload;
import dev.handbill.kernel.idempotency.Idempotent;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes a CSV file of addresses that must not be written to. */
@Path("/api/v1/suppressions/import")
@Tag(name = "Suppressions")
public class SuppressionImportResource {
    private final SuppressionImports imports;

    public SuppressionImportResource(SuppressionImports imports) {
        this.imports = imports;
    }

    @POST
    @Idempotent
    @Upload
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(
            operationId = "importSuppressions",
            summary = "Suppress the addresses of a CSV file, at most 100,000 rows")
    public SuppressionImportView upload(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("reason") @Nullable String reason)
            throws IOException {
        if (file == null || file.fileName() == null) {
            throw ApiProblem.invalid(
                    "/file", "Choose a CSV file and send it as the form field \"file\".");
        }
        return imports.take(file.uploadedFile(), reason);
    }
}
