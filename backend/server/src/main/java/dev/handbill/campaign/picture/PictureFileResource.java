package dev.handbill.campaign.picture;

import dev.handbill.kernel.web.ApiProblem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Pictures as mail programs fetch them. What an address shows never changes, so it is kept for
 * good; nothing in it can run, wherever it is opened.
 */
@Path("/p/{token}")
@PermitAll
public class PictureFileResource {
    static final String PATH = "/p/";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final PictureStore store;

    PictureFileResource(PictureStore store) {
        this.store = store;
    }

    @GET
    @Operation(hidden = true)
    public Response picture(@PathParam("token") String token) {
        PictureStore.Served picture =
                StarterPictures.served(token)
                        .or(() -> store.served(token))
                        .orElseThrow(
                                () ->
                                        ApiProblem.notFound(
                                                "unknown-picture", "There is no such picture."));
        return Response.ok(picture.content(), picture.type())
                .header(HttpHeaders.CACHE_CONTROL, FOR_GOOD)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                // shown within web mail of any house
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
