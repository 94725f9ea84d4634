package dev.handbill.campaign.template.language;

import dev.handbill.campaign.template.expression.Scope;
import dev.handbill.campaign.template.value.Printing;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One message as it is written, never longer than it may be. */
final class Output {
    private static final int USUAL_LENGTH = 8_192;

    private final StringBuilder text;
    private final boolean isHtml;
    private final int most;
    private final @Nullable Consumer<String> empty;

    /**
     * @param most characters
     * @param empty is told each variable that printed nothing; null if nobody asks
     */
    Output(boolean isHtml, int most, @Nullable Consumer<String> empty) {
        this(new StringBuilder(Math.min(most, USUAL_LENGTH)), isHtml, most, empty);
    }

    private Output(StringBuilder text, boolean isHtml, int most, @Nullable Consumer<String> empty) {
        this.text = text;
        this.isHtml = isHtml;
        this.most = most;
        this.empty = empty;
    }

    /** For a part of a message that is written by itself, and mostly short. */
    static Output ofPart(boolean isHtml, int most, @Nullable Consumer<String> empty) {
        return new Output(new StringBuilder(), isHtml, most, empty);
    }

    /** For what is written into a variable first. */
    Output inside() {
        return new Output(new StringBuilder(), isHtml, most, empty);
    }

    boolean isHtml() {
        return isHtml;
    }

    void words(String words) {
        if (text.length() + words.length() > most) {
            throw new TemplateFailure(
                    "template-too-long",
                    "The message is longer than allowed. Shorten the template.");
        }
        text.append(words);
    }

    void look(EmptyValueWatch watch, String printed, Scope scope) {
        if (empty == null) {
            return;
        }
        for (EmptyValueWatch.Variable variable : watch.uncovered()) {
            String value = Printing.text(variable.value().in(scope), scope.environment().budget());
            if (value.isBlank() || value.equals("[]")) {
                empty.accept(variable.path());
            }
        }
        if (printed.isBlank() && !watch.name().isEmpty()) {
            empty.accept(watch.name());
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
