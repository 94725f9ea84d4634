package dev.handbill.coupon;

import dev.handbill.business.Business;
import dev.handbill.kernel.text.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A campaign's coupon rules as a customer reads them. */
public record RuleWords(Business business) {

    /** All rules but the last day, one sentence each, on one line; empty without any. */
    public String of(CouponRules rules) {
        return String.join(" ", sentences(rules));
    }

    /** The same, one by one. */
    public List<String> sentences(CouponRules rules) {
        List<String> sentences = new ArrayList<>(times(rules));
        List<String> places = rules.places();
        if (places != null && !places.isEmpty()) {
            sentences.add("Only at " + joined(places) + ".");
        }
        if (rules.minimumSpendMinor() != null) {
            sentences.add("If you spend " + money(rules.minimumSpendMinor()) + " or more.");
        }
        if (rules.redemptionCap() != null) {
            sentences.add("While stocks last.");
        }
        return sentences;
    }

    /** Those about when, which are why a coupon is not valid now. */
    public List<String> times(CouponRules rules) {
        List<String> sentences = new ArrayList<>();
        if (rules.validFrom() != null) {
            sentences.add("From " + day(rules.validFrom()) + " on.");
        }
        String hours = hours(rules);
        if (!hours.isEmpty()) {
            sentences.add("Only " + hours + ".");
        }
        return sentences;
    }

    /** Such as "Sunday, November 30, 2031", in the order of the business's country. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale()).format(day);
    }

    /** An amount in the business's currency. */
    String money(long minor) {
        return new Money(minor, Currency.getInstance(business.currency())).in(locale());
    }

    Locale locale() {
        return Locale.of("en", business.defaultCountry());
    }

    private String hours(CouponRules rules) {
        StringJoiner words = new StringJoiner(", ");
        List<Integer> days = rules.weekdays();
        if (days != null && !days.isEmpty() && days.size() < 7) {
            words.add("on " + joined(runs(days.stream().sorted().toList())));
        }
        if (rules.timeFrom() != null && rules.timeUntil() != null) {
            words.add("from %s to %s".formatted(time(rules.timeFrom()), time(rules.timeUntil())));
        }
        return words.toString();
    }

    /** Three days or more in a row are read as a span. */
    private List<String> runs(List<Integer> days) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= days.size(); i++) {
            if (i < days.size() && days.get(i) == days.get(i - 1) + 1) {
                continue;
            }
            if (i - start >= 3) {
                words.add(name(days.get(start)) + " to " + name(days.get(i - 1)));
            } else {
                words.addAll(days.subList(start, i).stream().map(this::name).toList());
            }
            start = i;
        }
        return words;
    }

    private String name(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s";
    }

    private String time(String time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale())
                .format(LocalTime.parse(time));
    }

    private static String joined(List<String> words) {
        int last = words.size() - 1;
        @Nullable String end = last > 0 ? " and " + words.get(last) : null;
        return end == null
                ? words.getFirst()
                : words.subList(0, last).stream().collect(Collectors.joining(", ")) + end;
    }
}
