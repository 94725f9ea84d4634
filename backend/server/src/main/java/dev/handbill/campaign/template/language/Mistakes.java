package dev.handbill.campaign.template.language;

import dev.handbill.campaign.template.expression.SyntaxMistake;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a template so far; nobody reads more than some. */
final class Mistakes {
    private static final int MOST = 20;
    private static final int MOST_TAGS = 5_000;

    private final TemplateField field;
    private final TextPositions places;
    private final List<TemplateError> errors = new ArrayList<>();
    private int tags;
    private boolean hasTooManyTags;

    Mistakes(TemplateField field, TextPositions places) {
        this.field = field;
        this.places = places;
    }

    void add(SyntaxMistake mistake) {
        add(mistake.at(), mistake.whatToWrite());
    }

    void add(int at, String message) {
        errors.add(new TemplateError(places.line(at), places.column(at), message, field));
    }

    void countTag(int at) {
        tags++;
        if (tags > MOST_TAGS && !hasTooManyTags) {
            hasTooManyTags = true;
            add(
                    at,
                    "The template has more than %,d tags and values. Shorten it."
                            .formatted(MOST_TAGS));
        }
    }

    boolean areMany() {
        return errors.size() >= MOST || hasTooManyTags;
    }

    List<TemplateError> inOrder() {
        return errors.stream()
                .sorted(
                        Comparator.comparingInt(TemplateError::line)
                                .thenComparingInt(TemplateError::column))
                .limit(MOST)
                .toList();
    }
}
