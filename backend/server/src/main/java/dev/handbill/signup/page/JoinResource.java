package dev.handbill.signup.page;

import dev.handbill.business.BusinessStore;
import dev.handbill.consent.MaskedAddress;
import dev.handbill.kernel.redis.Throttle;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.ClientAddress;
import dev.handbill.signup.SignUpPage;
import dev.handbill.signup.SignUpPageStore;
import dev.handbill.signup.page.SignUpStore.Found;
import dev.handbill.words.CustomerLanguages;
import dev.handbill.words.CustomerWords;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Where guests sign up. GET only shows, POST acts: link scanners follow links and press no buttons.
 * What a form answers never depends on whose address stands in it.
 */
@Path("/join")
@PermitAll
public class JoinResource {
    private static final Duration WINDOW = Duration.ofHours(1);

    /** A shop's guests share its network, and a mobile provider's customers theirs. */
    private static final int MOST_OF_A_NETWORK = 60;

    private static final int MOST_OF_A_PAGE = 300;
    private static final int MOST_OF_ALL = 1_000;
    private static final int LONGEST_SLUG = 60;

    /** Of all pages. Each text costs money, and some numbers pay whoever has them texted. */
    private static final int MOST_TEXTS_A_DAY = 300;

    private final SignUpPageStore pages;
    private final SignUps signUps;
    private final FormStamp stamps;
    private final BusinessStore business;
    private final CustomerLanguages languages;
    private final ClientAddress addresses;
    private final Throttle throttle;
    private final Clock clock;

    JoinResource(
            SignUpPageStore pages,
            SignUps signUps,
            FormStamp stamps,
            BusinessStore business,
            CustomerLanguages languages,
            ClientAddress addresses,
            Throttle throttle,
            Clock clock) {
        this.pages = pages;
        this.signUps = signUps;
        this.stamps = stamps;
        this.business = business;
        this.languages = languages;
        this.addresses = addresses;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GET
    @Path("{slug}")
    @Operation(hidden = true)
    public Response show(
            @PathParam("slug") String slug,
            @QueryParam("lang") @Nullable String language,
            @QueryParam("from") @Nullable String source,
            @Context HttpServerRequest request) {
        return open(
                slug,
                language,
                request,
                (page, shown) ->
                        shown.form(
                                        page,
                                        SentForm.blank(),
                                        stamps.of(page.id()),
                                        SentForm.source(source),
                                        null,
                                        Map.of())
                                .answer(200));
    }

    @POST
    @Path("{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(
            @PathParam("slug") String slug,
            MultivaluedMap<String, String> sent,
            @Context HttpServerRequest request) {
        SentForm form = SentForm.of(sent);
        String network = addresses.of(request);
        return open(
                slug,
                form.value(SentForm.LANGUAGE),
                request,
                (page, shown) ->
                        throttled(
                                shown,
                                () -> {
                                    throttle.check(
                                            "sign-up-network", network, MOST_OF_A_NETWORK, WINDOW);
                                    return answer(page, shown, form, network);
                                }));
    }

    @GET
    @Path("confirm/{token}")
    @Operation(hidden = true)
    public Response ask(@PathParam("token") String token, @Context HttpServerRequest request) {
        return of(signUps.find(token), request);
    }

    @POST
    @Path("confirm/{token}")
    @Operation(hidden = true)
    public Response confirm(@PathParam("token") String token, @Context HttpServerRequest request) {
        return of(signUps.confirm(token), request);
    }

    private Response answer(SignUpPage page, JoinPage shown, SentForm form, String network) {
        String country = business.get().defaultCountry();
        String email = form.email(page);
        String phone = form.phone(page, country);
        Response sent = shown.sent(!email.isEmpty(), !phone.isEmpty());
        if (form.isTrapped()) {
            return sent;
        }
        Map<String, String> wrong = form.wrong(page, country, today());
        String note =
                !wrong.isEmpty()
                        ? "join.wrong"
                        : !form.value(SentForm.WORDS).equals(shown.digest(page))
                                ? "join.changed"
                                : !stamps.isGood(form.value(SentForm.STAMP), page.id())
                                        ? "join.again"
                                        : null;
        String source = SentForm.source(form.value(SentForm.SOURCE));
        if (note != null) {
            return shown.form(page, form, stamp(page, form), source, note, wrong).answer(422);
        }
        throttle.check("sign-up-page", String.valueOf(page.id()), MOST_OF_A_PAGE, WINDOW);
        throttle.check("sign-up", "all", MOST_OF_ALL, WINDOW);
        if (!phone.isEmpty()) {
            throttle.check("sign-up-texts", "all", MOST_TEXTS_A_DAY, Duration.ofDays(1));
        }
        signUps.ask(
                page,
                new SignUps.Form(
                        email,
                        phone,
                        form.given(page),
                        shown.agreement(page),
                        source,
                        Networks.truncated(network)),
                shown.words());
        return sent;
    }

    /** Who was too fast keeps theirs, and is not too fast the next time. */
    private String stamp(SignUpPage page, SentForm form) {
        String given = form.value(SentForm.STAMP);
        return stamps.isOurs(given, page.id()) ? given : stamps.of(page.id());
    }

    private Response of(Optional<Found> found, HttpServerRequest request) {
        if (found.isEmpty()) {
            return page(languages.of(request)).expired();
        }
        Found one = found.get();
        JoinPage shown = page(CustomerWords.orEnglish(one.language()));
        String address =
                MaskedAddress.of(
                        one.channel(),
                        Objects.requireNonNullElse(
                                one.address(),
                                Objects.requireNonNullElse(one.customerAddress(), "…@…")));
        return one.isConfirmed()
                ? shown.done(address, signUps.coupon(one))
                : shown.confirm(address);
    }

    private Response open(
            String slug,
            @Nullable String language,
            HttpServerRequest request,
            BiFunction<SignUpPage, JoinPage, Response> found) {
        JoinPage shown = page(CustomerWords.in(language).orElseGet(() -> languages.of(request)));
        if (slug.length() > LONGEST_SLUG) {
            return shown.unknown();
        }
        Optional<SignUpPage> page = pages.bySlug(slug.toLowerCase(Locale.ROOT));
        if (page.isEmpty()) {
            return shown.unknown();
        }
        return page.get().isActive() ? found.apply(page.get(), shown) : shown.closed();
    }

    @FunctionalInterface
    private interface Answer {
        Response get();
    }

    private static Response throttled(JoinPage shown, Answer answer) {
        try {
            return answer.get();
        } catch (ApiProblem problem) {
            if (problem.status() != 429) {
                throw problem;
            }
            return Response.fromResponse(shown.busy())
                    .header(HttpHeaders.RETRY_AFTER, WINDOW.toSeconds() / 10)
                    .build();
        }
    }

    private JoinPage page(CustomerWords words) {
        return new JoinPage(business.get(), words);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), business.get().timeZone());
    }
}
