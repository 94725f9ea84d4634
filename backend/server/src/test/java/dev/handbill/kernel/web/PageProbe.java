package dev.handbill.kernel.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A page as customers see them; only in tests. */
@Path("/test-only/page")
public class PageProbe {
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response page() {
        return new HtmlPage("en", "Test", "#0b7285", "<p>Test</p>").answer(200);
    }
}
