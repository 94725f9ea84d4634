package dev.handbill.signup.poster;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.business.Business;
import dev.handbill.business.BusinessStore;
import dev.handbill.coupon.SingleCoupons;
import dev.handbill.coupon.qr.QrImage;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.BrandColor;
import dev.handbill.signup.SignUpPage;
import dev.handbill.signup.SignUpPages;
import dev.handbill.words.CustomerWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A sign-up page in print. */
@Path("/api/v1/sign-up-pages/{id}/poster.pdf")
@Tag(name = "Sign-up pages")
public class PosterResource {
    private final SignUpPages pages;
    private final BusinessStore business;
    private final SingleCoupons coupons;
    private final HandbillConfig config;

    PosterResource(
            SignUpPages pages,
            BusinessStore business,
            SingleCoupons coupons,
            HandbillConfig config) {
        this.pages = pages;
        this.business = business;
        this.coupons = coupons;
        this.config = config;
    }

    @GET
    @Produces("application/pdf")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(
            operationId = "getSignUpPoster",
            summary = "A poster, a table tent or a sticker with the page's QR code")
    public Response poster(
            @PathParam("id") long id, @QueryParam("format") @Nullable String format) {
        SignUpPage page = pages.find(id);
        String kind = Objects.requireNonNullElse(format, "poster");
        Business owner = business.get();
        CustomerWords words = CustomerWords.orEnglish(owner.language());
        Poster poster = poster(page, kind, owner, words);
        boolean isLetter = Poster.isLetter(owner.defaultCountry());
        PdfPage drawn =
                switch (kind) {
                    case "poster" -> poster.poster(isLetter);
                    case "tent" -> poster.tent(isLetter);
                    case "sticker" -> poster.sticker();
                    default ->
                            throw ApiProblem.invalid(
                                    "/format", "Use \"poster\", \"tent\" or \"sticker\".");
                };
        return Response.ok(drawn.file(poster.title(), words.tag()))
                .type("application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s.pdf\"".formatted(page.slug(), kind))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private Poster poster(SignUpPage page, String kind, Business owner, CustomerWords words) {
        Long campaign = page.welcomeCampaignId();
        String gift =
                campaign == null
                        ? null
                        : coupons.offer(campaign)
                                .map(offer -> words.say("join.poster-gift", offer))
                                .orElse(null);
        String url = config.publicUrl() + page.path();
        return new Poster(
                owner.name(),
                page.title().isEmpty() ? words.say("join.title", owner.name()) : page.title(),
                gift,
                words.say("join.poster"),
                url.replaceFirst("^https?://", ""),
                QrImage.modules(url + "?from=" + kind),
                BrandColor.of(owner.brandColor()));
    }
}
