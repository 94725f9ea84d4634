package dev.handbill.kernel.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells the address of what a 201 made (RFC 9110, 15.3.2): its collection's, and its id. */
public class CreatedLocation {
    private static final int CREATED = 201;

    // before an answer is kept for its Idempotency-Key
    private static final int EARLY = 6_000;
    private static final Pattern COLLECTION = Pattern.compile("/api/v1/[a-z-]+");

    @ServerResponseFilter(priority = EARLY)
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != CREATED
                || !(response.getEntity() instanceof Identified made)
                || response.getHeaders().containsKey(HttpHeaders.LOCATION)) {
            return;
        }
        Matcher collection = COLLECTION.matcher(request.getUriInfo().getRequestUri().getPath());
        if (collection.lookingAt()) {
            response.getHeaders()
                    .putSingle(HttpHeaders.LOCATION, collection.group() + "/" + made.id());
        }
    }
}
