package dev.handbill.customer.imports;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.account.AuditLog;
import dev.handbill.customer.imports.reading.FileInspector.Wishes;
import dev.handbill.customer.imports.report.CustomerImportView;
import dev.handbill.customer.imports.report.ImportRejectView;
import dev.handbill.customer.imports.report.ImportReports;
import dev.handbill.kernel.door.Upload;
import dev.handbill.kernel.idempotency.Idempotent;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.Limit;
import dev.handbill.kernel.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** CSV imports: inspect, upload, follow, fetch what was rejected. */
@Path("/api/v1/customer-imports")
@Tag(name = "Customer imports")
public class CustomerImportResource {
    private final CustomerImports imports;
    private final ImportReports reports;
    private final ImportSteps steps;
    private final AuditLog audit;

    CustomerImportResource(
            CustomerImports imports, ImportReports reports, ImportSteps steps, AuditLog audit) {
        this.audit = audit;
        this.imports = imports;
        this.reports = reports;
        this.steps = steps;
    }

    @POST
    @Idempotent
    @ResponseStatus(202)
    @Upload
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "importCustomers", summary = "Import a CSV file in the background")
    public CustomerImportView upload(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("mapping") @Nullable String mapping,
            @RestForm("segments") @Nullable String segments,
            @RestForm("defaultCountry") @Nullable String defaultCountry,
            @RestForm("agreedTo") @Nullable String agreedTo,
            @RestForm("consentBasis") @Nullable String consentBasis,
            @RestForm("consentWords") @Nullable String consentWords,
            @RestForm("encoding") @Nullable String encoding,
            @RestForm("headerLine") @Nullable Long headerLine,
            @RestForm("trial") @Nullable Boolean trial)
            throws IOException {
        FileUpload given = required(file);
        return reports.get(
                imports.queue(
                        given.uploadedFile(),
                        given.fileName(),
                        new ImportOptions(
                                mapping,
                                segments,
                                defaultCountry,
                                agreedTo,
                                consentBasis,
                                consentWords,
                                new Wishes(encoding, headerLine),
                                Boolean.TRUE.equals(trial))));
    }

    @POST
    @Path("/inspection")
    @Upload
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(
            operationId = "inspectCustomerFile",
            summary = "Tell how a CSV file would be read; its first part is enough")
    public ImportInspection inspect(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("encoding") @Nullable String encoding,
            @RestForm("headerLine") @Nullable Long headerLine)
            throws IOException {
        return imports.inspect(required(file).uploadedFile(), new Wishes(encoding, headerLine));
    }

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "listCustomerImports", summary = "List imports, newest first")
    public Page<CustomerImportView> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return reports.list(Limit.of(limit), cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "getCustomerImport", summary = "Show how far an import is")
    public CustomerImportView get(@PathParam("id") long id) {
        return reports.get(id);
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "startCustomerImport", summary = "Import what was tried out")
    public CustomerImportView start(@PathParam("id") long id) {
        reports.get(id);
        steps.start(id);
        return reports.get(id);
    }

    @POST
    @ResponseStatus(202)
    @Path("/{id}/undo")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(
            operationId = "undoCustomerImport",
            summary = "Take an import back in the background; nobody who said no is forgotten")
    public CustomerImportView undo(@PathParam("id") long id) {
        reports.get(id);
        steps.undo(id);
        return reports.get(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "dropCustomerImport", summary = "Drop an import that was only tried")
    public void drop(@PathParam("id") long id) {
        reports.get(id);
        steps.drop(id);
    }

    /** The segment that holds everybody of the import. */
    public record ImportSegment(String segment) {}

    @POST
    @Path("/{id}/segment")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(
            operationId = "markImportedCustomers",
            summary = "Give everybody of an import a segment of their own")
    public ImportSegment mark(@PathParam("id") long id) {
        reports.get(id);
        return new ImportSegment(steps.segment(id));
    }

    @GET
    @Path("/{id}/rejects")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "listImportRejects", summary = "List rejected rows in file order")
    public Page<ImportRejectView> rejects(
            @PathParam("id") long id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return reports.rejects(id, Limit.of(limit), cursor);
    }

    @GET
    @Path("/{id}/rejects.csv")
    @Produces("text/csv")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "downloadImportRejects", summary = "Rejected rows as CSV")
    public Response rejectsCsv(@PathParam("id") long id) {
        reports.get(id);
        audit.record("export", "import-rejects", id, Map.of());
        StreamingOutput csv = out -> reports.writeRejects(id, out);
        return Response.ok(csv)
                .type("text/csv; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"rejects-%d.csv\"".formatted(id))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static FileUpload required(@Nullable FileUpload file) {
        if (file == null || file.fileName() == null) {
            throw ApiProblem.invalid(
                    "/file", "Choose a CSV file and send it as the form field \"file\".");
        }
        return file;
    }
}
