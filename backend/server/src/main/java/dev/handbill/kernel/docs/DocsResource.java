package dev.handbill.kernel.docs;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.kernel.web.HtmlPage;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The contract as pages that need no script, no session and no other host. They are written once:
 * strangers who ask for them cost a copy.
 */
@Path("/docs")
@PermitAll
@Singleton
public class DocsResource {
    private static final String OWN_COLOR = "";

    private final KeptAnswer contract;
    private final KeptAnswer problems;
    private final Map<String, KeptAnswer> problem;

    DocsResource(OpenApiDocumentService documents, ObjectMapper json) {
        byte[] document =
                documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);
        try {
            this.contract =
                    kept(page("Handbill API", new ContractPage(json.readTree(document)).body()));
        } catch (IOException e) {
            throw new UncheckedIOException("The contract in this build cannot be read", e);
        }
        this.problems = kept(page("Problem types of Handbill's API", ProblemPages.all()));
        this.problem =
                ProblemType.ALL.values().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        ProblemType::name,
                                        type -> kept(page(type.title(), ProblemPages.of(type)))));
    }

    @GET
    @Operation(hidden = true)
    public Response contract(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return contract.to(ifNoneMatch);
    }

    @GET
    @Path("/problems")
    @Operation(hidden = true)
    public Response problems(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return problems.to(ifNoneMatch);
    }

    @GET
    @Path("/problems/{type}")
    @Operation(hidden = true)
    public Response problem(
            @PathParam("type") String type,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        KeptAnswer page = problem.get(type);
        return page == null
                ? page("No such problem type", ProblemPages.unknown()).answer(404)
                : page.to(ifNoneMatch);
    }

    private static KeptAnswer kept(HtmlPage page) {
        return KeptAnswer.of(
                page.document(), MediaType.TEXT_HTML + ";charset=UTF-8", page.policy());
    }

    private static HtmlPage page(String title, String body) {
        return new HtmlPage("en", title, OWN_COLOR, ContractPage.STYLE, body);
    }
}
