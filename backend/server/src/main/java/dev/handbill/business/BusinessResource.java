package dev.handbill.business;

import dev.handbill.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
        return BusinessView.of(store.get());
    }

    @PATCH
    @RolesAllowed(Roles.OWNER)
    @Operation(operationId = "changeBusiness", summary = "Change settings of the business")
    public BusinessView change(BusinessChange change) {
        settings.change(change.checked());
        // only now, with the change committed, is there something new to read
        store.forget();
        return BusinessView.of(store.get());
    }
}
