package dev.handbill.segment.rule;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.kernel.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Segments that are found by a rule. */
@Path("/api/v1/rule-segments")
@Tag(name = "Segments")
public class RuleSegmentResource {
    private final RuleSegments segments;
    private final RuleCounts counts;

    RuleSegmentResource(RuleSegments segments, RuleCounts counts) {
        this.segments = segments;
        this.counts = counts;
    }

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "listRuleSegments", summary = "List the saved rules by name")
    public RuleSegmentList list() {
        return segments.list();
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "createRuleSegment", summary = "Save a rule")
    public RuleSegmentView create(RuleSegmentDraft draft) {
        return segments.create(draft);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "getRuleSegment", summary = "One saved rule")
    public RuleSegmentView get(@PathParam("id") long id) {
        return segments.get(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "changeRuleSegment", summary = "Rename or change a saved rule")
    public RuleSegmentView change(@PathParam("id") long id, RuleSegmentDraft draft) {
        return segments.change(id, draft);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(
            operationId = "deleteRuleSegment",
            summary = "Delete a rule that no open campaign has")
    public void delete(@PathParam("id") long id) {
        segments.delete(id);
    }

    @POST
    @Path("/preview")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "previewRule", summary = "Count whom a rule finds, with five of them")
    public RuleCount count(RuleCountRequest request) {
        return counts.count(request.rule());
    }

    @GET
    @Path("/suggestions")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(
            operationId = "suggestForRules",
            summary = "Columns, values and languages that rules can ask for")
    public RuleSuggestions suggestions() {
        return counts.suggestions();
    }
}
