package dev.handbill.signup;

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

/** Pages on which customers sign up themselves. */
@Path("/api/v1/sign-up-pages")
@Tag(name = "Sign-up pages")
public class SignUpPageResource {
    private final SignUpPages pages;

    SignUpPageResource(SignUpPages pages) {
        this.pages = pages;
    }

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(
            operationId = "listSignUpPages",
            summary = "List the pages on which customers sign up, and how many did")
    public SignUpPageList list() {
        return pages.list();
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "createSignUpPage", summary = "Add a sign-up page")
    public SignUpPageView create(SignUpPageDraft draft) {
        return pages.create(draft);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "getSignUpPage", summary = "One sign-up page")
    public SignUpPageView get(@PathParam("id") long id) {
        return pages.get(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "updateSignUpPage", summary = "Change, pause or resume a sign-up page")
    public SignUpPageView update(@PathParam("id") long id, SignUpPageDraft draft) {
        return pages.update(id, draft);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(
            operationId = "deleteSignUpPage",
            summary = "Delete a sign-up page; who came by it stays")
    public void delete(@PathParam("id") long id) {
        pages.delete(id);
    }
}
