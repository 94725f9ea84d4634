package dev.handbill.campaign.template.html;

import dev.handbill.kernel.text.Marks;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is seen of a page with marks as steps that write it. */
final class TextRecorder implements TextSink {
    private final Marks marks;
    private final HolePlaces places;
    private final List<TextSteps.Step> steps = new ArrayList<>();

    TextRecorder(Marks marks, HolePlaces places) {
        this.marks = marks;
        this.places = places;
    }

    List<TextSteps.Step> steps() {
        return steps;
    }

    @Override
    public void words(String words, boolean isFaint) {
        Marks.Cut cut = marks.cut(words);
        said(cut.constants().getFirst(), isFaint);
        for (int i = 0; i < cut.holes().size(); i++) {
            int hole = cut.holes().get(i);
            steps.add((text, values) -> text.words(values.get(hole), isFaint));
            said(cut.constants().get(i + 1), isFaint);
        }
    }

    private void said(String words, boolean isFaint) {
        if (!words.isEmpty()) {
            steps.add((text, _) -> text.words(words, isFaint));
        }
    }

    @Override
    public void lineBreak() {
        steps.add((text, _) -> text.lineBreak());
    }

    @Override
    public void apart(int lines) {
        steps.add((text, _) -> text.apart(lines));
    }

    @Override
    public void item() {
        steps.add((text, _) -> text.item());
    }

    @Override
    public void image(String alt, boolean isFaint) {
        Marks.Cut cut = marks.cut(alt);
        steps.add((text, values) -> text.image(cut.with(values), isFaint));
    }

    @Override
    public void linkStarts() {
        steps.add((text, _) -> text.linkStarts());
    }

    @Override
    public void linkEnds(String address, boolean isFaint) {
        Marks.Cut cut = marks.cut(address);
        steps.add((text, values) -> text.linkEnds(cut.with(values), isFaint));
    }

    @Override
    public void passed(int from, int to) {
        places.markup(from, to);
    }
}
