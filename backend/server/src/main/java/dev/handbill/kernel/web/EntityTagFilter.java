package dev.handbill.kernel.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives answers their tags, and spares those that the caller has already (RFC 9110, 13.1.2). */
public class EntityTagFilter {
    private static final int NOT_MODIFIED = 304;

    private final EntityTags tags;

    EntityTagFilter(EntityTags tags) {
        this.tags = tags;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() > 299 || !(response.getEntity() instanceof Versioned shown)) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, tags.of(shown));
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null
                && isRead(request.getMethod())
                && EntityTags.isWhole(shown)
                && tags.isNamed(known, shown)) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    private static boolean isRead(String method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }
}
