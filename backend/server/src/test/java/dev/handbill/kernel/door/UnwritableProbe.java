package dev.handbill.kernel.door;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails as a class does that a native executable does not keep; only in tests. */
@Path("/api/v1/test-only-unwritable")
public class UnwritableProbe {

    /** Has nothing that Jackson could write. */
    static final class Opaque {}

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response answer() {
        return Response.status(422).entity(Map.of("errors", new Opaque())).build();
    }
}
