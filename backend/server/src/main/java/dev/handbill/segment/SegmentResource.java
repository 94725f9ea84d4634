package dev.handbill.segment;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.kernel.web.ApiProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Segments with their counts, and what an audience would reach. */
@Path("/api/v1")
@Tag(name = "Segments")
public class SegmentResource {
    private final Segments segments;
    private final AudienceQueries audiences;

    SegmentResource(Segments segments, AudienceQueries audiences) {
        this.segments = segments;
        this.audiences = audiences;
    }

    @GET
    @Path("/segments")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "listSegments", summary = "List segments with their counts")
    public SegmentList list() {
        return segments.list();
    }

    @PATCH
    @Path("/segments/{name}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "renameSegment", summary = "Rename a segment on every customer")
    public SegmentRename rename(@PathParam("name") String name, SegmentRename rename) {
        return segments.rename(name, rename.name());
    }

    @DELETE
    @Path("/segments/{name}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "deleteSegment", summary = "Take a segment off every customer")
    public void delete(@PathParam("name") String name) {
        segments.delete(name);
    }

    @POST
    @Path("/audience")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(
            operationId = "countAudience",
            summary = "Count an audience with its exclusions by reason")
    public AudienceView audience(TargetAudience audience) {
        if (audience.hasNobody()) {
            throw ApiProblem.invalid(
                    "/targetSegments", "Choose segments, rules, or \"ALL\" for everybody.");
        }
        return audiences.count(audience);
    }
}
