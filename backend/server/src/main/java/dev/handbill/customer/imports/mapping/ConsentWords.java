package dev.handbill.customer.imports.mapping;

import static dev.handbill.customer.imports.mapping.ConsentVocabulary.AGREED;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.AGREED_ELSEWHERE;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.CALLS;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.CONSENT_PARTS;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.CONSENT_WORDS;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.DOUBTFUL;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.ENDED;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.EVERYTHING;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.FILLERS;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.LEFT;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.LEFT_ANYWHERE;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.MAILS;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.NEGATIONS;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.NO;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.NOTHING;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.SUBSCRIBED;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.TAKES_BACK;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.THANKS;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.TURNED_ON;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.WAYS_TO_REACH;
import static dev.handbill.customer.imports.mapping.ConsentVocabulary.YES;

import dev.handbill.kernel.text.EmptyWords;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the words in a cell say of consent. Where a cell can be read as a no, it is one: writing to
 * somebody who said no is worse than not writing to somebody who would have liked it.
 *
 * <p>Shopify's "not_subscribed" and "pending" count as no: nobody with these has agreed yet.
 */
public final class ConsentWords {
    /** What is longer is somebody's note, not a status. */
    private static final int LONGEST = 200;

    private static final Pattern DATE_OR_NUMBER =
            Pattern.compile("(?s)\\s*[\\d+-].*|.*\\b(?:19|20)\\d\\d\\b.*");
    private static final Pattern ZERO = Pattern.compile("[0.,:\\s/-]*");
    private static final Pattern PAUSE = Pattern.compile("[,;:()\\[\\]–—|/!]|\\s-\\s");

    /** Cheap to try on every cell of a file. Addresses hold "mail" often. */
    private static final Pattern MAY_BE_NO =
            Pattern.compile(
                    "(?i)^[^@]*(?:subscri|suscri|uscri|iscri|inscri|abonn|opt|block|black|suppress"
                            + "|bounce|spam|mail|contact|kontakt|contatt|text|market|send|newsletter|sms"
                            + "|consent|abgemeldet|ausgetragen|abbestellt|werbung|widerspr|anschreiben"
                            + "|envoyer|publicit|baja|enviar|desea|inviare|cadastr|afgemeld"
                            + "|uitgeschreven|benaderen|nieuwsbrief|reclame|contat"
                            + "|wypisan|zgody|avregistr|avanm|afmeldt|avmeldt|odhl|nesouhlas|leiratkoz|dezabon"
                            + "|отпис|ОТПИС|Отпис|відпис|απεγγραφ|配信|退订|수신"
                            + "|zgod|souhlas|samtyk|samtyck|suostumu|onay|izin|İzin|willig)");

    private static final Pattern TICK = Pattern.compile("[✓✔☑✅]\\ufe0f?");
    private static final Pattern CROSS = Pattern.compile("[✗✘✖✕×☒❌🚫]\\ufe0f?");

    /** All words of a column that nobody has said the meaning of one by one. */
    public static final String THE_REST = "*";

    private ConsentWords() {}

    /** The same for cells that differ in case, accents and punctuation. */
    public static String key(String cell) {
        return String.join(" ", WordForms.of(cell));
    }

    /** In a column that asks whether somebody agreed. */
    public static ConsentAnswer inConsentColumn(String cell) {
        return general(cell, false);
    }

    /**
     * In a column that asks whether somebody left: a yes, a date and a count are a no there, and
     * nothing is a yes, since nobody has agreed by not having left.
     */
    public static ConsentAnswer inOptOutColumn(String cell) {
        if (ZERO.matcher(cell).matches()) {
            return ConsentAnswer.NOTHING;
        }
        ConsentAnswer said = general(cell, true);
        return said == ConsentAnswer.UNCLEAR && DATE_OR_NUMBER.matcher(cell).matches()
                ? ConsentAnswer.NO
                : said;
    }

    /** A no that needs no header to be understood, such as "unsubscribed" among a row's tags. */
    public static boolean isNoAnywhere(String cell) {
        if (cell.length() > LONGEST || !MAY_BE_NO.matcher(cell).find()) {
            return false;
        }
        List<String> words = WordForms.of(cell);
        int at = WordForms.find(words, LEFT_ANYWHERE);
        return at >= 0 && !isTakenBack(cell, words, at);
    }

