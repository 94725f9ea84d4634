package dev.handbill.customer.imports.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns that speak of consent, by their names and by what stands in them, and those of
 * which somebody must say what they mean: a no must not be taken for one of many attributes.
 */
public final class ConsentColumns {
    private static final Pattern NUMBER = Pattern.compile("\\d\\D?\\d\\D?\\d\\D?\\d");

    private final Map<String, Map<String, ConsentAnswer>> answers;
    private final Map<String, Set<String>> remembered;
    private final List<ConsentQuestion> questions = new ArrayList<>();

    /**
     * @param answers what words mean, by header and {@link ConsentWords#key}
     * @param remembered the headers whose field was chosen for an earlier file and not for this
     *     one, with what was seen then ({@link ColumnContents#signalsOf})
     */
    public ConsentColumns(
            Map<String, Map<String, ConsentAnswer>> answers, Map<String, Set<String>> remembered) {
        this.answers = answers;
        this.remembered = remembered;
    }

    /** What is still open. */
    public List<ConsentQuestion> questions() {
        return questions;
    }

    /**
     * The column as it is to be read; its field is {@link ImportField#ASK} while a question is
     * open.
     *
     * @param column as its name alone says
     * @param isByHand that somebody chose its field
     */
    public ImportColumn settled(ImportColumn column, boolean isByHand, ColumnContents contents) {
        ImportColumn answered = with(column, column.field());
        if (isByHand && column.field() != ImportField.ASK) {
            return column.field().isConsent()
                    ? checked(answered, contents)
                    : asChosen(answered, contents);
        }
        return switch (column.field()) {
            case ATTRIBUTE, IGNORE, ASK -> found(answered, contents);
            case EMAIL, PHONE -> address(answered, contents);
            case CONSENT_BASIS -> basis(answered, contents);
            case EMAIL_CONSENT_AT, SMS_CONSENT_AT -> time(answered, contents);
            case EMAIL_OPT_OUT, SMS_OPT_OUT, OPT_OUT -> optOut(answered, column.field(), contents);
            default -> column.field().isConsent() ? checked(answered, contents) : answered;
        };
    }

