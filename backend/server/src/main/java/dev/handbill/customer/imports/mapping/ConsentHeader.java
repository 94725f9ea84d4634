package dev.handbill.customer.imports.mapping;

import static dev.handbill.customer.imports.mapping.ConsentVocabulary.BASIS_WORDS;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.CONSENT_HEADER;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.CONSENT_PARTS;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.EMAIL_WORDS;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.LEFT;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.NAME_PARTS;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.NEGATIONS;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.NO_HEADER;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.ORDINARY_HEADER;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.OTHER_HEADER;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.SMS_WORDS;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.STATUS_HEADER;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.TIME_WORDS;

import java.util.List;
import java.util.Set;

/** What a column's name says of consent, whoever exported it. */
enum ConsentHeader {
    /** "Email Marketing Consent", "Newsletter". */
    CONSENT,
    /** "Do not email", "Unsubscribed at", "Abgemeldet". */
    OPT_OUT,
    /** "Consent timestamp". */
    TIME,
    /** "Status": its cells tell whether it is about consent. */
    STATUS,
    /** "Opt-in source", "Mailing list": how or where somebody agreed, unless it says whether. */
    BASIS,
    /** "No opt-out": about consent, and to be read in two ways. */
    DOUBTFUL,
    /** "Kundeneinwilligung": holds a word of consent, beside what may turn it round. */
    MENTIONED,
    /** "City". */
    OTHER;

    private static final Set<String> LEAVING_WORDS =
            Set.of(
                    "reason",
                    "reasons",
                    "campaign",
                    "title",
                    "comment",
                    "feedback",
                    "grund",
                    "motif",
                    "motivo",
                    "reden",
                    "raison");

    private static final Set<String> SURE_TIME_WORDS =
            Set.of("timestamp", "date", "time", "datum", "fecha", "zeitpunkt");

    static ConsentHeader of(String header) {
        List<String> words = WordForms.of(header);
        if (words.isEmpty()) {
            return OTHER;
        }
        int left = first(WordForms.find(words, LEFT), WordForms.find(words, NO_HEADER));
        int agreed = WordForms.find(words, CONSENT_HEADER);
        if (left >= 0) {
            return isNegated(words, left) ? DOUBTFUL : optOut(words);
        }
        if (agreed >= 0) {
            return agreed(words, agreed);
        }
        if (WordForms.isOneOf(words, STATUS_HEADER)) {
            return STATUS;
        }
        return WordForms.holdsPart(words, CONSENT_PARTS) || WordForms.holdsPart(words, NAME_PARTS)
                ? MENTIONED
                : OTHER;
    }

    /** The field for a yes or no in words, by the channels that the header names. */
    static ImportField consentField(String header) {
        List<String> words = WordForms.of(header);
        boolean isSms = words.stream().anyMatch(SMS_WORDS::contains);
        boolean isEmail = words.stream().anyMatch(EMAIL_WORDS::contains);
        if (isSms == isEmail) {
            return ImportField.CONSENT;
        }
        return isSms ? ImportField.SMS_CONSENT : ImportField.EMAIL_CONSENT;
    }

    static ImportField optOutField(String header) {
        return switch (consentField(header)) {
            case SMS_CONSENT -> ImportField.SMS_OPT_OUT;
            case EMAIL_CONSENT -> ImportField.EMAIL_OPT_OUT;
            default -> ImportField.OPT_OUT;
        };
    }

    static ImportField timeField(String header) {
        return consentField(header) == ImportField.SMS_CONSENT
                ? ImportField.SMS_CONSENT_AT
                : ImportField.EMAIL_CONSENT_AT;
    }

    /** Whether a yes or a no below it is known to be about something else. */
    static boolean isAboutSomethingElse(String header) {
        return WordForms.contains(WordForms.of(header), OTHER_HEADER)
                || HeaderNames.isNoise(HeaderNames.normal(header));
    }

    /** A name, a place, a note: "no" among other words is one of them there. */
    static boolean isOrdinary(String header) {
        return isAboutSomethingElse(header)
                || WordForms.contains(WordForms.of(header), ORDINARY_HEADER);
    }

    /** "Unsubscribe reason": only who left has one, whatever it says. */
    static boolean isAboutOneWhoLeft(String header) {
        return WordForms.of(header).stream().anyMatch(LEAVING_WORDS::contains);
    }

    /**
     * An unsubscribe link stands beside everybody; a reason or a campaign only where somebody left.
     */
    private static ConsentHeader optOut(List<String> words) {
        return words.contains("link") || words.contains("url") || words.contains("token")
                ? OTHER
                : OPT_OUT;
    }

    private static ConsentHeader agreed(List<String> words, int at) {
        if (isNegated(words, at)) {
            return OPT_OUT;
        }
        boolean isTime =
                TIME_WORDS.contains(words.getLast())
                        || words.stream().anyMatch(SURE_TIME_WORDS::contains);
        if (isTime) {
            return TIME;
        }
        return words.stream().anyMatch(BASIS_WORDS::contains) ? BASIS : CONSENT;
    }

    private static boolean isNegated(List<String> words, int at) {
        return words.subList(0, at).stream().anyMatch(NEGATIONS::contains);
    }

    private static int first(int one, int other) {
        return one < 0 || (other >= 0 && other < one) ? other : one;
    }
}