    /** A tick and a cross in words; every other cell as it is. */
    static String ticked(String cell) {
        String text = cell.strip();
        if (text.length() > 2 || text.isEmpty() || text.charAt(0) < 0x80) {
            return cell;
        }
        return TICK.matcher(text).matches() ? "yes" : CROSS.matcher(text).matches() ? "no" : cell;
    }

    /** Yes, no, agreed or left and nothing beside it, whatever the column is called. */
    static boolean isBareAnswer(String cell) {
        List<String> words = WordForms.of(cell);
        return BareYesOrNo.isAnswer(cell)
                || WordForms.isOneOf(words, AGREED)
                || WordForms.isOneOf(words, AGREED_ELSEWHERE)
                || isBareNo(cell)
                || (words.size() == 1
                        && (words.getFirst().equals("y") || words.getFirst().equals("n")));
    }

    /**
     * A no beside an address: also "please no calls", which in a column of its own could be about
     * anything.
     */
    public static boolean isNoInNote(String note) {
        if (note.isBlank() || note.length() > LONGEST) {
            return false;
        }
        List<String> words = WordForms.of(note);
        // "no answer" is about the number, "no" and "no, thanks" are about the messages
        boolean startsWithNo = words.size() > 1 && BareYesOrNo.isNo(List.of(words.getFirst()));
        if (startsWithNo ? isRefusal(words) : inConsentColumn(note) == ConsentAnswer.NO) {
            return true;
        }
        for (int i = 0; i < words.size(); i++) {
            if (NEGATIONS.contains(words.get(i)) || BareYesOrNo.isNo(List.of(words.get(i)))) {
                return WordForms.contains(words.subList(i + 1, words.size()), WAYS_TO_REACH);
            }
        }
        return false;
    }

    private static boolean isRefusal(List<String> words) {
        return WordForms.contains(words, LEFT) || WordForms.contains(words, THANKS);
    }

    /** The channels that a note beside an address is about; that of its column if it names none. */
    public static ImportField noteField(String note, ImportField column) {
        List<String> words = WordForms.of(note);
        boolean isSms = WordForms.contains(words, CALLS);
        boolean isEmail = WordForms.contains(words, MAILS);
        if (isSms != isEmail) {
            return isSms ? ImportField.SMS_OPT_OUT : ImportField.EMAIL_OPT_OUT;
        }
        if (isSms || WordForms.contains(words, EVERYTHING)) {
            return ImportField.OPT_OUT;
        }
        return column == ImportField.PHONE ? ImportField.SMS_OPT_OUT : ImportField.EMAIL_OPT_OUT;
    }

    /** A mailing list's own word: whoever has another one below the same header did not agree. */
    static boolean isSubscribed(String cell) {
        return cell.length() <= LONGEST && WordForms.isOneOf(WordForms.of(cell), SUBSCRIBED);
    }

    /** No or left, and nothing beside it. */
    static boolean isBareNo(String cell) {
        List<String> words = WordForms.of(cell);
        return BareYesOrNo.isNo(words)
                || WordForms.isOneOf(words, LEFT)
                || WordForms.isOneOf(words, ENDED);
    }

    /** Whether a cell below a header like "Status" is one of a mailing list's. */
    static boolean isStatus(String cell) {
        List<String> words = WordForms.of(cell);
        return words.size() <= 4
                && (WordForms.contains(words, AGREED)
                        || WordForms.contains(words, AGREED_ELSEWHERE)
                        || WordForms.contains(words, ENDED));
    }

    /** Whether words of consent stand in it, whatever is said of them. */
    static boolean mentionsConsent(String cell) {
        if (cell.length() > LONGEST) {
            return false;
        }
        List<String> words = WordForms.of(cell);
        return WordForms.holdsPart(words, CONSENT_PARTS)
                || WordForms.contains(words, CONSENT_WORDS);
    }

