package dev.handbill.campaign.design.mjml;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.campaign.design.DesignRules;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From blocks to HTML, for who goes on by hand. */
@Path("/api/v1/designs/render")
@Tag(name = "Campaigns")
public class DesignResource {
    private final DesignRenderer renderer;

    DesignResource(DesignRenderer renderer) {
        this.renderer = renderer;
    }

    @POST
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "renderDesign", summary = "The HTML that a design becomes")
    public RenderedDesign render(RenderDesignRequest request) {
        List<FieldError> errors = new ArrayList<>();
        DesignRules.check(request.design(), "/design", errors);
        if (request.design().isNone()) {
            errors.add(new FieldError("/design/blocks", "Add a block. The last is the footer."));
        }
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors);
        }
        return new RenderedDesign(renderer.render(request.design()).html());
    }
}
