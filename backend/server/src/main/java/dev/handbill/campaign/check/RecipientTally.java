package dev.handbill.campaign.check;

import dev.handbill.campaign.check.RecipientReport.EmailReport;
import dev.handbill.campaign.check.RecipientReport.ExampleCustomer;
import dev.handbill.campaign.check.RecipientReport.Finding;
import dev.handbill.campaign.check.RecipientReport.LetterCount;
import dev.handbill.campaign.check.RecipientReport.SmsReport;
import dev.handbill.campaign.check.StoredCheck.ZoneGroup;
import dev.handbill.campaign.template.Recipient;
import dev.handbill.campaign.template.RecipientProbe.Measure;
import dev.handbill.campaign.template.RenderedEmail;
import dev.handbill.campaign.template.language.TemplateFailure;
import dev.handbill.campaign.template.sms.PlainLetters;
import dev.handbill.campaign.template.sms.RenderedSms;
import dev.handbill.campaign.template.sms.SmsEncoding;
import dev.handbill.campaign.template.sms.SmsText;
import dev.handbill.kernel.text.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up what writing each message came to. Its size does not grow with the audience. */
final class RecipientTally {
    private static final int MOST_EXAMPLES = 3;
    private static final int MOST_KINDS = 20;
    private static final int MOST_LETTERS = 500;
    private static final int SHOWN_LETTERS = 30;

    /** What harms most comes first. */
    private static final List<String> ORDER =
            List.of("cannot-be-written", "email-large", "empty-value", "sms-unicode");

    private final Map<String, Noted> notes = new LinkedHashMap<>();
    private final Map<String, Long> letters = new HashMap<>();
    private final Map<List<ZoneId>, Long> zones = new HashMap<>();
    private long emails;
    private long emailsFailed;
    private long largest;
    private long sms;
    private long smsFailed;
    private long parts;
    private int mostParts;
    private long unicode;

    /** One kind of finding on its way. */
    private static final class Noted {
        private final String code;
        private final String subject;
        private final String pointer;
        private final List<ExampleCustomer> examples = new ArrayList<>(MOST_EXAMPLES);
        private long count;

        Noted(String code, String subject, String pointer) {
            this.code = code;
            this.subject = subject;
            this.pointer = pointer;
        }

        Finding as(String detail) {
            return new Finding(code, detail, pointer, count, List.copyOf(examples));
        }
    }

    void email(Recipient recipient, Measure measure) {
        emails++;
        emptyValues(recipient, measure, "/emailContent");
        if (measure.failure() != null) {
            emailsFailed++;
            failure(recipient, measure.failure(), "/emailContent");
            return;
        }
        largest = Math.max(largest, measure.htmlBytes());
        if (measure.htmlBytes() > RenderedEmail.GMAIL_BYTES) {
            note("email-large", "", "/emailContent", recipient);
        }
    }

    void sms(Recipient recipient, Measure measure, List<ZoneId> where) {
        sms++;
        zones.merge(where, 1L, Long::sum);
        emptyValues(recipient, measure, "/smsContent");
        RenderedSms written = measure.sms();
        if (measure.failure() != null || written == null) {
            smsFailed++;
            failure(recipient, measure.failure(), "/smsContent");
            return;
        }
        parts += written.parts();
        mostParts = Math.max(mostParts, written.parts());
        if (written.encoding() == SmsEncoding.UCS_2) {
            unicode++;
            note("sms-unicode", "", "/smsContent", recipient);
            for (String letter : SmsText.outsideGsm(written.text())) {
                if (letters.size() < MOST_LETTERS || letters.containsKey(letter)) {
                    letters.merge(letter, 1L, Long::sum);
                }
            }
        }
    }

    private void emptyValues(Recipient recipient, Measure measure, String pointer) {
        for (String path : measure.empty()) {
            note("empty-value", path, pointer, recipient);
        }
    }

    private void failure(Recipient recipient, @Nullable TemplateFailure failure, String pointer) {
        note(
                "cannot-be-written",
                failure == null ? "" : String.valueOf(failure.getMessage()),
                pointer,
                recipient);
    }

