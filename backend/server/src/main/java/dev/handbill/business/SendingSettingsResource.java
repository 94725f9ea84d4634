package dev.handbill.business;

import dev.handbill.kernel.config.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What SMS cost, quiet hours, and how often a customer is written to. */
@Path("/api/v1/business/sending")
@Tag(name = "Business")
public class SendingSettingsResource {
    private final SendingSettingsStore store;

    SendingSettingsResource(SendingSettingsStore store) {
        this.store = store;
    }

    @GET
    @RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.SCOPE_READ, Roles.SCOPE_WRITE})
    @Operation(operationId = "getSendingSettings", summary = "Price of SMS, quiet hours, cap")
    public SendingSettingsView get() {
        return SendingSettingsView.of(store.latest());
    }

    @PATCH
    @RolesAllowed(Roles.OWNER)
    @Operation(operationId = "changeSendingSettings", summary = "Change how messages go out")
    public SendingSettingsView change(SendingSettingsChange change) {
        store.change(change);
        // only now, with the change committed, is there something new to read
        return SendingSettingsView.of(store.latest());
    }
}
