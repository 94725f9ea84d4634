package dev.handbill.campaign.template.html;

import dev.handbill.kernel.text.Marks;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The plain text of pages that differ in their values only: the page was read once, with marks in
 * its holes, and what is seen of it is written anew for each recipient, by the same {@link
 * TextWriter} that writes a page read whole. So a value may be empty, or begin a line, or be a
 * link's address: what follows from that is decided each time.
 */
public final class TextSteps {
    private final List<Step> steps;
    private final Set<Integer> inMarkup;
    private final int footerAt;

    TextSteps(List<Step> steps, Set<Integer> inMarkup, int footerAt) {
        this.steps = List.copyOf(steps);
        this.inMarkup = Set.copyOf(inMarkup);
        this.footerAt = footerAt;
    }

    /** Something that is written, with the values of one recipient. */
    @FunctionalInterface
    interface Step {
        void write(TextWriter text, List<String> values);
    }

    /**
     * @param html with marks in its holes
     * @return empty where a value could change how the page is read
     */
    public static Optional<TextSteps> of(String html, Marks marks) {
        HolePlaces places = new HolePlaces(html, marks);
        TextRecorder recorder = new TextRecorder(marks, places);
        int footerAt = HtmlText.read(html, recorder);
        return places.areSafe()
                ? Optional.of(new TextSteps(recorder.steps(), places.inMarkup(), footerAt))
                : Optional.empty();
    }

    /** As {@link HtmlText.Seen#footerAt()}, in the page with its marks. */
    public int footerAt() {
        return footerAt;
    }

    /**
     * Whether these values are no more than what was escaped, so that the page is still read in the
     * same way.
     *
     * @param values as they stand in the HTML
     */
    public boolean take(List<String> values) {
        for (int hole = 0; hole < values.size(); hole++) {
            if (!HolePlaces.takes(values.get(hole), inMarkup.contains(hole))) {
                return false;
            }
        }
        return true;
    }

    /**
     * What is seen.
     *
     * @param values as they stand in the HTML
     */
    public HtmlText.Seen written(List<String> values) {
        List<String> words = values.stream().map(HtmlEntities::decoded).toList();
        TextWriter text = new TextWriter();
        steps.forEach(step -> step.write(text, words));
        return text.seen(footerAt);
    }
}
