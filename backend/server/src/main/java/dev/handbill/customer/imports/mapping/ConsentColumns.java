package dev.handbill.customer.imports.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns that speak of consent, by their names and by what stands in them, and those of
 * which somebody must say what they mean: a no must not be taken for one of many attributes.
 */
public final class ConsentColumns {
    private final Map<String, Map<String, Said>> answers;
    private final List<ConsentQuestion> questions = new ArrayList<>();

    /**
     * @param answers what words mean, by header and {@link ConsentWords#key}
     */
    public ConsentColumns(Map<String, Map<String, Said>> answers) {
        this.answers = answers;
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
            return column.field().isConsent() ? checked(answered, contents) : answered;
        }
        return switch (column.field()) {
            case ATTRIBUTE, IGNORE, ASK -> found(answered, contents);
            default -> column.field().isConsent() ? checked(answered, contents) : answered;
        };
    }

    private ImportColumn found(ImportColumn column, ColumnContents contents) {
        String header = column.header();
        return switch (ConsentHeader.of(header)) {
            case CONSENT -> checked(with(column, ConsentHeader.consentField(header)), contents);
            case OPT_OUT -> optOut(column, contents);
            case TIME -> with(column, ConsentHeader.timeField(header));
            case STATUS -> byContents(column, contents, contents.saysNo() || hasStatuses(contents));
            case DOUBTFUL -> contents.isEmpty() ? column : asked(column, List.of(), contents);
            case OTHER -> byContents(column, contents, contents.saysNo());
        };
    }

    private ImportColumn byContents(
            ImportColumn column, ColumnContents contents, boolean mayBeConsent) {
        if (!mayBeConsent) {
            return column.field() == ImportField.ASK ? asked(column, List.of(), contents) : column;
        }
        return checked(with(column, ConsentHeader.consentField(column.header())), contents);
    }

    /** "Subscribed", "cancelled" below a header like "Status", while some cells may be anything. */
    private static boolean hasStatuses(ColumnContents contents) {
        return contents.cells().stream().anyMatch(cell -> ConsentWords.isStatus(cell));
    }

    private ImportColumn optOut(ImportColumn column, ColumnContents contents) {
        ImportColumn optOut = with(column, ConsentHeader.optOutField(column.header()));
        if (ConsentHeader.isAboutOneWhoLeft(column.header())) {
            return optOut;
        }
        List<String> unclear =
                contents.cells().stream()
                        .filter(cell -> !isAnswered(optOut, cell))
                        .filter(cell -> ConsentWords.inOptOutColumn(cell) == Said.UNCLEAR)
                        .toList();
        return unclear.isEmpty() ? optOut : asked(optOut, unclear, contents);
    }

    private ImportColumn checked(ImportColumn column, ColumnContents contents) {
        List<String> unclear = contents.unclear(column);
        boolean isTooMuch = contents.hasMore() && !column.field().isOptOut();
        return unclear.isEmpty() && !isTooMuch ? column : asked(column, unclear, contents);
    }

    private ImportColumn asked(ImportColumn column, List<String> unclear, ColumnContents contents) {
        ImportField suggested =
                column.field() == ImportField.ASK ? ImportField.ATTRIBUTE : column.field();
        questions.add(ConsentQuestion.of(column.header(), unclear, contents.hasMore(), suggested));
        return with(column, ImportField.ASK);
    }

    private static boolean isAnswered(ImportColumn column, String cell) {
        return column.words() != null && column.words().containsKey(ConsentWords.key(cell));
    }

    private ImportColumn with(ImportColumn column, ImportField field) {
        @Nullable Map<String, Said> words = answers.get(column.header());
        return new ImportColumn(
                column.header(),
                field,
                column.attribute(),
                column.isFallback(),
                column.isInverted() && !field.isOptOut(),
                words);
    }
}
