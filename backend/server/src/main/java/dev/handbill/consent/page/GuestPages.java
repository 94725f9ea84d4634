package dev.handbill.consent.page;

import dev.handbill.business.BusinessStore;
import dev.handbill.consent.OptOutLinks;
import dev.handbill.consent.OptOutLinks.OptOutLink;
import dev.handbill.words.CustomerLanguages;
import dev.handbill.words.CustomerWords;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;

/** Opens the signed links of messages, and answers what they cannot show in plain words. */
@ApplicationScoped
class GuestPages {
    private final OptOutLinks links;
    private final BusinessStore business;
    private final CustomerLanguages languages;

    GuestPages(OptOutLinks links, BusinessStore business, CustomerLanguages languages) {
        this.links = links;
        this.business = business;
        this.languages = languages;
    }

    /** The page of a good link; of a test's or a forged one, a page that does nothing. */
    Response open(
            String token,
            HttpServerRequest request,
            BiFunction<OptOutLink, CustomerWords, Response> whenGood) {
        if (token.equals(OptOutLinks.TEST_TOKEN)) {
            return page(languages.of(request)).test();
        }
        Optional<OptOutLink> link = links.open(token);
        if (link.isEmpty()) {
            return page(languages.of(request)).unknown();
        }
        OptOutLink good = link.get();
        return whenGood.apply(good, languages.of(good.campaignId(), good.customerId(), request));
    }

    /** For customers who have been deleted since. */
    Response gone(CustomerWords words) {
        return page(words).gone();
    }

    private OptOutPage page(CustomerWords words) {
        return new OptOutPage(business.get(), words, OptOutLinks.TEST_TOKEN);
    }
}
