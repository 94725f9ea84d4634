package dev.handbill.redemption;

import dev.handbill.business.BusinessStore;
import dev.handbill.coupon.CouponLookup;
import dev.handbill.coupon.FoundCoupon;
import dev.handbill.customer.SearchReach;
import dev.handbill.kernel.redis.Throttle;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.redemption.Callers.Caller;
import dev.handbill.redemption.CounterCustomers.CounterCoupon;
import dev.handbill.redemption.CounterCustomers.CounterCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the customer who forgot their coupon. Staff see enough to ask "Anna K., ending in 143?" and
 * no more, few at a time, so that the counter is no way to the address book.
 */
@ApplicationScoped
public class CounterSearch {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 100;
    private static final int SHORTEST_NUMBER = 7;
    private static final int MOST_WORDS = 4;
    private static final int MOST = 10;

    /** Of more, the newest are put in order: whoever sees so many types another letter. */
    private static final int MOST_SORTED = 1_000;

    private static final int MOST_COUPONS = 5;
    private static final int SEARCHES = 60;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Pattern PHONE_LIKE = Pattern.compile("[+0-9() ./-]*");

    private final Db db;
    private final SearchReach reach;
    private final CouponLookup coupons;
    private final BusinessStore business;
    private final Throttle throttle;
    private final Clock clock;

    CounterSearch(
            Db db,
            SearchReach reach,
            CouponLookup coupons,
            BusinessStore business,
            Throttle throttle,
            Clock clock) {
        this.db = db;
        this.reach = reach;
        this.coupons = coupons;
        this.business = business;
        this.throttle = throttle;
        this.clock = clock;
    }

    private record Match(long id, String firstName, String lastName, String email, String phone) {}

    /**
     * @throws ApiProblem 422 below three characters, 429 beyond 60 searches in five minutes
     */
    CounterCustomers find(@Nullable String query, Caller caller) {
        List<String> words = words(query == null ? "" : query.replace('\0', ' ').strip());
        throttle.check("counter-search", caller.device(), SEARCHES, WINDOW);
        List<Match> found = matches(words);
        List<Match> shown = found.subList(0, Math.min(MOST, found.size()));
        Map<Long, List<FoundCoupon>> theirs = coupons(shown);
        Instant now = clock.instant();
        return new CounterCustomers(
                shown.stream()
                        .map(
                                match ->
                                        customer(
                                                match,
                                                theirs.getOrDefault(match.id(), List.of()),
                                                now))
                        .toList(),
                found.size() > MOST);
    }

    private List<Match> matches(List<String> words) {
        List<Object> args = new ArrayList<>(words);
        args.add(MOST + 1);
        return db.query(
                """
                SELECT id, first_name, last_name, coalesce(email, '') AS email, coalesce(phone, '') AS phone
                FROM (SELECT * FROM %s ORDER BY id DESC LIMIT %d) newest
                ORDER BY first_name, last_name, id LIMIT ?
                """
                        .formatted(reach.customers(words), MOST_SORTED),
                CounterSearch::match,
                args.toArray());
    }

    private static Match match(Row row) throws SQLException {
        return new Match(
                row.getLong("id"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("phone"));
    }

    private Map<Long, List<FoundCoupon>> coupons(List<Match> matches) {
        long[] ids = matches.stream().mapToLong(Match::id).toArray();
        return coupons.ofCustomers(ids, MOST_COUPONS, clock.instant()).stream()
                .filter(coupon -> coupon.customerId() != null)
                .collect(Collectors.groupingBy(CounterSearch::owner));
    }

    private static Long owner(FoundCoupon coupon) {
        Long id = coupon.customerId();
        return id == null ? 0L : id;
    }

    private CounterCustomer customer(Match match, List<FoundCoupon> theirs, Instant now) {
        return new CounterCustomer(
                match.id(),
                name(match),
                email(match.email()),
                phone(match.phone()),
                theirs.stream().map(coupon -> coupon(coupon, now)).toList());
    }

    private CounterCoupon coupon(FoundCoupon coupon, Instant now) {
        return new CounterCoupon(
                coupon.shortCode(),
                coupon.state(now, business.get(), null),
                coupon.offerTitle(),
                coupon.campaignName(),
                coupon.expiresAt(),
                coupon.usesLeft());
    }

    private static String name(Match match) {
        String initial =
                match.lastName().isEmpty()
                        ? ""
                        : Character.toString(match.lastName().codePointAt(0)) + ".";
        String name = (match.firstName() + " " + initial).strip();
        return name.isEmpty() ? "Customer" : name;
    }

    private static @Nullable String email(String email) {
        int at = email.indexOf('@');
        return at < 1
                ? null
                : Character.toString(email.codePointAt(0)) + "•••" + email.substring(at);
    }

    private static @Nullable String phone(String phone) {
        return phone.length() < 4 ? null : "••• " + phone.substring(phone.length() - 3);
    }

    private static List<String> words(String query) {
        if (query.length() < SHORTEST || query.length() > LONGEST) {
            throw ApiProblem.invalid(
                    "/query", "Search for %d to %d characters.".formatted(SHORTEST, LONGEST));
        }
        String text = query.toLowerCase(Locale.ROOT);
        String digits = text.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
        if (PHONE_LIKE.matcher(text).matches()) {
            return List.of('%' + known(digits));
        }
        return List.of(text.split("\\s+")).stream()
                .limit(MOST_WORDS)
                .peek(CounterSearch::requireLetters)
                .map(word -> '%' + escaped(word) + '%')
                .toList();
    }

    /**
     * The end of a number that whoever asks has been told: by fewer digits, a masked number could
     * be found out one after the other.
     *
     * @throws ApiProblem 422 below seven digits
     */
    private static String known(String digits) {
        if (digits.length() < SHORTEST_NUMBER) {
            throw ApiProblem.invalid(
                    "/query",
                    "Search for a name, or for at least the last %d digits of a phone number."
                            .formatted(SHORTEST_NUMBER));
        }
        return digits;
    }

    private static void requireLetters(String word) {
        if (word.codePoints().noneMatch(Character::isLetter)) {
            throw ApiProblem.invalid(
                    "/query", "Search for a name or for a phone number, not for both at once.");
        }
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
