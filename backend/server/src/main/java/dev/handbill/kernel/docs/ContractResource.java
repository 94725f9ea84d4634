package dev.handbill.kernel.docs;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The contract of this very version, for programs that read it before they call. */
@Path("/api/v1/openapi.yaml")
@Tag(name = "Contract")
@PermitAll
@Singleton
public class ContractResource {
    private static final String YAML = "application/yaml";

    private final KeptAnswer file;

    ContractResource(OpenApiDocumentService documents) {
        byte[] document =
                documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.YAML);
        this.file =
                KeptAnswer.of(
                        new String(document, StandardCharsets.UTF_8),
                        YAML + ";charset=UTF-8",
                        null);
    }

    @GET
    @Produces(YAML)
    @Operation(
            operationId = "getContract",
            summary = "This contract as OpenAPI 3.1; nobody has to sign in for it")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304")
    public Response contract(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return file.to(ifNoneMatch);
    }
}
