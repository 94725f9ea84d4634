package dev.handbill.business;

import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.door.Upload;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The settings of the business. */
@Path("/api/v1/business")
@Tag(name = "Business")
public class BusinessResource {
    private final BusinessStore store;
    private final BusinessSettings settings;

    BusinessResource(BusinessStore store, BusinessSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    @GET
    @RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.SCOPE_READ, Roles.SCOPE_WRITE})
    @Operation(operationId = "getBusiness", summary = "The settings of the business")
    public BusinessView get() {
        return BusinessView.of(store.latest());
    }

    @PATCH
    @RolesAllowed(Roles.OWNER)
    @Operation(operationId = "changeBusiness", summary = "Change settings of the business")
    public BusinessView change(BusinessChange change) {
        settings.change(change.stored());
        // only now, with the change committed, is there something new to read
        return BusinessView.of(store.latest());
    }

    @POST
    @Path("/logo")
    @Upload
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.OWNER)
    @Operation(
            operationId = "setLogo",
            summary = "Set the logo: a PNG, JPEG or WebP of at most 20 kB, as the field \"file\"")
    public BusinessView setLogo(@RestForm("file") @Nullable FileUpload file) throws IOException {
        settings.changeLogo(Logo.of(file == null ? null : file.uploadedFile()));
        return BusinessView.of(store.latest());
    }

    @DELETE
    @Path("/logo")
    @RolesAllowed(Roles.OWNER)
    @Operation(operationId = "deleteLogo", summary = "Remove the logo")
    public void deleteLogo() {
        settings.changeLogo(null);
        store.forget();
    }
}