    private void note(String code, String subject, String pointer, Recipient recipient) {
        String key = code + pointer + subject;
        Noted noted = notes.get(key);
        if (noted == null) {
            if (notes.size() >= MOST_KINDS) {
                return;
            }
            noted = new Noted(code, subject, pointer);
            notes.put(key, noted);
        }
        noted.count++;
        if (noted.examples.size() < MOST_EXAMPLES) {
            noted.examples.add(new ExampleCustomer(recipient.customerId(), name(recipient)));
        }
    }

    private static String name(Recipient recipient) {
        String name = (recipient.firstName() + " " + recipient.lastName()).strip();
        String address = recipient.email() == null ? recipient.phone() : recipient.email();
        return name.isEmpty() ? String.valueOf(address) : name;
    }

    /**
     * @param price of a part; null where it is not known
     * @param partLimit null without a limit
     */
    StoredCheck result(@Nullable BigDecimal price, String currency, @Nullable Integer partLimit) {
        List<Finding> errors = new ArrayList<>();
        if (partLimit != null && parts > partLimit) {
            errors.add(
                    new Finding(
                            "sms-over-limit",
                            "The SMS come to %,d parts, and the campaign's limit is %,d. Shorten the text, choose fewer people, or raise the limit."
                                    .formatted(parts, partLimit),
                            "/smsPartLimit",
                            sms,
                            List.of()));
        }
        List<Finding> warnings = new ArrayList<>();
        for (Noted noted : inOrder()) {
            boolean isForAll = noted.count == (noted.pointer.equals("/smsContent") ? sms : emails);
            Finding finding = noted.as(words(noted, isForAll));
            (isForAll && noted.code.equals("cannot-be-written") ? errors : warnings).add(finding);
        }
        return new StoredCheck(
                new RecipientReport(
                        emails == 0 ? null : new EmailReport(emails, emailsFailed, largest),
                        sms == 0 ? null : smsReport(price, currency, partLimit),
                        errors,
                        warnings),
                zoneGroups());
    }

    private List<Noted> inOrder() {
        return notes.values().stream()
                .sorted(Comparator.comparingInt(noted -> ORDER.indexOf(noted.code)))
                .toList();
    }

    private String words(Noted noted, boolean isForAll) {
        return switch (noted.code) {
            case "empty-value" ->
                    isForAll
                            ? "{{ %s }} is empty for everybody. Check how it is spelled, or take it out."
                                    .formatted(noted.subject)
                            : "{{ %s }} is empty for some. Give it a fallback: {{ %s | default('…', true) }}"
                                    .formatted(noted.subject, noted.subject);
            case "email-large" ->
                    "Gmail shows the first 102 kB of an e-mail and hides the rest, the way to unsubscribe included. The largest has %,d kB: shorten the text, or link to images instead of pasting them."
                            .formatted(Math.ceilDiv(largest, 1_000));
            case "sms-unicode" ->
                    "Letters such as %s leave 70 characters to a part instead of 160. %s"
                            .formatted(
                                    String.join(" ", mostFrequent(8)),
                                    letters.keySet().stream().anyMatch(PlainLetters::hasTwin)
                                            ? "Let the campaign replace those that have a plain form, and pay for fewer parts."
                                            : "They have no plain form: leave them out, or accept it where they come from names.");
            default ->
                    "%s cannot be written and will not be sent: %s"
                            .formatted(
                                    noted.pointer.equals("/smsContent")
                                            ? "Some SMS"
                                            : "Some e-mails",
                                    noted.subject);
        };
    }

    private SmsReport smsReport(
            @Nullable BigDecimal price, String currency, @Nullable Integer partLimit) {
        List<LetterCount> counts =
                mostFrequent(SHOWN_LETTERS).stream()
                        .map(letter -> new LetterCount(letter, letters.getOrDefault(letter, 0L)))
                        .toList();
        int digits = Money.digits(Currency.getInstance(currency));
        return new SmsReport(
                sms,
                smsFailed,
                parts,
                mostParts,
                unicode,
                counts,
                price == null
                        ? null
                        : price.multiply(BigDecimal.valueOf(parts))
                                .setScale(digits, RoundingMode.UP),
                currency,
                partLimit);
    }

    private List<String> mostFrequent(int most) {
        return letters.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<ZoneGroup> zoneGroups() {
        return zones.entrySet().stream()
                .map(
                        group ->
                                new ZoneGroup(
                                        group.getKey().stream().map(ZoneId::getId).toList(),
                                        group.getValue()))
                .toList();
    }
}
