package dev.handbill.coupon;

import dev.handbill.business.Business;
import dev.handbill.kernel.text.Money;
import dev.handbill.words.CustomerWords;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** A campaign's coupon rules as a customer reads them. */
public record RuleWords(Business business, CustomerWords words) {

    /** All rules but the last day, one sentence each, on one line; empty without any. */
    public String of(CouponRules rules) {
        return String.join(" ", sentences(rules));
    }

    /** The same, one by one. */
    public List<String> sentences(CouponRules rules) {
        List<String> sentences = new ArrayList<>(times(rules));
        List<String> places = rules.places();
        if (places != null && !places.isEmpty()) {
            sentences.add(words.say("rule.places", words.list(places)));
        }
        if (rules.minimumSpendMinor() != null) {
            sentences.add(words.say("rule.spend", money(rules.minimumSpendMinor())));
        }
        if (rules.redemptionCap() != null) {
            sentences.add(words.say("rule.stocks"));
        }
        return sentences;
    }

    /** Those about when, which are why a coupon is not valid now. */
    public List<String> times(CouponRules rules) {
        List<String> sentences = new ArrayList<>();
        if (rules.validFrom() != null) {
            sentences.add(words.say("rule.from", day(rules.validFrom())));
        }
        String hours = hours(rules);
        if (!hours.isEmpty()) {
            sentences.add(words.say("rule.only", hours));
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
        return words.locale(business.defaultCountry());
    }

    private String hours(CouponRules rules) {
        StringJoiner when = new StringJoiner(", ");
        List<Integer> days = rules.weekdays();
        if (days != null && !days.isEmpty() && days.size() < 7) {
            when.add(words.say("rule.days", words.list(runs(days.stream().sorted().toList()))));
        }
        if (rules.timeFrom() != null && rules.timeUntil() != null) {
            when.add(words.say("rule.hours", time(rules.timeFrom()), time(rules.timeUntil())));
        }
        return when.toString();
    }

    /** Three days or more in a row are read as a span. */
    private List<String> runs(List<Integer> days) {
        List<String> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= days.size(); i++) {
            if (i < days.size() && days.get(i) == days.get(i - 1) + 1) {
                continue;
            }
            if (i - start >= 3) {
                runs.add(
                        words.say(
                                "rule.run",
                                words.say("day.from." + days.get(start)),
                                words.say("day.to." + days.get(i - 1))));
            } else {
                days.subList(start, i).forEach(day -> runs.add(words.say("day." + day)));
            }
            start = i;
        }
        return runs;
    }

    private String time(String time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale())
                .format(LocalTime.parse(time));
    }
}
