package dev.handbill.words;

import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which language a customer is spoken to: the message's, else their own, else what their browser
 * asks for, else the business's; the first of these that we speak.
 */
@ApplicationScoped
public class CustomerLanguages {
    private static final int LONGEST_HEADER = 500;

    private final Db db;
    private final BusinessStore business;

    CustomerLanguages(Db db, BusinessStore business) {
        this.db = db;
        this.business = business;
    }

    private record Known(@Nullable String campaign, @Nullable String customer) {}

    /** Of the page behind a link in a campaign's message. */
    public CustomerWords of(long campaignId, @Nullable Long customerId, HttpServerRequest request) {
        Known known =
                db.one(
                        """
                        SELECT (SELECT language FROM campaigns WHERE id = :campaign) AS campaign,
                               (SELECT language FROM customers WHERE id = :customer) AS customer
                        """,
                        row ->
                                new Known(
                                        row.getStringOrNull("campaign"),
                                        row.getStringOrNull("customer")),
                        Args.of("campaign", campaignId)
                                .and("customer", Objects.requireNonNullElse(customerId, 0L)));
        return chosen(known.campaign(), known.customer(), request);
    }

    /** Of a page that belongs to no message. */
    public CustomerWords of(HttpServerRequest request) {
        return chosen(null, null, request);
    }

    private CustomerWords chosen(
            @Nullable String campaign, @Nullable String customer, HttpServerRequest request) {
        return CustomerWords.in(campaign)
                .or(() -> CustomerWords.in(customer))
                .or(() -> accepted(request.getHeader("Accept-Language")))
                .orElseGet(() -> CustomerWords.orEnglish(business.get().language()));
    }

    /**
     * The language that a browser likes best of those that we speak.
     *
     * @param header such as {@code de-AT, en;q=0.5}; whatever cannot be read asks for nothing
     */
    static Optional<CustomerWords> accepted(@Nullable String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> Stream.of(CustomerWords.in(range.getRange())))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
