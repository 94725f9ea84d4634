package dev.handbill.signup.page;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.business.BusinessStore;
import dev.handbill.signup.SignUpPageDraft;
import dev.handbill.signup.SignUpPages;
import dev.handbill.words.CustomerWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A sign-up page before it is saved. */
@Path("/api/v1/sign-up-pages/preview")
@Tag(name = "Sign-up pages")
public class SignUpPreviewResource {
    private final SignUpPages pages;
    private final BusinessStore business;

    SignUpPreviewResource(SignUpPages pages, BusinessStore business) {
        this.pages = pages;
        this.business = business;
    }

    @POST
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(
            operationId = "previewSignUpPage",
            summary = "A sign-up page as guests would see it; nothing is saved")
    public SignUpPreview preview(
            SignUpPageDraft draft,
            @QueryParam("language") @Size(max = 35) @Nullable String language) {
        CustomerWords words =
                CustomerWords.orEnglish(
                        Objects.requireNonNullElse(language, business.get().language()));
        return new SignUpPreview(
                new JoinPage(business.get(), words)
                        .form(pages.drafted(draft), SentForm.blank(), "preview", "", null, Map.of())
                        .document());
    }
}