    private static ConsentAnswer general(String cell, boolean isOptOut) {
        if (EmptyWords.isEmpty(cell)
                && !TICK.matcher(cell.strip()).matches()
                && !CROSS.matcher(cell.strip()).matches()) {
            return ConsentAnswer.NOTHING;
        }
        String text = CROSS.matcher(TICK.matcher(cell).replaceAll("yes")).replaceAll("no");
        List<String> words = WordForms.of(text);
        if (isOptOut && WordForms.isOneOf(words, TURNED_ON)) {
            return ConsentAnswer.UNCLEAR;
        }
        if (words.isEmpty() || WordForms.isOneOf(words, NOTHING)) {
            return ConsentAnswer.NOTHING;
        }
        if (words.size() == 1 || isNumber(text)) {
            String word = words.getFirst();
            if (YES.contains(word)) {
                return isOptOut ? ConsentAnswer.NO : ConsentAnswer.YES;
            }
            if (NO.contains(word)) {
                return isOptOut ? ConsentAnswer.NOTHING : ConsentAnswer.NO;
            }
        }
        if (cell.length() > LONGEST) {
            return ConsentAnswer.UNCLEAR;
        }
        ConsentAnswer said = phrase(cell, words, isOptOut);
        return said == ConsentAnswer.UNCLEAR ? elsewhere(words, isOptOut) : said;
    }

    /** Yes and no in other languages: where one may be read as the other, a doubt. */
    private static ConsentAnswer elsewhere(List<String> words, boolean isOptOut) {
        if (BareYesOrNo.isNo(words)) {
            return !isOptOut
                    ? ConsentAnswer.NO
                    : BareYesOrNo.isSure(words) ? ConsentAnswer.NOTHING : ConsentAnswer.UNCLEAR;
        }
        if (BareYesOrNo.isYes(words) && BareYesOrNo.isSure(words)) {
            return isOptOut ? ConsentAnswer.NO : ConsentAnswer.YES;
        }
        return ConsentAnswer.UNCLEAR;
    }

    /** Spreadsheets write 1.0 for true. */
    private static boolean isNumber(String text) {
        return text.strip().matches("-?[01](?:[.,]0+)?");
    }

    private static ConsentAnswer phrase(String cell, List<String> words, boolean isOptOut) {
        int left = first(WordForms.find(words, LEFT), WordForms.find(words, ENDED));
        if (left >= 0) {
            return isTakenBack(cell, words, left) ? ConsentAnswer.NOTHING : ConsentAnswer.NO;
        }
        boolean isNegated = words.stream().anyMatch(NEGATIONS::contains);
        if (isOptOut && WordForms.isOneOf(words, SUBSCRIBED)) {
            return ConsentAnswer.NOTHING;
        }
        if (WordForms.contains(words, AGREED)) {
            return isOptOut ? agreedToLeave(isNegated) : agreed(words, isNegated);
        }
        if (WordForms.isOneOf(words, AGREED_ELSEWHERE)) {
            return isOptOut ? ConsentAnswer.NO : ConsentAnswer.YES;
        }
        if (YES.contains(words.getFirst()) && !isNegated) {
            return isOptOut ? ConsentAnswer.NO : agreed(words, false);
        }
        if (NO.contains(words.getFirst()) && !isOptOut) {
            return ConsentAnswer.NO;
        }
        return ConsentAnswer.UNCLEAR;
    }

    private static ConsentAnswer agreedToLeave(boolean isNegated) {
        return isNegated ? ConsentAnswer.UNCLEAR : ConsentAnswer.NO;
    }

    private static ConsentAnswer agreed(List<String> words, boolean isNegated) {
        if (isNegated) {
            return ConsentAnswer.NO;
        }
        return WordForms.contains(words, DOUBTFUL) ? ConsentAnswer.UNCLEAR : ConsentAnswer.YES;
    }

    private static int first(int one, int other) {
        return one < 0 || (other >= 0 && other < one) ? other : one;
    }

    /**
     * "Not unsubscribed" and "unsubscribed: no" are no noes; "no, unsubscribed" is one, and so is
     * "do not email", which holds its own "not".
     */
    private static boolean isTakenBack(String cell, List<String> words, int at) {
        int before = at > 1 && FILLERS.contains(words.get(at - 1)) ? at - 2 : at - 1;
        boolean isBefore = before >= 0 && TAKES_BACK.contains(words.get(before));
        return (isBefore && !PAUSE.matcher(cell).find()) || isAnswered(words, at);
    }

    /** The phrase, and a no behind it: what comes between would be what the no is about. */
    private static boolean isAnswered(List<String> words, int at) {
        int last = words.size() - 1;
        if (last <= at || !NO.contains(words.get(last))) {
            return false;
        }
        List<String> phrase = words.subList(at, last);
        return WordForms.isOneOf(phrase, LEFT)
                || WordForms.isOneOf(phrase, ENDED)
                || WordForms.isOneOf(phrase, LEFT_ANYWHERE);
    }
}
