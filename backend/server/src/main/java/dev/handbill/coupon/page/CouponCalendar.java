package dev.handbill.coupon.page;

import dev.handbill.business.Business;
import dev.handbill.coupon.CouponLinks;
import dev.handbill.coupon.CouponTokens;
import dev.handbill.coupon.FoundCoupon;
import dev.handbill.coupon.RuleWords;
import dev.handbill.words.CustomerWords;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The last day of a coupon as a calendar entry (RFC 5545), with a reminder in its morning. */
record CouponCalendar(Business business, CustomerWords words, CouponLinks links, Instant now) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Lines are at most 75 bytes long and go on after a blank. */
    private static final int LONGEST_LINE = 75;

    String of(FoundCoupon coupon) {
        LocalDate last = LocalDate.ofInstant(coupon.expiresAt(), business.timeZone());
        String url = links.pageUrl(coupon.shortCode());
        String summary = words.say("coupon.last-day", coupon.title(words), business.name());
        List<String> places = coupon.rules().places();
        String where =
                places == null || places.isEmpty() ? business.name() : String.join(", ", places);
        return String.join(
                "",
                line("BEGIN:VCALENDAR"),
                line("VERSION:2.0"),
                line("PRODID:-//Handbill//Coupon//" + words.tag().toUpperCase(Locale.ROOT)),
                line("BEGIN:VEVENT"),
                line("UID:" + coupon.shortCode() + "@handbill"),
                line("DTSTAMP:" + MOMENT.format(now)),
                line("DTSTART;VALUE=DATE:" + DAY.format(last)),
                line("DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1))),
                line("SUMMARY:" + text(summary)),
                line("LOCATION:" + text(where)),
                line("DESCRIPTION:" + text(description(coupon, url))),
                line("URL:" + url),
                line("TRANSP:TRANSPARENT"),
                line("BEGIN:VALARM"),
                line("ACTION:DISPLAY"),
                line("DESCRIPTION:" + text(summary)),
                line("TRIGGER:PT9H"),
                line("END:VALARM"),
                line("END:VEVENT"),
                line("END:VCALENDAR"));
    }

    private String description(FoundCoupon coupon, String url) {
        String rules = new RuleWords(business, words).of(coupon.rules());
        return String.join(
                "\n",
                List.of(CouponTokens.inGroups(coupon.shortCode()), coupon.offerTerms(), rules, url)
                        .stream()
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Folded between characters, never inside one. */
    private static String line(String content) {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < content.length(); ) {
            String letter = Character.toString(content.codePointAt(at));
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.append(letter);
            bytes += size;
            at += letter.length();
        }
        return folded.append("\r\n").toString();
    }
}
