package dev.handbill.campaign.picture;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.kernel.door.Upload;
import dev.handbill.kernel.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The library of pictures that e-mails show. */
@Path("/api/v1/pictures")
@Tag(name = "Campaigns")
public class PictureResource {
    private final Pictures pictures;

    PictureResource(Pictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "listPictures", summary = "The library's pictures, newest first")
    public Page<PictureView> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return pictures.list(limit, cursor);
    }

    @POST
    @Upload
    @ResponseStatus(201)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(
            operationId = "addPicture",
            summary = "Add a PNG, JPEG, WebP or GIF of at most 500 kB, as the field \"file\"")
    public PictureView add(@RestForm("file") @Nullable FileUpload file) throws IOException {
        return pictures.add(
                PictureFile.of(file == null ? null : file.uploadedFile()),
                file == null ? null : file.fileName());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "changePicture", summary = "Name a picture, or say what it shows")
    public PictureView change(@PathParam("id") long id, PictureChange change) {
        return pictures.change(id, change);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(
            operationId = "deletePicture",
            summary = "Delete a picture that no open campaign shows")
    public void delete(@PathParam("id") long id) {
        pictures.delete(id);
    }
}
