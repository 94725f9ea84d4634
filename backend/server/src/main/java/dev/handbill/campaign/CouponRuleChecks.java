package dev.handbill.campaign;

import dev.handbill.business.BusinessStore;
import dev.handbill.coupon.CouponRules;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What coupon rules must be like; reports everything that is wrong at once. */
@ApplicationScoped
public class CouponRuleChecks {
    private static final LocalDate LAST = LocalDate.of(9_000, 1, 1);

    private final BusinessStore business;
    private final Db db;

    CouponRuleChecks(BusinessStore business, Db db) {
        this.business = business;
        this.db = db;
    }

    /** The rules to keep: those given, in the form in which they are stored, or else those now. */
    CouponRules checked(@Nullable CouponRules given, CouponRules now, List<FieldError> errors) {
        if (given == null) {
            return now;
        }
        days(given, errors);
        times(given, errors);
        return new CouponRules(
                given.validFrom(),
                given.validUntil(),
                weekdays(given.weekdays()),
                given.timeFrom(),
                given.timeUntil(),
                places(given.places(), errors),
                given.redemptionCap(),
                given.minimumSpendMinor());
    }

    /** The campaign that a reminder is of; 0 is none. */
    @Nullable Long reminderOf(@Nullable Long given, @Nullable Long now, List<FieldError> errors) {
        if (given == null) {
            return now;
        }
        if (given == 0) {
            return null;
        }
        boolean exists =
                db.one(
                        "SELECT EXISTS (SELECT FROM campaigns WHERE id = ? AND kind = 'campaign') AS found",
                        row -> row.getBoolean("found"),
                        given);
        if (!exists) {
            errors.add(
                    new FieldError(
                            "/notRedeemedCampaignId",
                            "There is no campaign %d. Choose the campaign to remind of, or 0."
                                    .formatted(given)));
        }
        return given;
    }

    private static void days(CouponRules rules, List<FieldError> errors) {
        LocalDate from = rules.validFrom();
        LocalDate until = rules.validUntil();
        if (from != null && until != null && until.isBefore(from)) {
            wrong(errors, "validUntil", "The last day must not be before the first.");
        }
        boolean isFar = from != null && from.isAfter(LAST) || until != null && until.isAfter(LAST);
        if (isFar) {
            wrong(errors, "validUntil", "Use days before the year 9000.");
        }
    }

    private static void times(CouponRules rules, List<FieldError> errors) {
        String from = rules.timeFrom();
        String until = rules.timeUntil();
        if (from == null && until == null) {
            return;
        }
        if (from == null || until == null) {
            wrong(errors, from == null ? "timeFrom" : "timeUntil", "Give both times, or none.");
        } else if (from.equals(until)) {
            wrong(errors, "timeUntil", "Choose two different times, or none for the whole day.");
        }
    }

    private static List<Integer> weekdays(@Nullable List<Integer> given) {
        return given == null ? List.of() : given.stream().distinct().sorted().toList();
    }

    /** As the business writes them. */
    private List<String> places(@Nullable List<String> given, List<FieldError> errors) {
        List<String> places = new ArrayList<>();
        for (String name : given == null ? List.<String>of() : given) {
            Optional<String> known =
                    business.get().places().stream()
                            .filter(own -> own.equalsIgnoreCase(name.strip()))
                            .findFirst();
            if (known.isEmpty()) {
                wrong(
                        errors,
                        "places",
                        "There is no such place. Choose from the places in the settings, or add it"
                                + " there.");
                return List.of();
            }
            places.add(known.get());
        }
        return places.stream().distinct().toList();
    }

    private static void wrong(List<FieldError> errors, String member, String detail) {
        errors.add(new FieldError("/couponRules/" + member, detail));
    }
}