    /**
     * "Attribute", chosen for an earlier file, is about what stood in that file: who chose it has
     * not seen the no that is new in this one.
     */
    private ImportColumn asChosen(ImportColumn column, ColumnContents contents) {
        @Nullable Set<String> seen = remembered.get(column.header());
        boolean isAddress =
                column.field() == ImportField.EMAIL || column.field() == ImportField.PHONE;
        if (seen == null || isAddress || answers.containsKey(column.header())) {
            return column;
        }
        List<String> unseen =
                contents.signals(column.header()).entrySet().stream()
                        .filter(signal -> !seen.contains(signal.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        return unseen.isEmpty()
                ? column
                : asked(with(column, consentField(column.header())), unseen, contents);
    }

    private ImportColumn found(ImportColumn column, ColumnContents contents) {
        String header = column.header();
        return switch (ConsentHeader.of(header)) {
            case CONSENT -> checked(with(column, ConsentHeader.consentField(header)), contents);
            case OPT_OUT -> optOut(column, ConsentHeader.optOutField(header), contents);
            case TIME -> time(with(column, ConsentHeader.timeField(header)), contents);
            case BASIS -> basis(column, contents);
            case STATUS -> byContents(column, contents, contents.saysNo() || hasStatuses(contents));
            case DOUBTFUL -> contents.isEmpty() ? column : asked(column, List.of(), contents);
            case MENTIONED -> contents.isEmpty() ? column : mentioned(column, contents);
            case OTHER ->
                    byContents(
                            column,
                            contents,
                            contents.saysNo()
                                    || contents.cells().stream()
                                            .anyMatch(ConsentWords::isSubscribed));
        };
    }

    private ImportColumn mentioned(ImportColumn column, ColumnContents contents) {
        ImportColumn consent = with(column, ConsentHeader.consentField(column.header()));
        return isAnswered(consent, contents.cells())
                ? checked(consent, contents)
                : asked(consent, contents.cells(), contents);
    }

    private ImportColumn byContents(
            ImportColumn column, ColumnContents contents, boolean mayBeConsent) {
        if (mayBeConsent || isAnswered(column, contents.cells())) {
            return checked(with(column, ConsentHeader.consentField(column.header())), contents);
        }
        if (column.field() == ImportField.ASK) {
            return asked(column, List.of(), contents);
        }
        String header = column.header();
        boolean mayAnswer =
                (contents.areFewAnswers() && !ConsentHeader.isAboutSomethingElse(header))
                        || (contents.mayAnswer() && !ConsentHeader.isOrdinary(header));
        return mayAnswer
                ? asked(
                        with(column, ConsentHeader.consentField(column.header())),
                        contents.cells(),
                        contents)
                : column;
    }

    private static ImportField consentField(String header) {
        return ConsentHeader.of(header) == ConsentHeader.OPT_OUT
                ? ConsentHeader.optOutField(header)
                : ConsentHeader.consentField(header);
    }

    /** "Subscribed", "cancelled" below a header like "Status", while some cells may be anything. */
    private static boolean hasStatuses(ColumnContents contents) {
        return contents.cells().stream().anyMatch(ConsentWords::isStatus);
    }

    /**
     * How somebody agreed: "mailing list: weekly" says nothing of whether, "mailing list: no" does.
     */
    private ImportColumn basis(ImportColumn column, ColumnContents contents) {
        boolean isKnown = column.field() == ImportField.CONSENT_BASIS;
        boolean saysWhether =
                contents.areAnswers()
                        || contents.saysNo()
                        || contents.cells().stream()
                                .anyMatch(
                                        cell ->
                                                isKnown
                                                        ? ConsentWords.isBareNo(cell)
                                                        : ConsentWords.isBareAnswer(cell));
        return saysWhether
                ? checked(with(column, ConsentHeader.consentField(column.header())), contents)
                : column;
    }

    /** "Subscribed on" may hold "no" for everybody who has not, and no time at all. */
    private ImportColumn time(ImportColumn column, ColumnContents contents) {
        boolean areAnswers =
                contents.areAnswers()
                        && contents.cells().stream()
                                .allMatch(
                                        cell ->
                                                ConsentWords.isBareAnswer(cell)
                                                        || BareYesOrNo.isNumber(cell));
        return areAnswers
                ? checked(
                        with(
                                column,
                                column.field() == ImportField.SMS_CONSENT_AT
                                        ? ImportField.SMS_CONSENT
                                        : ImportField.EMAIL_CONSENT),
                        contents)
                : column;
    }

    /** "SMS" is a number in one export, and yes or no in another. */
    private ImportColumn address(ImportColumn column, ColumnContents contents) {
        boolean isAddress =
                contents.cells().stream()
                        .anyMatch(cell -> cell.indexOf('@') >= 0 || NUMBER.matcher(cell).find());
        return contents.areAnswers() && !isAddress
                ? asked(
                        with(
                                column,
                                column.field() == ImportField.PHONE
                                        ? ImportField.SMS_CONSENT
                                        : ImportField.EMAIL_CONSENT),
                        contents.cells(),
                        contents)
                : column;
    }

    private ImportColumn optOut(ImportColumn column, ImportField field, ColumnContents contents) {
        ImportColumn optOut = with(column, field);
        if (ConsentHeader.isAboutOneWhoLeft(column.header())) {
            return optOut;
        }
        List<String> unclear =
                contents.cells().stream()
                        .filter(cell -> !isAnswered(optOut, List.of(cell)))
                        .filter(cell -> ConsentWords.inOptOutColumn(cell) == ConsentAnswer.UNCLEAR)
                        .toList();
        return unclear.isEmpty() ? optOut : asked(optOut, unclear, contents);
    }

    /** Of more words than can be asked about one by one, somebody says what the rest means. */
    private ImportColumn checked(ImportColumn column, ColumnContents contents) {
        List<String> unclear = contents.unclear(column);
        boolean isTooMuch =
                contents.hasMore() && !column.field().isOptOut() && !saysTheRest(column);
        return unclear.isEmpty() && !isTooMuch ? column : asked(column, unclear, contents);
    }

    private ImportColumn asked(
            ImportColumn column, Collection<String> unclear, ColumnContents contents) {
        ImportField suggested =
                column.field() == ImportField.ASK ? ImportField.ATTRIBUTE : column.field();
        questions.add(ConsentQuestion.of(column.header(), unclear, contents.hasMore(), suggested));
        return with(column, ImportField.ASK);
    }

    private static boolean isAnswered(ImportColumn column, Collection<String> cells) {
        return column.words() != null
                && !cells.isEmpty()
                && (saysTheRest(column)
                        || cells.stream()
                                .allMatch(
                                        cell ->
                                                column.words()
                                                        .containsKey(ConsentWords.key(cell))));
    }

    private static boolean saysTheRest(ImportColumn column) {
        return column.words() != null && column.words().containsKey(ConsentWords.THE_REST);
    }

    private ImportColumn with(ImportColumn column, ImportField field) {
        @Nullable Map<String, ConsentAnswer> words = answers.get(column.header());
        return new ImportColumn(
                column.header(),
                field,
                column.attribute(),
                column.isFallback(),
                column.isInverted() && !field.isOptOut(),
                words);
    }
}
