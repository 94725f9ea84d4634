package dev.handbill.consent.topic;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which topics a customer left. */
@Path("/api/v1/customers/{id}/topics")
@Tag(name = "Topics")
public class CustomerTopicResource {
    private final CustomerTopics customers;

    CustomerTopicResource(CustomerTopics customers) {
        this.customers = customers;
    }

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "listCustomerTopics", summary = "Which topics a customer left")
    public CustomerTopicList ofCustomer(@PathParam("id") long id) {
        return customers.list(id);
    }

    @PUT
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "setCustomerTopics", summary = "Say which topics a customer left")
    public CustomerTopicList choose(@PathParam("id") long id, TopicChoice choice) {
        return customers.choose(id, choice);
    }
}
