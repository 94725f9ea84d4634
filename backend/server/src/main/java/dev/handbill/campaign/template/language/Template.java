package dev.handbill.campaign.template.language;

import dev.handbill.campaign.template.expression.Scope;
import dev.handbill.campaign.template.value.Budget;
import dev.handbill.campaign.template.value.Environment;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One text, read once; filling it leaves it as it is, so many threads may do so at once. */
public final class Template {
    /** Characters of the longest message. */
    public static final int MOST_OUTPUT = 500_000;

    private static final String TOO_MUCH_WORK =
            "The template asks for too much work: too many or too long loops, lists or texts."
                    + " Shorten them and try again.";

    private final List<Part> parts;
    private final TextPositions places;
    private final boolean isHtml;
    private final int mostOutput;

    private Template(List<Part> parts, TextPositions places, boolean isHtml, int mostOutput) {
        this.parts = parts;
        this.places = places;
        this.isHtml = isHtml;
        this.mostOutput = mostOutput;
    }

    /**
     * @param isHtml whether values are escaped
     * @param mostOutput characters
     * @throws TemplateError for the first mistake
     */
    public static Template parse(TemplateField field, String text, boolean isHtml, int mostOutput) {
        TemplateReader reader = TemplateReader.of(field, text);
        for (TemplateError error : reader.findings().errors()) {
            throw error;
        }
        return new Template(reader.parts(), new TextPositions(text), isHtml, mostOutput);
    }

    /**
     * The same template with everything written that is the same for all.
     *
     * @param shared those values
     */
    public PreparedTemplates prepared(Map<String, Object> shared) {
        return new PreparedTemplates(parts, shared, isHtml, mostOutput);
    }

    /**
     * @throws TemplateFailure beyond a bound, or when a value is of the wrong kind for what is done
     *     with it
     */
    public String render(Map<String, Object> values) {
        return render(values, new Budget(), null);
    }

    /** Tells the variables that printed nothing, too. */
    public String render(Map<String, Object> values, Consumer<String> empty) {
        return render(values, new Budget(), empty);
    }

    String render(Map<String, Object> values, Budget budget, @Nullable Consumer<String> empty) {
        Scope scope = new Scope(values, new Environment(budget, isHtml));
        Output output = new Output(isHtml, mostOutput, empty);
        try {
            parts.forEach(part -> part.render(scope, output));
            return output.toString();
        } catch (LocatedMistake wrong) {
            throw new TemplateFailure(
                    "template-error",
                    "Line %d, column %d of the template: %s."
                            .formatted(
                                    places.line(wrong.at()),
                                    places.column(wrong.at()),
                                    wrong.getMessage()));
        } catch (TemplateFailure failure) {
            throw failure;
        } catch (ArithmeticException | ClassCastException | IndexOutOfBoundsException unforeseen) {
            throw new TemplateFailure("template-error", "The template failed: " + unforeseen);
        } catch (Budget.Exceeded | StackOverflowError | OutOfMemoryError exhausted) {
            throw new TemplateFailure("template-too-much-work", TOO_MUCH_WORK);
        }
    }
}
