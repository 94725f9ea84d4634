package dev.handbill.consent.topic;

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

/** What campaigns can be about. */
@Path("/api/v1/topics")
@Tag(name = "Topics")
public class TopicResource {
    private final Topics topics;

    TopicResource(Topics topics) {
        this.topics = topics;
    }

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "listTopics", summary = "List what campaigns can be about")
    public TopicList list() {
        return topics.list();
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "createTopic", summary = "Add a topic")
    public TopicView create(TopicDraft draft) {
        return topics.create(draft);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "getTopic", summary = "One topic")
    public TopicView get(@PathParam("id") long id) {
        return topics.get(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "updateTopic", summary = "Rename or describe a topic")
    public TopicView update(@PathParam("id") long id, TopicDraft draft) {
        return topics.update(id, draft);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "deleteTopic", summary = "Delete a topic that no open campaign has")
    public void delete(@PathParam("id") long id) {
        topics.delete(id);
    }
}
