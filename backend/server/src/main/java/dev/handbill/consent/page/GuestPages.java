package dev.handbill.consent.page;

import dev.handbill.business.BusinessStore;
import dev.handbill.consent.OptOutLinks;
import dev.handbill.consent.OptOutLinks.OptOutLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/** Opens the signed links of messages, and answers what they cannot show in plain words. */
@ApplicationScoped
class GuestPages {
    private final OptOutLinks links;
    private final BusinessStore business;

    GuestPages(OptOutLinks links, BusinessStore business) {
        this.links = links;
        this.business = business;
    }

    /** The page of a good link; of a test's or a forged one, a page that does nothing. */
    Response open(String token, Function<OptOutLink, Response> whenGood) {
        if (token.equals(OptOutLinks.TEST_TOKEN)) {
            return page().test();
        }
        Optional<OptOutLink> link = links.open(token);
        return link.isPresent() ? whenGood.apply(link.get()) : page().unknown();
    }

    /** For customers who have been deleted since. */
    Response gone() {
        return page().gone();
    }

    private OptOutPage page() {
        return new OptOutPage(business.get(), OptOutLinks.TEST_TOKEN);
    }
}
